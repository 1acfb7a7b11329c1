using Blog.Accounts;
using Blog.Tests.Support;
using Microsoft.Playwright;

namespace Blog.Tests.Pages.Admin;

/// <summary>A tag renamed and brought back by a person on a phone, by keyboard and without scripts.</summary>
public sealed class TermJourneyTests(Browser browser)
{
    private const string Files = """
        === post/a.md
        ---
        title: Of stones
        date: 2026-01-01
        tags: [Go, 围棋]
        ---
        """;

    [Fact]
    public async Task A_tag_is_renamed_seen_by_readers_and_brought_back()
    {
        await using var site = TestSite.OnPort(Files);
        var editor = await site.SignedInAsync(Role.Editor);
        await using var visit = await browser.VisitAsync(site, width: 390, hasScript: false);
        await visit.SignInAsync(editor, await site.UrlAsync());
        await visit.OpenAsync("/admin/terms/tags");
        await PressAsync(visit, "tr:has-text('Go') a:has-text('Rename')");
        await visit.Page.FillAsync("#name", "Baduk 바둑");
        await PressAsync(visit, "#name");
        await visit.Page.Locator("ins", new PageLocatorOptions { HasText = "Baduk 바둑" }).First.WaitForAsync();
        await PressAsync(visit, "main form[method=post] button");
        await visit.Page.Locator("[role=status]").WaitForAsync();
        await visit.OpenAsync("/tags/go/");
        Assert.Equal("/tags/baduk-%EB%B0%94%EB%91%91/", visit.Path);
        await visit.Page.Locator("a:has-text('Of stones')").First.WaitForAsync();

        await visit.OpenAsync("/admin/terms/tags");
        await PressAsync(visit, "tr:has-text('Baduk') a:has-text('Rename')");
        await visit.Page.FillAsync("#name", "Go");
        await PressAsync(visit, "#name");
        await PressAsync(visit, "main form[method=post] button");
        await PressAsync(visit, "button:has-text('Undo')");
        await visit.Page.Locator("[role=status]:has-text('Undone')").WaitForAsync();
        Assert.Contains("tags: [Baduk 바둑, 围棋]", await TextOfAsync(site), StringComparison.Ordinal);
        Expect.Nothing(visit.Errors);
    }

    private static async Task PressAsync(Visit visit, string selector)
    {
        var part = visit.Page.Locator(selector).First;
        await part.FocusAsync();
        await part.PressAsync("Enter");
    }

    private static Task<string> TextOfAsync(TestSite site) =>
        File.ReadAllTextAsync(Path.Join(site.Content, "post/a.md"), TestContext.Current.CancellationToken);
}
