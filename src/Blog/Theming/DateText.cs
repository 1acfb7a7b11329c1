using System.Globalization;
using Blog.Content;

namespace Blog.Theming;

/// <summary>Dates as readers see them (content-contract.md 3, date line).</summary>
public sealed class DateText
{
    private const string EnglishLayout = "January 02, 2006";

    private readonly Func<DateTimeOffset, string> _write;

    /// <param name="language">Of the interface.</param>
    public DateText(SiteSettings settings, InterfaceLanguage language)
    {
        var layout =
            settings.DateFormat.Length > 0 ? settings.DateFormat
            : language.Code == "en" ? EnglishLayout
            : null;
        _write = layout is null ? language.Write : date => GoLayout.Write(date, layout);
    }

    /// <summary>In the date's own offset.</summary>
    public string Of(DateTimeOffset date) => _write(date);

    /// <summary>For machines: ISO 8601 with the offset, <c>Z</c> for none.</summary>
    public static string Iso(DateTimeOffset date) =>
        date.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture)
        + (date.Offset == TimeSpan.Zero ? "Z" : date.ToString("zzz", CultureInfo.InvariantCulture));
}
