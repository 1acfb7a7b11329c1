using System.Globalization;
using System.Text.RegularExpressions;
using Blog.Content;

namespace Blog.Theming;

/// <summary>Dates as readers see them (content-contract.md 3, date line).</summary>
public sealed partial class DateText
{
    private readonly CultureInfo _culture;
    private readonly string _format;

    /// <param name="language">Of the interface.</param>
    public DateText(SiteSettings settings, string language)
    {
        if (settings.DateFormat.Length > 0)
        {
            (_culture, _format) = (CultureInfo.InvariantCulture, GoLayout.ToFormat(settings.DateFormat));
        }
        else if (language.Split('-')[0].Equals("en", StringComparison.OrdinalIgnoreCase))
        {
            (_culture, _format) = (CultureInfo.InvariantCulture, "MMMM dd, yyyy");
        }
        else
        {
            _culture = CultureInfo.GetCultureInfo(language);
            _format = Weekday().Replace(_culture.DateTimeFormat.LongDatePattern, "").Trim(' ', ',', '،');
        }
    }

    /// <summary>In the date's own offset.</summary>
    public string Of(DateTimeOffset date) => date.ToString(_format, _culture);

    /// <summary>For machines: ISO 8601 with the offset, <c>Z</c> for none.</summary>
    public static string Iso(DateTimeOffset date) =>
        date.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture)
        + (date.Offset == TimeSpan.Zero ? "Z" : date.ToString("zzz", CultureInfo.InvariantCulture));

    [GeneratedRegex("dddd?('[^']*')?[,،]?", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Weekday();
}
