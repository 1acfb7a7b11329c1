using System.Collections.Immutable;

namespace Blog.Content;

/// <summary>The names that front matter and settings may use; the widgets themselves are the server's.</summary>
public static class WidgetNames
{
    public static ImmutableArray<string> Known { get; } =
    ["search", "recent", "categories", "taglist", "social", "languages", "sidemenu", "ddg-search"];

    /// <summary>Whether a name is known, in any case.</summary>
    public static bool IsKnown(string name) => Known.Contains(name, StringComparer.OrdinalIgnoreCase);
}
