using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace Blog.Theming;

/// <summary>Every visible word of ours, in one language; a text that a language lacks is taken from English.</summary>
public sealed class Texts
{
    private const string Fallback = "en";

    private readonly FrozenDictionary<string, string> _texts;

    private Texts(string language, FrozenDictionary<string, string> texts)
    {
        Language = language;
        _texts = texts;
    }

    /// <summary>The language the words are in, as it stands in <c>lang</c>.</summary>
    public string Language { get; }

    public IReadOnlyDictionary<string, string> All => _texts;

    /// <exception cref="KeyNotFoundException">No language has such a text.</exception>
    public string this[string key] => _texts[key];

    /// <summary>A text with its <c>{Name}</c> places filled.</summary>
    public string Format(string key, params ReadOnlySpan<(string Name, string Value)> values)
    {
        var text = this[key];
        foreach (var (name, value) in values)
        {
            text = text.Replace($"{{{name}}}", value, StringComparison.Ordinal);
        }

        return text;
    }

    /// <summary>A text about a number of things: the form <c>KEY_one</c> for one thing, where the language has it.</summary>
    public string Count(string key, int count, params ReadOnlySpan<(string Name, string Value)> values)
    {
        var form = count == 1 && _texts.ContainsKey(key + "_one") ? key + "_one" : key;
        return Format(form, values)
            .Replace("{Count}", count.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    /// <summary>A text cut at a place, so that markup can stand there.</summary>
    public (string Before, string After) Around(string key, string place)
    {
        var text = this[key];
        var mark = $"{{{place}}}";
        var at = text.IndexOf(mark, StringComparison.Ordinal);
        return at < 0 ? (text, "") : (text[..at], text[(at + mark.Length)..]);
    }

    /// <param name="language">Any language tag; the nearest one that is filled serves it.</param>
    public static Texts For(string language)
    {
        var known = Known(language);
        var texts = new Dictionary<string, string>(Load(Fallback), StringComparer.Ordinal);
        if (known != Fallback)
        {
            // A plural form of English is none of another language.
            foreach (var key in texts.Keys.Where(key => key.EndsWith("_one", StringComparison.Ordinal)).ToList())
            {
                texts.Remove(key);
            }

            foreach (var (key, text) in Load(known))
            {
                texts[key] = text;
            }
        }

        return new Texts(known, texts.ToFrozenDictionary(StringComparer.Ordinal));
    }

    private static string Known(string language) =>
        language.Split('-')[0].Equals("zh", StringComparison.OrdinalIgnoreCase) ? "zh-cn" : Fallback;

    private static Dictionary<string, string> Load(string language)
    {
        using var stream =
            Assembly.GetExecutingAssembly().GetManifestResourceStream($"Texts.{language}.json")
            ?? throw new InvalidOperationException($"The texts of '{language}' are not built in.");
        return JsonSerializer.Deserialize<Dictionary<string, string>>(stream) ?? [];
    }
}
