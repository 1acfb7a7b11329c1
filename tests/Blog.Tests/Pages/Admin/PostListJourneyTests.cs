using Blog.Accounts;
using Blog.Tests.Support;
using Microsoft.Playwright;

namespace Blog.Tests.Pages.Admin;

/// <summary>What is done with posts in the lists, as a person does it: by keyboard alone, and on a phone without scripts.</summary>
public sealed class PostListJourneyTests(Browser browser)
{
    private const int MostStops = 80;

    private const string Tea = """
        ---
        title: Tea
        date: 2026-01-02
        ---
        Leaves.
        """;

    private const string Files = $"""
        === post/tea.md
        {Tea}
        === post/salt.md
        ---
        title: Salt
        date: 2026-01-01
        ---
        """;

    [Theory]
    [InlineData(1280, true)]
    [InlineData(390, false)]
    public async Task A_post_is_found_tagged_edited_in_its_row_trashed_brought_back_and_compared(
        int width,
        bool byKeyboard
    )
    {
        await using var site = TestSite.OnPort(Files);
        var owner = await site.SignedInAsync(Role.Owner);
        await using var visit = await browser.VisitAsync(site, width, hasScript: byKeyboard);
        await visit.SignInAsync(owner, await site.UrlAsync());
        var keys = visit.Page.Keyboard;
        await visit.OpenAsync("/admin/posts");

        await GoAsync("#words");
        await keys.TypeAsync("tea");
        await keys.PressAsync("Enter");
        await visit.ArriveAsync("/admin/posts?Words=tea*");
        Assert.Equal(1, await visit.Page.Locator("tbody tr").CountAsync());

        await GoAsync("tbody .tick", " ");
        await GoAsync("#bulk-tag");
        await keys.TypeAsync("green");
        await GoAsync("#bulk [value=AddTag]", "Enter");
        await ToldAsync("added to 1 post");
        await GoAsync("[role=status] button", "Enter");
        await ToldAsync("It is undone.");
        Assert.Equal(Tea, await TextAsync());

        await GoAsync("tbody a:has-text('Quick edit')", "Enter");
        await visit.ArriveAsync("/admin/posts?Words=tea*Quick=*");
        Assert.Equal("f-title", await visit.Page.EvaluateAsync<string>("document.activeElement.id"));
        await keys.PressAsync("End");
        await keys.TypeAsync(" 茶");
        await keys.PressAsync("Enter");
        await ToldAsync("Saved.");
        Assert.Equal(Tea.Replace("title: Tea", "title: Tea 茶", StringComparison.Ordinal), await TextAsync());

        await GoAsync("tbody form button:has-text('Trash')", "Enter");
        await ToldAsync("moved to the trash");
        Assert.False(File.Exists(Path.Join(site.Content, "post/tea.md")));
        await visit.OpenAsync("/admin/trash");
        await GoAsync("tbody button:has-text('Restore')", "Enter");
        await ToldAsync("It is back.");

        await visit.OpenAsync("/admin/history/post/tea.md");
        await GoAsync("tbody a:has-text('Compare with now'):near(:text('found on disk'))", "Enter");
        await visit.ArriveAsync("/admin/history/post/tea.md?one=*");
        await GoAsync("button:has-text('Bring this version back')", "Enter");
        await ToldAsync("That version is back.");
        Assert.Equal(Tea, await TextAsync());

        // What the sandbox would stop is not even there.
        await visit.OpenAsync("/admin/preview/post/tea.md");
        await visit.ArriveAsync("/admin/preview/post/tea.md");
        Expect.Nothing(visit.Errors);

        async Task GoAsync(string selector, string? press = null)
        {
            var part = visit.Page.Locator(selector).First;
            if (!byKeyboard)
            {
                await part.ClickAsync();
                return;
            }

            await part.WaitForAsync();
            for (var stops = 0; !await part.EvaluateAsync<bool>("part => part === document.activeElement"); stops++)
            {
                Assert.True(stops < MostStops, $"The keyboard does not come to {selector}.");
                await keys.PressAsync("Tab");
            }

            if (press is not null)
            {
                await keys.PressAsync(press);
            }
        }

        Task ToldAsync(string words) =>
            visit.Page.Locator("[role=status]", new PageLocatorOptions { HasText = words }).WaitForAsync();

        Task<string> TextAsync() =>
            File.ReadAllTextAsync(Path.Join(site.Content, "post/tea.md"), TestContext.Current.CancellationToken);
    }
}
