using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Blog.Content;

/// <summary>The owner's own HTML at the places that have a name; never changed once made.</summary>
/// <param name="ByPlace">By one of <see cref="Places"/>; a place without HTML has no entry.</param>
/// <param name="ScriptHashes">Of the scripts inside, SHA-256 in base64, so that the content policy allows these and no others.</param>
/// <param name="StyleHashes">Of the style sheets inside, likewise.</param>
public sealed partial record Snippets(
    ImmutableDictionary<string, string> ByPlace,
    ImmutableArray<string> ScriptHashes,
    ImmutableArray<string> StyleHashes
)
{
    /// <summary>Also the names of the files, with <c>.html</c> behind.</summary>
    public static ImmutableArray<string> Places { get; } =
    ["head", "before-post", "after-post", "sidebar", "footer", "body-end"];

    public static Snippets None { get; } = new(ImmutableDictionary<string, string>.Empty, [], []);

    /// <summary>The same, where no script may run.</summary>
    public Snippets WithoutScripts() =>
        new(
            ByPlace.ToImmutableDictionary(
                snippet => snippet.Key,
                snippet => Scripts().Replace(snippet.Value, ""),
                StringComparer.Ordinal
            ),
            ScriptHashes: [],
            StyleHashes
        );

    /// <summary>Empty where the owner has put nothing.</summary>
    public string At(string place) => ByPlace.GetValueOrDefault(place, "");

    /// <summary>As the reader of snippets writes them: every element closed, in small letters.</summary>
    [GeneratedRegex("<script[ >].*?</script>", RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex Scripts();
}
