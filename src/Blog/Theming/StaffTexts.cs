using Microsoft.Net.Http.Headers;

namespace Blog.Theming;

/// <summary>The words of the pages for staff, which are there in English and Chinese: a person reads them in the browser's language.</summary>
public sealed class StaffTexts
{
    private static readonly Lazy<StaffTexts> English = new(() => Load("en"));
    private static readonly Lazy<StaffTexts> Chinese = new(() => Load("zh-cn"));

    private readonly Texts _texts;

    private StaffTexts(Texts texts) => _texts = texts;

    /// <summary>As it stands in <c>lang</c>.</summary>
    public string Language => _texts.Language;

    public IReadOnlyDictionary<string, string> All => _texts.All;

    /// <exception cref="KeyNotFoundException">There is no such text.</exception>
    public string this[string key] => _texts[key];

    /// <summary>A text with its <c>{Name}</c> places filled.</summary>
    public string Format(string key, params ReadOnlySpan<(string Name, string Value)> values) =>
        _texts.Format(key, values);

    /// <summary>A text about a number of things: of <c>KEY_one</c> and <c>KEY</c> the one that the number asks for.</summary>
    public string Count(string key, int count, params ReadOnlySpan<(string Name, string Value)> values) =>
        _texts.Count(key, count, values);

    /// <param name="accepted">A request's <c>Accept-Language</c>; what it likes best of the two, else English.</param>
    public static StaffTexts For(IEnumerable<string?> accepted)
    {
        var best = StringWithQualityHeaderValue.TryParseList([.. accepted.OfType<string>()], out var parsed)
            ? parsed
                .Where(language => language.Quality is not 0 && (Is(language, "zh") || Is(language, "en")))
                .OrderByDescending(language => language.Quality ?? 1)
                .FirstOrDefault()
            : null;
        return best is not null && Is(best, "zh") ? Chinese.Value : English.Value;
    }

    private static bool Is(StringWithQualityHeaderValue language, string code) =>
        string.Equals(language.Value.Value?.Split('-')[0], code, StringComparison.OrdinalIgnoreCase);

    private static StaffTexts Load(string code) =>
        new(new Texts(InterfaceLanguage.Nearest(code), BuiltInWords.Read($"StaffTexts.{code}.json")));
}
