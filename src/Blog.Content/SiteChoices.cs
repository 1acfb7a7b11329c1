using System.Collections.Immutable;

namespace Blog.Content;

/// <summary>What the site's settings give pages of one kind that say nothing themselves.</summary>
/// <param name="Widgets">Lower-case.</param>
/// <param name="PostMeta">Lower-case.</param>
internal sealed record SiteChoices(
    FlagSettings Flags,
    SidebarSide Sidebar,
    ImmutableArray<string> Widgets,
    ImmutableArray<string> PostMeta
)
{
    /// <param name="sidebar">The site's side for this kind of page.</param>
    public static SiteChoices Of(SiteSettings settings, SidebarSide sidebar) =>
        new(
            settings.Defaults,
            sidebar,
            [.. settings.Sidebar.Widgets.Select(name => name.ToLowerInvariant())],
            [.. settings.PostMeta.Select(name => name.ToLowerInvariant())]
        );
}
