using System.Collections.Frozen;

namespace Blog.Content;

/// <summary>The names that front matter and settings may use; the widgets themselves are the server's.</summary>
public static class WidgetNames
{
    public static FrozenSet<string> Known { get; } =
        FrozenSet.ToFrozenSet(
            ["search", "recent", "categories", "taglist", "social", "languages", "sidemenu", "ddg-search"],
            StringComparer.OrdinalIgnoreCase
        );
}
