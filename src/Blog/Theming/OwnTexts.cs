using Blog.Content;

namespace Blog.Theming;

/// <summary>The words an owner has put in place of the program's (content-contract.md 10): files of words, and the settings over them.</summary>
/// <param name="files">For each language key, in any case, what its file says; keys as the file has them.</param>
public sealed class OwnTexts(IReadOnlyDictionary<string, IReadOnlyList<KeyValuePair<string, string>>> files)
{
    /// <summary>What Mainroad calls otherwise.</summary>
    private static readonly Dictionary<string, string> Renamed = new(StringComparer.Ordinal)
    {
        ["search_placeholder"] = "search_label",
    };

    /// <summary>What Mainroad says in places that are not here.</summary>
    private static readonly string[] Unused = ["sidebar_recommendation", "sidebar_warning"];

    /// <summary>Late: only an owner who sets words has them looked up.</summary>
    private static readonly Lazy<string[]> Known = new(() =>
        [.. Texts.For("en").All.Keys.Concat(Renamed.Keys).Concat(Unused).Distinct(StringComparer.Ordinal)]
    );

    public static OwnTexts None { get; } = new(new Dictionary<string, IReadOnlyList<KeyValuePair<string, string>>>());

    /// <summary>Every name that an owner may set, without plural forms.</summary>
    public static IEnumerable<string> Names => Known.Value;

    /// <param name="settings">As if the site spoke the words' language alone.</param>
    public Texts Of(SiteSettings settings)
    {
        var builtIn = Texts.For(settings.Language);
        var own = files.GetValueOrDefault(settings.Language.ToLowerInvariant(), []).Concat(settings.Texts);
        return new Texts(
            builtIn.Rules,
            builtIn.All.Concat(
                own.Where(word => word.Value.Length > 0)
                    .Select(word => Named(word.Key.ToLowerInvariant(), word.Value, builtIn))
            )
        );
    }

    private static KeyValuePair<string, string> Named(string name, string text, Texts builtIn)
    {
        var key = Renamed.GetValueOrDefault(name, name);

        // Mainroad's sentence has its link behind it.
        const string Link = "{Link}";
        var isBare =
            builtIn.All.GetValueOrDefault(key)?.Contains(Link, StringComparison.Ordinal) == true
            && !text.Contains(Link, StringComparison.Ordinal);
        return new(key, isBare ? $"{text} {Link}" : text);
    }
}
