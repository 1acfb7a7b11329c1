using Blog.Tests.Support;

namespace Blog.Tests.Widgets;

/// <summary>content-contract.md 10: N1 and the row <c>sidemenu</c>.</summary>
public sealed class SideMenuTests
{
    private const string Shown = "Site:Sidebar:Widgets:0=sidemenu";

    [Fact]
    public async Task It_shows_the_menu_side_in_its_order_and_marks_the_page()
    {
        await using var site = TestSite.With(
            """
            === about.md
            ---
            title: About
            menu: {side: {weight: 2}}
            ---
            === post/a.md
            ---
            title: Elsewhere
            menu: main
            ---
            """,
            Shown,
            "Site:Menus:Side:0:Name=Feed",
            "Site:Menus:Side:0:Url=/index.xml",
            "Site:Menus:Side:0:Weight=1"
        );
        var menu = (await site.PageAsync("/about/")).QuerySelector("nav.widget-sidemenu");
        Assert.Equal("Menu", menu?.GetAttribute("aria-label"));
        Assert.Equal(["Feed", "About"], menu?.QuerySelectorAll("a").Select(link => link.TextContent));
        Assert.Equal([null, "page"], menu?.QuerySelectorAll("a").Select(link => link.GetAttribute("aria-current")));
    }

    [Fact]
    public async Task Without_entries_there_is_no_box()
    {
        await using var site = TestSite.With("", Shown);
        Assert.Null((await site.PageAsync("/")).QuerySelector(".widget"));
    }
}
