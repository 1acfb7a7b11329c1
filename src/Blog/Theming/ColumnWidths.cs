using Blog.Content;

namespace Blog.Theming;

/// <summary>How wide pictures stand on a page, as <c>sizes</c> says it: the numbers of <c>40-layout.css</c>, <c>40-list.css</c> and <c>40-authorbox.css</c>.</summary>
public static class ColumnWidths
{
    public static string OfListThumbnail => "(max-width: 620px) 80px, 235px";

    public static string OfAvatar => "90px";

    private const string BesideSidebar =
        "(max-width: 767px) calc(100vw - 40px), (max-width: 900px) calc(68.34vw - 54px), (max-width: 1137px) calc(64.9vw - 61px), 678px";

    /// <summary>42em of 17 pixels, which a line of text does not exceed.</summary>
    private const string Alone = "(max-width: 754px) calc(100vw - 40px), 714px";

    public static string OfText(PageView view) => view.Sidebar == SidebarSide.None ? Alone : BesideSidebar;
}
