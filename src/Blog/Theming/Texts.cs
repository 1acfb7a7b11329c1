namespace Blog.Theming;

/// <summary>Every visible word of ours, in one language, with the numbers among them as that language writes them.</summary>
public sealed class Texts
{
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    /// <summary>Words of anyone's: an owner's own ones are the built-in ones of <see cref="All"/> with some put over.</summary>
    /// <param name="texts">By key, the last one counts; for each key of <c>en.json</c>, and the plural forms of <paramref name="language"/>.</param>
    public Texts(InterfaceLanguage language, IEnumerable<KeyValuePair<string, string>> texts)
    {
        Rules = language;
        foreach (var (key, text) in texts)
        {
            _texts[key] = text;
        }
    }

    /// <summary>How the words' language writes numbers and dates.</summary>
    public InterfaceLanguage Rules { get; }

    /// <summary>The language the words are in, as it stands in <c>lang</c>.</summary>
    public string Language => Rules.Code;

    public IReadOnlyDictionary<string, string> All => _texts;

    /// <exception cref="KeyNotFoundException">There is no such text.</exception>
    public string this[string key] => _texts[key];

    /// <summary>A text with its <c>{Name}</c> places filled.</summary>
    public string Format(string key, params ReadOnlySpan<(string Name, string Value)> values) =>
        Fill(this[key], values);

    /// <summary>A text about a number of things, in the plural form that the number asks for, where the text has it.</summary>
    public string Count(string key, int count, params ReadOnlySpan<(string Name, string Value)> values)
    {
        var text = _texts.GetValueOrDefault($"{key}_{Rules.Plural.FormOf(count)}") ?? this[key];
        // The number first: what a reader typed may hold the same braces.
        return Fill(text.Replace("{Count}", Number(count), StringComparison.Ordinal), values);
    }

    /// <param name="number">0 or more.</param>
    public string Number(int number) => Rules.Write(number);

    /// <summary>A text cut at a place, so that markup can stand there.</summary>
    public (string Before, string After) Around(string key, string place)
    {
        var text = this[key];
        var mark = $"{{{place}}}";
        var at = text.IndexOf(mark, StringComparison.Ordinal);
        return at < 0 ? (text, "") : (text[..at], text[(at + mark.Length)..]);
    }

    /// <summary>The texts as they are built in.</summary>
    /// <param name="tag">Any language tag; <see cref="InterfaceLanguage.Nearest"/> serves it.</param>
    public static Texts For(string tag)
    {
        var language = InterfaceLanguage.Nearest(tag);
        return new Texts(language, BuiltInWords.Read($"Texts.{language.Code}.json"));
    }

    private static string Fill(string text, ReadOnlySpan<(string Name, string Value)> values)
    {
        foreach (var (name, value) in values)
        {
            text = text.Replace($"{{{name}}}", value, StringComparison.Ordinal);
        }

        return text;
    }
}
