using Blog.Accounts;
using Blog.Comments;
using Blog.Tests.Support;

namespace Blog.Tests.Pages.Admin;

/// <summary>Comments moderated as a person does it: by keys alone, and on a phone without scripts.</summary>
public sealed class CommentJourneyTests(Browser browser)
{
    private const string Files = """
        === post/tea.md
        ---
        title: Tea
        date: 2026-01-02
        ---
        """;

    [Fact]
    public async Task Keys_go_through_the_list_choose_approve_and_mark_spam_until_they_are_switched_off()
    {
        await using var site = TestSite.OnPort(Files);
        var owner = await site.SignedInAsync(Role.Owner);
        var (first, second, third) = (await AddAsync(site, 1), await AddAsync(site, 2), await AddAsync(site, 3));
        await using var visit = await browser.VisitAsync(site);
        await visit.SignInAsync(owner, await site.UrlAsync());
        var keys = visit.Page.Keyboard;
        await visit.OpenAsync("/admin/comments");
        await keys.PressAsync("j");
        Assert.Equal($"comment-{third}", await FocusAsync());
        await keys.PressAsync("j");
        await keys.PressAsync("j");
        await keys.PressAsync("k");
        Assert.Equal($"comment-{second}", await FocusAsync());
        await keys.PressAsync("x");
        Assert.True(await visit.Page.Locator($"#comment-{second} .tick").IsCheckedAsync());
        await keys.PressAsync("a");
        await visit.Page.GetByText("1 comment approved.").WaitForAsync();
        Assert.Equal($"{first}:Waiting {second}:Shown {third}:Waiting", await SentComments.StatesAsync(site));
        await keys.PressAsync("j");
        await keys.PressAsync("s");
        await visit.Page.GetByText("1 comment is in spam.").WaitForAsync();
        Assert.Equal($"{first}:Waiting {second}:Shown {third}:Spam", await SentComments.StatesAsync(site));

        await visit.Page.Locator("#words").FillAsync("");
        await visit.Page.Locator("#words").PressAsync("j");
        Assert.Equal("j", await visit.Page.Locator("#words").InputValueAsync());
        await visit.Page.Locator("[data-keys-switch]").UncheckAsync();
        await visit.OpenAsync("/admin/comments");
        Assert.False(await visit.Page.Locator("[data-keys-switch]").IsCheckedAsync());
        await keys.PressAsync("j");
        Assert.Equal("", await FocusAsync());
        Expect.Nothing(visit.Errors);

        Task<string> FocusAsync() => visit.Page.EvaluateAsync<string>("document.activeElement.id");
    }

    [Fact]
    public async Task On_a_phone_without_script_a_comment_is_approved_answered_and_brought_back()
    {
        await using var site = TestSite.OnPort(Files);
        var owner = await site.SignedInAsync(Role.Owner);
        var id = await AddAsync(site, 1);
        await using var visit = await browser.VisitAsync(site, width: 390, hasScript: false);
        await visit.SignInAsync(owner, await site.UrlAsync());
        await visit.OpenAsync("/admin/comments");
        Assert.False(await visit.Page.Locator("[data-keys]").IsVisibleAsync());
        await visit.Page.Locator("tbody .tick").CheckAsync();
        await visit.Page.Locator("#bulk [value=Shown]").ClickAsync();
        await visit.Page.GetByText("1 comment approved.").WaitForAsync();
        await visit.Page.Locator("[role=status] button").ClickAsync();
        await visit.Page.GetByText("It is undone.").WaitForAsync();
        await visit.Page.Locator("tbody a:has-text('Reply')").ClickAsync();
        await visit.Page.Locator("#comment-text").FillAsync("Thank you.");
        await visit.Page.Locator("form.quick button").ClickAsync();
        await visit.Page.GetByText("Your answer is shown.").WaitForAsync();
        Assert.Equal($"{id}:Shown {id + 1}:Shown", await SentComments.StatesAsync(site));

        await visit.OpenAsync("/admin/comments?State=Shown");
        await visit.Page.Locator($"#comment-{id} a:has-text('Edit')").ClickAsync();
        await visit.Page.Locator("#comment-text").FillAsync("Other words");
        await visit.Page.Locator("form.quick button").ClickAsync();
        await visit.Page.GetByText("The comment is saved.").WaitForAsync();
        Assert.Equal("Other words", (await SentComments.AllAsync(site))[0].Text);
        await visit.Page.Locator("[role=status] button").ClickAsync();
        await visit.Page.GetByText("It is undone.").WaitForAsync();
        Assert.Equal("Text 1", (await SentComments.AllAsync(site))[0].Text);
        await visit.OpenAsync("/admin/comments?State=Shown");
        await visit.Page.Locator($"#comment-{id} form[action*=Block] button").ClickAsync();
        await visit.Page.GetByText("The address is blocked").WaitForAsync();
        Assert.Equal($"{id}:Spam {id + 1}:Shown", await SentComments.StatesAsync(site));
        Expect.Nothing(visit.Errors);
    }

    [Fact]
    public async Task With_the_keyboard_alone_comments_are_put_away_together_answered_edited_and_blocked()
    {
        await using var site = TestSite.OnPort(Files);
        var owner = await site.SignedInAsync(Role.Owner);
        var (first, second) = (await AddAsync(site, 1), await AddAsync(site, 2));
        await using var visit = await browser.VisitAsync(site);
        await visit.SignInAsync(owner, await site.UrlAsync());
        var keys = visit.Page.Keyboard;
        await visit.OpenAsync("/admin/comments");
        foreach (var key in (string[])["j", "x", "j", "x"])
        {
            await keys.PressAsync(key);
        }

        await PushAsync("Trash", "#bulk");
        await visit.Page.GetByText("2 comments moved to the trash.").WaitForAsync();
        Assert.Equal($"{first}:Trash {second}:Trash", await SentComments.StatesAsync(site));
        await PushAsync("Undo", "[role=status]");
        await visit.Page.GetByText("It is undone.").WaitForAsync();
        Assert.Equal($"{first}:Waiting {second}:Waiting", await SentComments.StatesAsync(site));

        await visit.OpenAsync("/admin/comments");
        await PushAsync("Reply", $"#comment-{first}");
        await visit.Page.Locator("form.quick").WaitForAsync();
        await keys.TypeAsync("Thank you.");
        await PushAsync("", "form.quick .grid__acts");
        await visit.Page.GetByText("Your answer is shown.").WaitForAsync();
        Assert.Equal($"{first}:Shown {second}:Waiting {second + 1}:Shown", await SentComments.StatesAsync(site));

        await visit.OpenAsync("/admin/comments");
        await PushAsync("Edit", $"#comment-{second}");
        await visit.Page.Locator("form.quick").WaitForAsync();
        await keys.PressAsync("Control+A");
        await keys.TypeAsync("Other words");
        await PushAsync("", "form.quick .grid__acts");
        await visit.Page.GetByText("The comment is saved.").WaitForAsync();
        Assert.Equal("Other words", (await SentComments.AllAsync(site))[1].Text);
        await visit.OpenAsync("/admin/comments");
        await PushAsync("Block address", $"#comment-{second}");
        await visit.Page.GetByText("The address is blocked").WaitForAsync();
        Assert.Equal($"{first}:Shown {second}:Spam {second + 1}:Shown", await SentComments.StatesAsync(site));
        Expect.Nothing(visit.Errors);

        async Task PushAsync(string text, string within)
        {
            const int most = 80;
            for (var step = 0; step < most; step++)
            {
                await keys.PressAsync("Tab");
                if (
                    await visit.Page.EvaluateAsync<bool>(
                        "([text, within]) => { const at = document.activeElement; return at.matches('a, button') "
                            + "&& at.closest(within) !== null && at.textContent.trim().startsWith(text) }",
                        new[] { text, within }
                    )
                )
                {
                    await keys.PressAsync("Enter");
                    return;
                }
            }

            Assert.Fail($"No way by keys leads to {text} in {within}.");
        }
    }

    private static Task<long> AddAsync(TestSite site, int number) =>
        SentComments.AddAsync(site, "/post/tea/", $"Text {number}", CommentState.Waiting, number: number);
}
