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
