using Blog.Tests.Support;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Blog.Tests.Pages;

/// <summary>What axe finds on the demo: each kind of page, wide and narrow, by day and by night.</summary>
public sealed class AccessibilityTests(Browser browser)
{
    private static readonly string[] Kinds =
    [
        "/",
        "/post/markdown-tour/",
        "/post/自己的文字/",
        "/post/",
        "/tags/",
        "/search/?q=markdown",
        "/nowhere/",
    ];

    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    [InlineData(390, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task Axe_finds_nothing(int width, ColorScheme scheme)
    {
        await using var site = TestSite.Demo();
        await using var visit = await browser.VisitAsync(site, width, scheme);
        var found = new List<string>();
        foreach (var address in Kinds)
        {
            await visit.OpenAsync(address);
            found.AddRange(await ViolationsAsync(visit, address));
        }

        if (width < 768)
        {
            await visit.Page.Locator("[data-menu-button]").ClickAsync();
            found.AddRange(await ViolationsAsync(visit, "the open menu"));
        }

        Expect.Nothing(found);
    }

    private static async Task<IEnumerable<string>> ViolationsAsync(Visit visit, string place) =>
        (await visit.Page.RunAxe()).Violations.SelectMany(violation =>
            violation.Nodes.Select(node => $"{place}: {violation.Id}: {violation.Help}: {node.Html}")
        );
}
