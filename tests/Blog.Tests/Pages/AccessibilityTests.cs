using Blog.Tests.Support;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Blog.Tests.Pages;

/// <summary>What axe finds on the demo: each kind of page, wide and narrow, by day and by night.</summary>
public sealed class AccessibilityTests(Browser browser)
{
    private static readonly int[] Widths = [1280, 390];

    private static readonly ColorScheme[] Schemes = [ColorScheme.Light, ColorScheme.Dark];

    [Theory]
    [InlineData("/")]
    [InlineData("/post/markdown-tour/")]
    [InlineData("/post/自己的文字/")]
    [InlineData("/post/")]
    [InlineData("/tags/")]
    [InlineData("/search/?q=markdown")]
    [InlineData("/nowhere/")]
    public async Task Axe_finds_nothing(string address)
    {
        await using var site = TestSite.Demo();
        await using var visit = await browser.VisitAsync(site);
        var found = new List<string>();
        foreach (var width in Widths)
        {
            await visit.Page.SetViewportSizeAsync(width, 844);
            await visit.OpenAsync(address);
            found.AddRange(await ViolationsAsync(visit, width));
        }

        Expect.Nothing(found);
    }

    [Fact]
    public async Task Axe_finds_nothing_while_the_menu_is_open()
    {
        await using var site = TestSite.Demo();
        await using var visit = await browser.VisitAsync(site, width: 390);
        await visit.OpenAsync("/");
        await visit.Page.Locator("[data-menu-button]").ClickAsync();
        Expect.Nothing(await ViolationsAsync(visit, 390));
    }

    [Theory]
    [InlineData("#ffcc00")]
    [InlineData("navy")]
    public async Task Axe_finds_nothing_in_an_owners_colour_and_links(string color)
    {
        await using var site = TestSite.OnPort(
            "=== post/a.md\n---\ntitle: A\ndate: 2026-01-01\ntags: [a]\nmenu: [main, side]\n---\nText, [link](/).\n",
            $"Site:Theme:HighlightColor={color}",
            "Site:Logo:Subtitle=Words",
            "Site:Sidebar:Widgets:0=social",
            "Site:Sidebar:Widgets:1=sidemenu",
            "Site:Sidebar:Widgets:2=sidemenu",
            "Site:Widgets:Social:GitHub=me",
            "Site:Widgets:Social:Email=me@example.org",
            "Site:Widgets:Social:Custom:0:Title=Fork",
            "Site:Widgets:Social:Custom:0:Url=https://example.org/"
        );
        await using var visit = await browser.VisitAsync(site);
        await visit.OpenAsync("/post/a/");
        Expect.Nothing([.. await ViolationsAsync(visit, 1280), .. visit.Errors]);
    }

    private static async Task<List<string>> ViolationsAsync(Visit visit, int width)
    {
        var found = new List<string>();
        foreach (var scheme in Schemes)
        {
            await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
            var result = await visit.Page.RunAxe();
            found.AddRange(
                result.Violations.SelectMany(violation =>
                    violation.Nodes.Select(node => $"{width}, {scheme}: {violation.Id}: {violation.Help}: {node.Html}")
                )
            );
        }

        return found;
    }
}
