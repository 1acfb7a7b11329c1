using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Blog.Theming;

/// <summary>A language that the program's own words are written in (content-contract.md 10), with its rules for numbers and dates.</summary>
public sealed partial class InterfaceLanguage
{
    private const string IsoLayout = "yyyy-MM-dd";

    private static readonly Dictionary<string, InterfaceLanguage> ByCode = new InterfaceLanguage[]
    {
        new("bg", PluralRule.One) { GroupsFrom = 10_000 },
        // As Bengali is written: its own digits, also in dates, whatever the machine's culture data says.
        new("bn", PluralRule.ZeroOrOne) { Zero = '০' },
        new("cs", PluralRule.OneAndFew),
        new("de", PluralRule.One),
        new("en", PluralRule.One),
        new("es", PluralRule.OneAndMillions) { GroupsFrom = 10_000 },
        new("fi", PluralRule.One),
        new("fr", PluralRule.ZeroOrOneAndMillions),
        new("hr", PluralRule.EndsInOneAndFew),
        new("hu", PluralRule.One) { GroupsFrom = 10_000 },
        new("id", PluralRule.None),
        new("it", PluralRule.OneAndMillions) { GroupsFrom = 10_000 },
        new("ja", PluralRule.None),
        new("kk", PluralRule.One),
        new("mk", PluralRule.EndsInOne),
        new("nl", PluralRule.One),
        // A bare "pt" means Brazil to the culture data.
        new("pt", PluralRule.OneAndMillions, "pt-PT") { GroupsFrom = 10_000 },
        new("pt-br", PluralRule.ZeroOrOneAndMillions),
        new("ru", PluralRule.EndsInOneFewAndMany),
        new("sv", PluralRule.One),
        new("vi", PluralRule.None),
        new("zh-cn", PluralRule.None),
        new("zh-tw", PluralRule.None),
    }.ToDictionary(language => language.Code, StringComparer.OrdinalIgnoreCase);

    // Culture data is slow to load, and a site speaks one language.
    private readonly Lazy<CultureInfo?> _culture;
    private readonly Lazy<string> _longDate;

    internal InterfaceLanguage(string code, PluralRule plural, string? culture = null)
    {
        Code = code;
        Plural = plural;
        _culture = new(() => CultureOf(culture ?? code));
        _longDate = new(() => Culture is null ? IsoLayout : WithoutWeekday(Culture.DateTimeFormat.LongDatePattern));
    }

    public static ImmutableArray<InterfaceLanguage> All { get; } =
    [.. ByCode.Values.OrderBy(language => language.Code, StringComparer.Ordinal)];

    /// <summary>Lower-case, as it stands in <c>lang</c> and in the name of the file with its texts.</summary>
    public string Code { get; }

    public PluralRule Plural { get; }

    /// <summary>Null on a machine without culture data.</summary>
    private CultureInfo? Culture => _culture.Value;

    /// <summary>The least number that is written with separators: Spanish has 1234, but 12.345.</summary>
    private int GroupsFrom { get; init; } = 1000;

    private char Zero { get; init; } = '0';

    /// <param name="tag">Any language tag. Its script and region count, then its base language; what nobody wrote texts for is served in English.</param>
    public static InterfaceLanguage Nearest(string tag)
    {
        var parts = tag.Split('-');
        if (Is(parts[0], "zh"))
        {
            return ByCode[IsTraditional(parts) ? "zh-tw" : "zh-cn"];
        }

        for (var length = parts.Length; length > 0; length--)
        {
            if (ByCode.TryGetValue(string.Join('-', parts[..length]), out var language))
            {
                return language;
            }
        }

        return ByCode["en"];
    }

    /// <param name="number">0 or more.</param>
    public string Write(int number) =>
        InOwnDigits(
            Culture is null || number < GroupsFrom
                ? number.ToString(CultureInfo.InvariantCulture)
                : number.ToString("N0", Culture)
        );

    /// <summary>The long date without the weekday; ISO 8601 on a machine without culture data.</summary>
    public string Write(DateTimeOffset date) =>
        InOwnDigits(date.ToString(_longDate.Value, Culture ?? CultureInfo.InvariantCulture));

    private string InOwnDigits(string text) =>
        Zero == '0'
            ? text
            : string.Concat(text.Select(letter => char.IsAsciiDigit(letter) ? (char)(letter - '0' + Zero) : letter));

    private static bool IsTraditional(string[] parts) =>
        !parts.Any(part => Is(part, "Hans"))
        && parts.Any(part => Is(part, "Hant") || Is(part, "TW") || Is(part, "HK") || Is(part, "MO"));

    private static bool Is(string part, string subtag) => part.Equals(subtag, StringComparison.OrdinalIgnoreCase);

    private static CultureInfo? CultureOf(string name)
    {
        try
        {
            return CultureInfo.GetCultureInfo(name, predefinedOnly: true);
        }
        catch (CultureNotFoundException)
        {
            return null;
        }
    }

    private static string WithoutWeekday(string pattern) =>
        TwoDigitDay().Replace(Weekday().Replace(pattern, "").Trim(' ', ',', '،'), "d");

    [GeneratedRegex("dddd?('[^']*')?[,،]?", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Weekday();

    [GeneratedRegex(@"\bdd\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TwoDigitDay();
}
