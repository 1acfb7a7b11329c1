using System.Collections.Immutable;

namespace Blog.Content;

/// <summary>
/// What a page shows, when its own words and the site's are taken together, and which of the two decided (the tables of
/// content-contract.md 3).
/// </summary>
internal sealed record PageChoices(
    Chosen<bool> Comments,
    Chosen<bool> AuthorBox,
    Chosen<bool> Pager,
    Chosen<bool> Toc,
    Chosen<bool> MathJax,
    Chosen<SidebarSide> Sidebar,
    Chosen<ImmutableArray<string>> Widgets,
    Chosen<ImmutableArray<string>> PostMeta
)
{
    public PageFlags Flags =>
        new(Comments.Value, AuthorBox.Value, Pager.Value, Toc.Value, MathJax.Value, Sidebar.Value);

    public static PageChoices Of(FrontMatter page, SiteChoices site) =>
        new(
            Comments: Flag(page.Comments, page.Comments.Shape != FlagShape.False, site.Flags.Comments),
            AuthorBox: Flag(page.AuthorBox, page.AuthorBox.IsTruthy, site.Flags.AuthorBox),
            Pager: Flag(page.Pager, page.Pager.IsTruthy, site.Flags.Pager),
            Toc: Flag(page.Toc, page.Toc.IsTruthy, site.Flags.Toc),
            MathJax: Flag(page.MathJax, page.MathJax.Shape == FlagShape.True, site.Flags.MathJax),
            Sidebar: page.Sidebar.IsSet ? new(SideOf(page.Sidebar), IsOwn: true) : new(site.Sidebar, IsOwn: false),
            Widgets: List(page.Widgets, site.Widgets),
            PostMeta: List(page.PostMeta, site.PostMeta)
        );

    private static Chosen<bool> Flag(FlagValue page, bool own, bool site) =>
        page.IsPresent ? new(own, IsOwn: true) : new(site, IsOwn: false);

    private static Chosen<ImmutableArray<string>> List(ImmutableArray<string>? page, ImmutableArray<string> site) =>
        page is { } own ? new(own, IsOwn: true) : new(site, IsOwn: false);

    private static SidebarSide SideOf(FlagValue page) =>
        !page.IsTruthy ? SidebarSide.None
        : page is { Shape: FlagShape.Text, Text: "left" } ? SidebarSide.Left
        : SidebarSide.Right;
}
