using System.Net;
using Blog.Accounts;
using Blog.Tests.Support;
using Microsoft.Playwright;

namespace Blog.Tests.Pages.Admin;

/// <summary>The form of a post in a browser: by keyboard, without scripts, on a phone, and for axe where two edits met.</summary>
public sealed class PostFormInBrowserTests(Browser browser)
{
    private const string Edit = "/admin/edit/post/tea.md";

    private const string Tea = """
        ---
        title: Tea
        date: 2026-01-02
        tags: [green]
        odd: {a: a-long-word-without-any-place-at-which-a-browser-could-break-it}
        ---
        Leaves.

        More.
        """;

    private const string Files = $"""
        === post/tea.md
        {Tea}
        """;

    [Fact]
    public async Task Without_scripts_on_a_phone_and_by_keyboard_a_post_is_changed_and_saved()
    {
        await using var site = TestSite.OnPort(Files);
        var owner = await site.SignedInAsync(Role.Owner);
        await using var visit = await browser.VisitAsync(site, width: 390, hasScript: false);
        await visit.SignInAsync(owner, await site.UrlAsync());
        Assert.Equal((int)HttpStatusCode.OK, await visit.OpenAsync(Edit));
        await visit.Page.FocusAsync("#f-title");
        await visit.Page.Keyboard.PressAsync("End");
        await visit.Page.Keyboard.TypeAsync(" 茶");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.GetByText("Saved.", new PageGetByTextOptions { Exact = true }).WaitForAsync();
        Assert.Equal(
            Tea.Replace("title: Tea", "title: Tea 茶", StringComparison.Ordinal),
            await File.ReadAllTextAsync(Path.Join(site.Content, "post/tea.md"), TestContext.Current.CancellationToken)
        );
    }

    [Fact]
    public async Task Axe_finds_nothing_where_a_text_is_offered_back_and_where_two_edits_met()
    {
        await using var site = TestSite.OnPort(Files);

        // Or the browser, by its own clock, would take its own copy for the newer one.
        site.Clock.SetUtcNow(TimeProvider.System.GetUtcNow().AddHours(1));
        var owner = await site.SignedInAsync(Role.Owner);
        await using var visit = await browser.VisitAsync(site);
        await visit.SignInAsync(owner, await site.UrlAsync());
        var found = new List<string>();
        foreach (var (width, scheme) in Axe.Views)
        {
            await visit.LookAsync(width, scheme);
            await visit.OpenAsync(Edit);
            await visit.Page.FillAsync("#f-body", $"Leaves of {width}.");
            await visit.Page.Locator("[data-state=saved]").WaitForAsync();
            found.AddRange(await visit.ViolationsAsync($"kept {width} {scheme}"));
            await visit.OpenAsync(Edit);
            await visit.Page.Locator("[data-server-offer] summary").ClickAsync();
            found.AddRange(await visit.ViolationsAsync($"offered {width} {scheme}"));
            found.AddRange(await WideAsync(visit, "offered"));

            await site.WriteAsync(
                "post/tea.md",
                Tea.Replace("title: Tea", $"title: On disk {width}", StringComparison.Ordinal)
            );
            await visit.Page.FillAsync("#f-title", $"Mine {width}");
            await visit.Page.ClickAsync("#text button[type=submit]");
            await visit.Page.Locator("#mine").WaitForAsync();
            found.AddRange(await visit.ViolationsAsync($"conflict {width} {scheme}"));
            found.AddRange(await WideAsync(visit, "conflict"));
            await site.WriteAsync("post/tea.md", Tea);
        }

        Expect.Nothing(found);
    }

    private static async Task<List<string>> WideAsync(Visit visit, string where)
    {
        var found = new List<string>();
        foreach (var width in (int[])[320, 390, 901])
        {
            await visit.Page.SetViewportSizeAsync(width, 844);
            if (await visit.OverflowAsync() is > 0 and var pixels)
            {
                found.Add($"{where} {width}: {pixels} px too wide");
            }
        }

        return found;
    }
}
