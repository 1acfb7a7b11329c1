using System.Net;
using AngleSharp.Html.Dom;
using Blog.Accounts;
using Blog.Admin;
using Blog.Data;
using Blog.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Playwright;

namespace Blog.Tests.Pages.Admin;

/// <summary>Promise 1: no typed text is lost, and no stranger has a byte kept.</summary>
public sealed class KeptTextTests(Browser browser)
{
    private const string Session = "blog-session";
    private const string Typed = "七里香 <b>&amp; 不要丢";
    private const string Edit = "/admin/edit/post/tea.md";

    private const string Files = """
        === post/tea.md
        ---
        title: Tea
        date: 2026-01-02
        author: ana
        ---
        Leaves.
        === post/other.md
        ---
        title: Other
        date: 2026-01-03
        author: bo
        ---
        Of another.
        """;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("edit", "f.body", Typed)]
    [InlineData("raw", "Text", "---\ntitle: Tea\ndate: 2026-01-02\nauthor: ana\n---\n" + Typed)]
    public async Task What_is_sent_after_the_sign_in_ended_stands_in_the_form_after_the_next_and_is_saved(
        string view,
        string field,
        string text
    )
    {
        await using var site = TestSite.With(Files);
        var author = await site.SignedInAsync(Role.Author);
        var form = view == "edit" ? "#text" : "#raw";
        var page = await author.PageAsync($"/admin/{view}/post/tea.md");
        author.Cookies.Remove(Session);
        using var answer = await author.PostAsync(page, form, (field, text));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var door = answer.Headers.Location?.ToString() ?? "";
        Assert.StartsWith("/account/login?returnUrl=%2Fadmin%2F", door, StringComparison.Ordinal);
        Assert.DoesNotContain(Typed, TextOf(site), StringComparison.Ordinal);
        Assert.Equal(1, await CountAsync(site));

        var other = await site.SignedInAsync(Role.Owner, "olga");
        var theirs = await other.PageAsync($"/admin/{view}/post/tea.md");
        Assert.DoesNotContain("七里香", theirs.DocumentElement.OuterHtml, StringComparison.Ordinal);

        using var signedIn = await author.PostAsync(door, ("email", "ana@example.org"), ("password", Person.Password));
        page = await author.PageAsync(signedIn.Headers.Location?.ToString() ?? "");
        Assert.StartsWith(
            "Not saved yet",
            page.QuerySelector("main [role=alert]")?.TextContent.Trim(),
            StringComparison.Ordinal
        );
        page = await author.PostAndFollowAsync(page, form);
        Assert.Equal("Saved.", page.QuerySelector("main [role=status]")?.TextContent);
        Assert.EndsWith(Typed, TextOf(site), StringComparison.Ordinal);
        Assert.Equal(0, await CountAsync(site));
    }

    [Fact]
    public async Task Without_a_ticket_of_ours_not_a_byte_is_kept()
    {
        await using var site = TestSite.With(Files);
        var author = await site.SignedInAsync(Role.Author);
        var page = await author.PageAsync(Edit);
        var right = (page.QuerySelector("#text [name=Ticket]") as IHtmlInputElement)?.Value ?? "";
        var stranger = new Person(site);
        foreach (
            var (path, ticket) in ((string, string)[])
                [
                    (Edit, ""),
                    (Edit, "x"),
                    (Edit, right[..^4] + "AAAA"),
                    ("/admin/edit/post/other.md", right),
                    ("/admin/raw/post/other.md", right),
                    ("/admin/users", right),
                ]
        )
        {
            using var answer = await stranger.SendAsync(path, "", ("Ticket", ticket), ("f.body", Typed));
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        }

        using var large = await stranger.SendAsync(
            Edit,
            "",
            ("Ticket", right),
            ("f.body", new string('x', KeptTextDesk.MaxBytes + 1))
        );
        using var autosave = await stranger.SendAsync(
            "/admin/autosave",
            "",
            ("Ticket", right),
            ("File", "post/tea.md")
        );
        Assert.Equal(HttpStatusCode.Unauthorized, autosave.StatusCode);
        site.Clock.Advance(TimeSpan.FromDays(8));
        using var old = await stranger.SendAsync(Edit, "", ("Ticket", right), ("f.body", Typed));
        Assert.Equal(0, await CountAsync(site));
    }

    [Fact]
    public async Task A_form_with_a_token_of_an_earlier_sign_in_gives_its_text_back()
    {
        await using var site = TestSite.With(Files);
        var author = await site.SignedInAsync(Role.Author);
        var page = await author.PageAsync(Edit);
        using var answer = await author.PostAsync(
            page,
            "#text",
            ("f.body", Typed),
            ("__RequestVerificationToken", await new Person(site).TokenAsync("/account/login"))
        );
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("Leaves.", BodyOf(TextOf(site)));
        page = await author.PageAsync(answer.Headers.Location?.ToString() ?? "");
        Assert.Equal(Typed, (page.QuerySelector("#f-body") as IHtmlTextAreaElement)?.Value);
    }

    [Fact]
    public async Task An_autosave_touches_no_file_and_is_offered_with_what_differs()
    {
        await using var site = TestSite.With(Files);
        var author = await site.SignedInAsync(Role.Author);
        var page = await author.PageAsync(Edit);
        Assert.Equal(HttpStatusCode.NoContent, await AutosaveAsync(author, page, "post/tea.md", "first"));
        Assert.Equal(HttpStatusCode.NoContent, await AutosaveAsync(author, page, "post/tea.md", Typed));
        Assert.Equal(HttpStatusCode.NotFound, await AutosaveAsync(author, page, "post/other.md", Typed));
        Assert.Equal(HttpStatusCode.NotFound, await AutosaveAsync(author, page, "../x.md", Typed));
        Assert.Equal(HttpStatusCode.BadRequest, await AutosaveAsync(author, page, "post/tea.md", Typed, token: "x"));
        Assert.Equal(1, await CountAsync(site));
        Assert.Equal("Leaves.", BodyOf(TextOf(site)));

        page = await author.PageAsync(Edit);
        Assert.Equal("Leaves.", (page.QuerySelector("#f-body") as IHtmlTextAreaElement)?.Value);
        Assert.Contains(Typed, page.QuerySelector("ins.diff__line")?.TextContent, StringComparison.Ordinal);
        var use = page.QuerySelector("a[href*='use=']")?.GetAttribute("href") ?? "";
        page = await author.PageAsync(use);
        Assert.Equal(Typed, (page.QuerySelector("#f-body") as IHtmlTextAreaElement)?.Value);
        page = await author.PostAndFollowAsync(page, "form[action*=Discard]");
        Assert.Equal(0, await CountAsync(site));
        Assert.Null(page.QuerySelector("a[href*='use=']"));
    }

    [Fact]
    public async Task Old_texts_go_and_an_account_has_five_that_were_sent_too_late()
    {
        await using var site = TestSite.With(Files);
        await using (var scope = await Person.ScopeAsync(site))
        {
            var id = await Person.MakeAsync(site, "ana@example.org", Role.Author);
            var ticket = await site.GetAsync<EditTicket>();
            var desk = scope.ServiceProvider.GetRequiredService<KeptTextDesk>();
            for (var number = 0; number < 7; number++)
            {
                var path = $"post/{number}.md";
                var words = new PostEdit("", new Dictionary<string, string> { ["body"] = path });
                Assert.True(await desk.KeepByTicketAsync(ticket.Make(id, path), path, words, Ct));
                site.Clock.Advance(TimeSpan.FromSeconds(1));
            }
        }

        Assert.Equal(KeptTextDesk.MaxLapsed, await CountAsync(site));
        var tender = (await site.GetAsync<IEnumerable<IHostedService>>()).OfType<KeptTextTender>().Single();
        await tender.TendAsync(Ct);
        Assert.Equal(KeptTextDesk.MaxLapsed, await CountAsync(site));
        site.Clock.Advance(TimeSpan.FromHours(25));
        await tender.TendAsync(Ct);
        Assert.Equal(0, await CountAsync(site));
    }

    [Fact]
    public async Task A_post_of_the_largest_size_is_saved_and_what_is_too_large_to_be_read_is_said_to_be()
    {
        await using var site = TestSite.OnPort(Files);
        var owner = await site.SignedInAsync(Role.Owner);
        var text = string.Concat(Enumerable.Repeat("七里香\n", 90_000));
        var page = await owner.PostAndFollowAsync(await owner.PageAsync(Edit), "#text", ("f.body", text));
        Assert.Equal("Saved.", page.QuerySelector("main [role=status]")?.TextContent);

        // A file may have a megabyte, a form eight: between the two the text comes back, and beyond the device has it.
        var token = await owner.TokenAsync(Edit);
        var hash = (page.QuerySelector("#text [name=Base]") as IHtmlInputElement)?.Value ?? "";
        foreach (var (address, field) in ((string, string)[])[(Edit, "f.body"), ("/admin/raw/post/tea.md", "Text")])
        {
            using var refused = await owner.SendAsync(
                address,
                token,
                ("Base", hash),
                (field, "---\n---\n" + Typed + string.Concat(Enumerable.Repeat("七里香\n", 200_000)))
            );
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
            Assert.Contains(
                (await PageForms.ReadAsync(refused)).QuerySelectorAll("textarea").OfType<IHtmlTextAreaElement>(),
                area => area.Value.Contains(Typed, StringComparison.Ordinal)
            );
            using var large = await owner.SendAsync(
                address,
                token,
                ("Base", hash),
                (field, new string('x', 9 * 1024 * 1024))
            );
            Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.StatusCode);
        }

        Assert.Equal(text, BodyOf(TextOf(site)));
    }

    [Fact]
    public async Task A_chinese_text_with_a_tag_is_public_once_it_is_saved_and_survives_a_sign_in_that_ends()
    {
        await using var site = TestSite.OnPort(Files);

        // A browser lets go of cookies by its own clock.
        site.Clock.SetUtcNow(TimeProvider.System.GetUtcNow());
        var author = await site.SignedInAsync(Role.Author);
        await using var visit = await browser.VisitAsync(site);
        await visit.SignInAsync(author, await site.UrlAsync());
        await visit.OpenAsync(Edit);
        var page = visit.Page;
        await page.FillAsync("#f-tags", "绿茶");
        await page.FillAsync("#f-body", "春天的第一杯茶。");
        await page.Locator("#f-body").FocusAsync();
        await page.ClickAsync("#text button[type=submit]");
        await page.GetByText("Saved.", new PageGetByTextOptions { Exact = true }).WaitForAsync();
        Assert.Contains("春天的第一杯茶。", await site.TextOfAsync("/post/tea/"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await site.StatusOfAsync("/tags/绿茶/"));

        await page.FillAsync("#f-body", "第二杯。");
        await page.Locator("[data-state=saved]").WaitForAsync();
        Assert.Equal(1, await CountAsync(site));
        await page.Context.ClearCookiesAsync(new BrowserContextClearCookiesOptions { Name = Session });
        await page.FillAsync("#f-body", "第二杯。\n第三杯。");
        await page.ClickAsync("#text button[type=submit]");
        await visit.ArriveAsync("/account/login?*");
        await page.FillAsync("[name=email]", "ana@example.org");
        await page.FillAsync("[name=password]", Person.Password);
        await page.Keyboard.PressAsync("Enter");
        await visit.ArriveAsync(Edit);
        Assert.Equal("第二杯。\n第三杯。", await page.InputValueAsync("#f-body"));
        await page.ClickAsync("#text button[type=submit]");
        await page.GetByText("Saved.", new PageGetByTextOptions { Exact = true }).WaitForAsync();
        Assert.Contains("第三杯。", await site.TextOfAsync("/post/tea/"), StringComparison.Ordinal);
        Expect.Nothing(visit.Errors);
    }

    [Fact]
    public async Task What_the_server_did_not_hear_of_or_refused_to_read_is_offered_from_the_device()
    {
        await using var site = TestSite.OnPort(Files);
        var author = await site.SignedInAsync(Role.Author);
        await using var visit = await browser.VisitAsync(site);
        await visit.SignInAsync(author, await site.UrlAsync());
        await visit.OpenAsync(Edit);
        await visit.Page.RouteAsync("**/admin/autosave", route => route.AbortAsync());
        await visit.Page.FillAsync("#f-body", Typed);
        await visit.Page.ReloadAsync();
        Assert.Equal("Leaves.", await visit.Page.InputValueAsync("#f-body"));
        await visit.Page.ClickAsync("[data-use]");
        Assert.Equal(Typed, await visit.Page.InputValueAsync("#f-body"));

        await visit.Page.RouteAsync(
            "**" + Edit,
            route =>
                route.Request.Method == "POST"
                    ? route.FulfillAsync(new RouteFulfillOptions { Status = 413, Body = "Too large" })
                    : route.ContinueAsync()
        );
        await visit.Page.ClickAsync("#text button[type=submit]");
        await visit.Page.GetByText("Too large").WaitForAsync();
        await visit.OpenAsync(Edit);
        await visit.Page.ClickAsync("[data-use]");
        Assert.Equal(Typed, await visit.Page.InputValueAsync("#f-body"));
    }

    private static async Task<HttpStatusCode> AutosaveAsync(
        Person person,
        IHtmlDocument page,
        string path,
        string body,
        string? token = null
    )
    {
        var fields = page.QuerySelectorAll("#text input[type=hidden]").OfType<IHtmlInputElement>().ToList();
        using var answer = await person.SendAsync(
            "/admin/autosave",
            token ?? fields.Single(field => field.Name == "__RequestVerificationToken").Value,
            ("Base", fields.Single(field => field.Name == "Base").Value),
            ("File", path),
            ("f.body", body)
        );
        return answer.StatusCode;
    }

    private static async Task<int> CountAsync(TestSite site)
    {
        await using var scope = await Person.ScopeAsync(site);
        return await scope.ServiceProvider.GetRequiredService<BlogDbContext>().Set<KeptText>().CountAsync(Ct);
    }

    private static string TextOf(TestSite site) => File.ReadAllText(Path.Join(site.Content, "post/tea.md"));

    private static string BodyOf(string text) => text[(text.LastIndexOf("---\n", StringComparison.Ordinal) + 4)..];
}
