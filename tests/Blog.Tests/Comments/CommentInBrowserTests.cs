using Blog.Comments;
using Blog.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Blog.Tests.Comments;

/// <summary>Comments as readers write them: with scripts, by keys alone, and on a phone without scripts.</summary>
public sealed class CommentInBrowserTests(Browser browser)
{
    private const string Files = """
        === post/a.md
        ---
        title: A
        date: 2026-02-20
        ---
        Words.
        """;

    private const string Box = "[data-comment-form]";
    private const string Name = $"{Box} [name=name]";
    private const string Text = $"{Box} textarea";
    private const string Publish = $"{Box} [data-publish]";
    private const string StoredText = "localStorage.getItem('blog-comment:/post/a/')";

    /// <summary>More than is written faster than a person reads the form.</summary>
    private static readonly TimeSpan Reading = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task With_scripts_a_comment_is_looked_at_published_answered_changed_and_removed_where_it_stands()
    {
        await using var site = Site("Comments:Moderation=None");
        await using var visit = await browser.VisitAsync(site);
        var page = visit.Page;
        await visit.OpenAsync("/post/a/");
        Assert.Empty(await page.Context.CookiesAsync());
        Assert.DoesNotContain(visit.Requests, IsForTokens);
        await page.FocusAsync(Name);
        await ArmedAsync(page);
        Assert.Single(visit.Requests, IsForTokens);

        await page.FillAsync(Name, "马丽");
        await page.FillAsync(Text, "很*好*！");
        await page.ClickAsync($"{Box} .btn:has-text('Preview')");
        Assert.Equal("很<em>好</em>！", await page.Locator(".comment-form__preview p").InnerHTMLAsync());
        Assert.Equal("很*好*！", await page.InputValueAsync(Text));
        Assert.Equal("Write a comment", await FocusAsync(page));
        await page.ClickAsync(Publish);
        await page.Locator("#comment-1").WaitForAsync();
        await visit.ArriveAsync("/post/a/#comment-1");
        Assert.Equal("很好！", await page.InnerTextAsync("#comment-1 .comment__text"));
        Assert.Null(await page.EvaluateAsync<string?>(StoredText));

        await AnswerByKeysAsync(site, visit);
        Assert.Equal(
            "Because.",
            await page.InnerTextAsync("#comment-1 > .comment__replies > #comment-2 > .comment__text")
        );

        await page.ClickAsync("#comment-2 .comment__act--own");
        await visit.ArriveAsync("/comments/edit?id=2");
        await page.FillAsync("textarea", "Therefore.");
        await page.ClickAsync(".comment-form__acts .btn >> nth=0");
        await visit.ArriveAsync("/post/a/#comment-2");
        Assert.Equal("Therefore.", await page.InnerTextAsync("#comment-2 .comment__text"));
        Assert.Equal(1, await page.Locator("#comment-2 .comment__edited").CountAsync());

        await page.ClickAsync("#comment-2 .comment__act--own");
        await visit.ArriveAsync("/comments/edit?id=2");
        await page.ClickAsync("[name=remove]");
        await visit.ArriveAsync("/post/a/#comments");
        Assert.Equal(0, await page.Locator("#comment-2").CountAsync());
        await page.EvaluateAsync("localStorage.clear()");
        await page.ReloadAsync();
        Assert.False(await page.IsVisibleAsync("#comment-1 [data-own]"));
        Expect.Nothing(visit.Errors);
    }

    [Fact]
    public async Task Whatever_goes_wrong_the_text_stays_until_it_is_sent()
    {
        await using var site = Site("Comments:Moderation=All");
        site.Parts = services => services.AddSingleton(new CommentRates(PerMinute: 2, PerHour: 2));
        await using var visit = await browser.VisitAsync(site);
        var page = visit.Page;
        await visit.OpenAsync("/post/a/");
        await page.FillAsync(Name, "Ana");
        await page.FillAsync(Text, "A long text");
        await page.FillAsync($"{Box} [name=site]", "x");
        await ArmedAsync(page);
        site.Clock.Advance(Reading);
        await page.ClickAsync(Publish);
        await page.Locator($"{Box} [aria-invalid]").WaitForAsync();
        Assert.Equal("site", await FocusAsync(page));
        Assert.Equal("This is no web address.", await page.InnerTextAsync($"{Box} .field__fault:visible"));
        Assert.Equal("A long text", await page.InputValueAsync(Text));

        await page.RouteAsync("**/comments/send", route => route.AbortAsync());
        await page.FillAsync($"{Box} [name=site]", "");
        await page.FillAsync(Text, "A longer text");
        await page.ClickAsync(Publish);
        await page.Locator($"{Box} [data-failed]:visible").WaitForAsync();
        Assert.Equal("Publish", await FocusAsync(page));
        Assert.Equal("A longer text", await page.InputValueAsync(Text));
        await page.UnrouteAsync("**/comments/send");

        await page.ReloadAsync();
        Assert.Equal("A longer text", await page.InputValueAsync(Text));
        await page.FillAsync(Name, "Ana");
        await ArmedAsync(page);
        var other = await page.Context.NewPageAsync();
        await other.GotoAsync("/post/a/");
        Assert.Equal("A longer text", await other.InputValueAsync(Text));
        await other.FillAsync(Name, "Ben");
        await other.FillAsync(Text, "From another tab");
        await ArmedAsync(other);
        site.Clock.Advance(Reading);
        await page.ClickAsync(Publish);
        await page.Locator($"{Box} [role=status]").WaitForAsync();
        Assert.Contains("as soon as it is approved", await FocusAsync(page), StringComparison.Ordinal);
        Assert.Null(await page.EvaluateAsync<string?>(StoredText));

        await other.ClickAsync(Publish);
        await other.Locator($"{Box} [role=alert]:visible").WaitForAsync();
        Assert.StartsWith(
            "Too many comments",
            await other.InnerTextAsync($"{Box} [role=alert]:visible"),
            StringComparison.Ordinal
        );
        Assert.Equal("From another tab", await other.InputValueAsync(Text));
        Assert.Equal("A longer text", Assert.Single(await SentComments.AllAsync(site)).Text);
    }

    [Fact]
    public async Task On_a_phone_without_scripts_a_comment_goes_by_its_preview()
    {
        await using var site = Site("Comments:Moderation=None", "Comments:MaxLinks=0");
        await using var visit = await browser.VisitAsync(site, width: 390, hasScript: false);
        var page = visit.Page;
        await visit.OpenAsync("/post/a/");
        Assert.False(await page.IsVisibleAsync(Publish));
        await WriteAsync("Ana", "So *true*");
        Assert.Equal("So true", await page.InnerTextAsync(".comment-form__preview p"));
        await page.ClickAsync(Publish);
        await visit.ArriveAsync("/post/a/#comment-1");
        Assert.Equal("So true", await page.InnerTextAsync("#comment-1 .comment__text"));
        Assert.Equal(0, await visit.OverflowAsync());

        await page.ClickAsync("#comment-1 [data-reply]");
        await visit.ArriveAsync("/comments/reply?to=1");
        await WriteAsync("Ben", "Why?");
        await page.ClickAsync(Publish);
        await visit.ArriveAsync("/post/a/#comment-2");
        await page.ClickAsync("#comment-1 > .comment__replies [data-own]");
        await visit.ArriveAsync("/comments/edit?id=2");
        await page.FillAsync("textarea", "Why not?");
        await page.ClickAsync(".comment-form__acts .btn >> nth=0");
        await visit.ArriveAsync("/post/a/#comment-2");
        Assert.Equal("Why not?", await page.InnerTextAsync("#comment-2 .comment__text"));

        await WriteAsync("Cy", "See https://example.org/");
        await page.ClickAsync(Publish);
        await visit.ArriveAsync("/comments/send");
        Assert.Contains(
            "as soon as it is approved",
            await page.InnerTextAsync("[role=status]"),
            StringComparison.Ordinal
        );
        Assert.Equal("1:Shown 2:Shown 3:Waiting", await SentComments.StatesAsync(site));
        Expect.Nothing(visit.Errors);

        async Task WriteAsync(string name, string text)
        {
            await page.FillAsync(Name, name);
            await page.FillAsync(Text, text);
            // What a key sends must be what the buttons that are to be seen send.
            await page.PressAsync(Name, "Enter");
            await visit.ArriveAsync("/comments/preview");
            Assert.Equal(0, await visit.OverflowAsync());
        }
    }

    [Fact]
    public async Task Axe_finds_nothing_on_the_way_of_a_comment()
    {
        await using var site = Site("Comments:Moderation=None", "Comments:MaxLinks=0", "Comments:CountsInLists=true");
        var above = await SentComments.AddAsync(site, "/post/a/", "First\n\n> quoted\n\n`code`", CommentState.Shown);
        for (var number = 2; number <= 7; number++)
        {
            above = await SentComments.AddAsync(
                site,
                "/post/a/",
                "Below, with a [link](https://e.org/)",
                CommentState.Shown,
                parent: above,
                number: number
            );
        }

        await using var visit = await browser.VisitAsync(site);
        var page = visit.Page;
        var found = new List<string>();
        await visit.OpenAsync("/post/");
        await LookAsync("list");
        await visit.OpenAsync("/post/a/");
        await page.ClickAsync("#comment-1 > .comment__acts [data-reply]");
        await LookAsync("thread");

        // From here on as without scripts, which axe needs itself.
        await page.RouteAsync("**/_/site*.js", route => route.FulfillAsync(new RouteFulfillOptions { Body = "" }));
        await visit.OpenAsync("/post/a/");
        await WriteAsync("Hello", site: "x");
        await LookAsync("fault");
        await WriteAsync("Hello *you*", site: "");
        await LookAsync("preview");
        await page.ClickAsync(Publish);
        await visit.ArriveAsync("/post/a/#comment-8");
        await page.ClickAsync("#comment-8 [data-own]");
        await visit.ArriveAsync("/comments/edit?id=8");
        await LookAsync("edit");
        await visit.OpenAsync("/post/a/");
        await WriteAsync("https://example.org/", site: "");
        await page.ClickAsync(Publish);
        await visit.ArriveAsync("/comments/send");
        await LookAsync("waiting");
        Expect.Nothing(found);

        async Task WriteAsync(string text, string site)
        {
            await page.FillAsync(Name, "Ana");
            await page.FillAsync($"{Box} [name=site]", site);
            await page.FillAsync(Text, text);
            await page.ClickAsync($"{Box} .btn:has-text('Preview')");
            await visit.ArriveAsync("/comments/preview");
        }

        async Task LookAsync(string where)
        {
            foreach (var (width, scheme) in Axe.Views)
            {
                await visit.LookAsync(width, scheme);
                found.AddRange(await visit.ViolationsAsync($"{where} {width} {scheme}"));
                if (await visit.OverflowAsync() is > 0 and var pixels)
                {
                    found.Add($"{where} {width}: {pixels} pixels too wide");
                }
            }
        }
    }

    /// <summary>Goes from the first comment's link to answer it to the button that publishes, opens and gives up first, and never sees the trap.</summary>
    private static async Task AnswerByKeysAsync(TestSite site, Visit visit)
    {
        var page = visit.Page;
        var keys = page.Keyboard;
        await page.FocusAsync("#comment-1 .comment__link");
        await keys.PressAsync("Tab");
        Assert.Equal("Reply to 马丽", await FocusAsync(page));
        await keys.PressAsync("Enter");
        Assert.Equal("name", await FocusAsync(page));
        Assert.True(await page.IsVisibleAsync($"#comment-1 {Box}"));
        await page.FocusAsync($"{Box} [data-cancel]");
        await keys.PressAsync("Enter");
        Assert.Equal("name", await FocusAsync(page));
        Assert.False(await page.IsVisibleAsync($"#comment-1 {Box}"));
        Assert.Equal("Write a comment", await page.InnerTextAsync($"{Box} [data-title]"));

        await page.FocusAsync("#comment-1 [data-reply]");
        await keys.PressAsync("Enter");
        await ArmedAsync(page);
        var passed = new List<string>();
        await keys.TypeAsync("Ben");
        while (passed.LastOrDefault() != "Publish")
        {
            Assert.True(passed.Count < 10, string.Join(' ', passed));
            await keys.PressAsync("Tab");
            passed.Add(await FocusAsync(page));
            if (passed[^1] == "text")
            {
                await keys.TypeAsync("Because.");
            }
        }

        Assert.Equal(["mail", "site", "text", "Publish"], passed);
        site.Clock.Advance(Reading);
        await keys.PressAsync("Enter");
        await page.Locator("#comment-2").WaitForAsync();
        await visit.ArriveAsync("/post/a/#comment-2");
    }

    private static TestSite Site(params string[] settings)
    {
        var site = TestSite.OnPort(Files, settings);
        site.Parts = services => services.AddSingleton(new CommentRates(1000, 1000, 1000));
        return site;
    }

    private static bool IsForTokens(Uri address) => address.AbsolutePath == "/comments/token";

    /// <summary>Waits until the form carries its token.</summary>
    private static Task ArmedAsync(IPage page) =>
        page.Locator($"{Box} input[name=__RequestVerificationToken]")
            .WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });

    /// <summary>The name of the field that has the focus, else its words.</summary>
    private static Task<string> FocusAsync(IPage page) =>
        page.EvaluateAsync<string>(
            "document.activeElement.getAttribute('name') ?? document.activeElement.textContent.trim()"
        );
}
