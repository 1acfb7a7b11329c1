using System.Collections.Immutable;

namespace Blog.Content;

/// <summary>The owner's own HTML at the places that have a name; never changed once made.</summary>
/// <param name="ByPlace">By one of <see cref="Places"/>; a place without HTML has no entry.</param>
/// <param name="ScriptHashes">Of the scripts inside, SHA-256 in base64, so that the content policy allows these and no others.</param>
/// <param name="StyleHashes">Of the style sheets inside, likewise.</param>
public sealed record Snippets(
    ImmutableDictionary<string, string> ByPlace,
    ImmutableArray<string> ScriptHashes,
    ImmutableArray<string> StyleHashes
)
{
    /// <summary>Also the names of the files, with <c>.html</c> behind.</summary>
    public static ImmutableArray<string> Places { get; } =
    ["head", "before-post", "after-post", "sidebar", "footer", "body-end"];

    public static Snippets None { get; } = new(ImmutableDictionary<string, string>.Empty, [], []);

    /// <summary>Empty where the owner has put nothing.</summary>
    public string At(string place) => ByPlace.GetValueOrDefault(place, "");
}
