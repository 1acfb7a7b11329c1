using System.Globalization;
using System.Text;

namespace Blog.Theming;

/// <summary>Writes a date by a Go layout, with English names (content-contract.md 3, date format).</summary>
public static class GoLayout
{
    // Longer tokens first: 2006 before 2, January before Jan.
    private static readonly (string Token, Func<DateTimeOffset, string> Write)[] Tokens =
    [
        ("January", date => In(date, "MMMM")),
        ("Monday", date => In(date, "dddd")),
        ("-07:00", date => In(date, "zzz")),
        ("Z07:00", date => date.Offset == TimeSpan.Zero ? "Z" : In(date, "zzz")),
        ("-0700", date => In(date, "zzz").Replace(":", "", StringComparison.Ordinal)),
        ("2006", date => In(date, "yyyy")),
        ("Jan", date => In(date, "MMM")),
        ("Mon", date => In(date, "ddd")),
        ("MST", ZoneOf),
        ("06", date => In(date, "yy")),
        ("01", date => In(date, "MM")),
        ("02", date => In(date, "dd")),
        ("_2", date => In(date, "%d").PadLeft(2)),
        ("15", date => In(date, "HH")),
        ("03", date => In(date, "hh")),
        ("04", date => In(date, "mm")),
        ("05", date => In(date, "ss")),
        ("PM", date => date.Hour < 12 ? "AM" : "PM"),
        ("pm", date => date.Hour < 12 ? "am" : "pm"),
        ("1", date => In(date, "%M")),
        ("2", date => In(date, "%d")),
        ("3", date => In(date, "%h")),
        ("4", date => In(date, "%m")),
        ("5", date => In(date, "%s")),
    ];

    /// <summary>In the date's own offset.</summary>
    public static string Write(DateTimeOffset date, string layout)
    {
        var text = new StringBuilder();
        for (var index = 0; index < layout.Length; )
        {
            var (token, write) = Array.Find(Tokens, pair => Stands(pair.Token, layout, index));
            text.Append(token is null ? layout[index].ToString() : write(date));
            index += token?.Length ?? 1;
        }

        return text.ToString();
    }

    private static bool Stands(string token, string layout, int index)
    {
        if (string.CompareOrdinal(layout, index, token, 0, token.Length) != 0)
        {
            return false;
        }

        // A short name inside a word is none: Monat, Janeiro.
        var end = index + token.Length;
        return token is not ("Jan" or "Mon") || end == layout.Length || !char.IsAsciiLetterLower(layout[end]);
    }

    /// <summary>The name of a zone is not known from its offset, so Go writes the offset as short as it is.</summary>
    private static string ZoneOf(DateTimeOffset date) =>
        date.Offset == TimeSpan.Zero ? "UTC"
        : date.Offset.Minutes == 0 ? In(date, "zz")
        : In(date, "zzz").Replace(":", "", StringComparison.Ordinal);

    private static string In(DateTimeOffset date, string format) => date.ToString(format, CultureInfo.InvariantCulture);
}
