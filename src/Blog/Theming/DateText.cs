using System.Globalization;
using System.Text.RegularExpressions;
using Blog.Content;

namespace Blog.Theming;

/// <summary>Dates as readers see them (content-contract.md 3, date line).</summary>
public sealed partial class DateText
{
    private const string EnglishLayout = "January 02, 2006";

    private readonly Func<DateTimeOffset, string> _write;

    /// <param name="language">Of the interface.</param>
    public DateText(SiteSettings settings, string language)
    {
        var layout =
            settings.DateFormat.Length > 0 ? settings.DateFormat
            : language.Split('-')[0].Equals("en", StringComparison.OrdinalIgnoreCase) ? EnglishLayout
            : null;
        if (layout is not null)
        {
            _write = date => GoLayout.Write(date, layout);
            return;
        }

        var culture = CultureInfo.GetCultureInfo(language);
        var format = Weekday().Replace(culture.DateTimeFormat.LongDatePattern, "").Trim(' ', ',', '،');
        _write = date => date.ToString(format, culture);
    }

    /// <summary>In the date's own offset.</summary>
    public string Of(DateTimeOffset date) => _write(date);

    /// <summary>For machines: ISO 8601 with the offset, <c>Z</c> for none.</summary>
    public static string Iso(DateTimeOffset date) =>
        date.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture)
        + (date.Offset == TimeSpan.Zero ? "Z" : date.ToString("zzz", CultureInfo.InvariantCulture));

    [GeneratedRegex("dddd?('[^']*')?[,،]?", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Weekday();
}
