namespace Blog.Content;

/// <summary>What a page shows, when its own flags and the site's are taken together (the tables of content-contract.md 3).</summary>
public sealed record PageFlags(bool Comments, bool AuthorBox, bool Pager, bool Toc, bool MathJax, SidebarSide Sidebar)
{
    /// <param name="sidebar">The site's side for this kind of page.</param>
    public static PageFlags Of(FrontMatter page, FlagSettings site, SidebarSide sidebar) =>
        new(
            Comments: page.Comments.IsPresent ? page.Comments.Shape != FlagShape.False : site.Comments,
            AuthorBox: Shown(page.AuthorBox, site.AuthorBox),
            Pager: Shown(page.Pager, site.Pager),
            Toc: Shown(page.Toc, site.Toc),
            MathJax: page.MathJax.IsPresent ? page.MathJax.Shape == FlagShape.True : site.MathJax,
            Sidebar: SideOf(page.Sidebar, sidebar)
        );

    private static bool Shown(FlagValue page, bool site) => page.IsPresent ? page.IsTruthy : site;

    private static SidebarSide SideOf(FlagValue page, SidebarSide site) =>
        !page.IsSet ? site
        : !page.IsTruthy ? SidebarSide.None
        : page is { Shape: FlagShape.Text, Text: "left" } ? SidebarSide.Left
        : SidebarSide.Right;
}
