using System.Net;
using AngleSharp.Html.Dom;
using Blog.Accounts;
using Blog.Comments;
using Blog.Data;
using Blog.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Blog.Tests.Comments;

/// <summary>A comment on its way from the form to the page, as a browser without scripts sends it.</summary>
public sealed class CommentPostingTests
{
    private const string Files = """
        === post/a.md
        ---
        title: A
        date: 2026-02-20
        ---
        Words.
        """;

    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Form_list_and_hand_made_request_agree_on_every_page(bool byDefault)
    {
        var cases = FlagCase.Of(byDefault).ToList();
        await using var site = Site(
            string.Join('\n', cases.Select(one => $"=== {one.Path}\n{one.Text}")),
            "Comments:Moderation=None",
            $"Comments:CloseAfterDays={FlagCase.CloseAfterDays}",
            $"Site:Defaults:Comments={byDefault}"
        );
        var person = new Person(site);
        var good = (await PreviewAsync(person, "/post/on-new-visible/")).QuerySelector("form") as IHtmlFormElement;
        var request = good?.QuerySelector("[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "";
        var found = new List<string>();
        foreach (var one in cases)
        {
            var page = await site.PageAsync(one.Address);
            var token = (await site.GetAsync<CommentTokens>()).Make(PageKey.Of(one.Address), isPreviewed: true);
            using var sent = await person.SendAsync(
                "/comments/send",
                request,
                ("page", one.Address),
                ("name", "Ana"),
                ("text", $"About {one.Name}"),
                ("token", token)
            );
            found.Add(
                $"{one.Name}: {page.QuerySelector("#comments") is not null} {page.QuerySelector("#comments form") is not null} "
                    + $"{await site.StatusOfAsync("/comments/token?page=" + one.Address)} {sent.StatusCode}"
            );
        }

        Assert.Equal(
            cases.Select(one =>
                $"{one.Name}: {one.IsShown} {one.IsOpen} "
                + (
                    one.IsOpen ? "OK SeeOther"
                    : one.IsShown ? "Forbidden Forbidden"
                    : "NotFound NotFound"
                )
            ),
            found
        );
    }

    [Fact]
    public async Task A_comment_is_looked_at_published_and_shown_at_its_place()
    {
        using var lines = new LoggedLines();
        await using var site = Site(Files, "Comments:Moderation=None");
        site.Parts = parts => parts.AddSingleton<ILoggerFactory>(lines);
        var person = new Person(site);
        await site.StatusOfAsync("/comments/token?page=/post/a/");
        var preview = await PreviewAsync(person, "/post/a/", ("name", "Ana"), ("text", "So *true*"));
        Assert.Equal("So <em>true</em>", preview.QuerySelector(".comment-form__preview p")?.InnerHtml);
        using var sent = await person.PostAsync(preview, "[data-publish]");
        Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
        var row = Assert.Single(await RowsAsync(site));
        Assert.Equal($"/post/a/#comment-{row.Id}", sent.Headers.Location?.ToString());
        var page = await site.PageAsync("/post/a/");
        Assert.Equal("So true", page.QuerySelector($"#comment-{row.Id} .comment__text")?.TextContent.Trim());
        var cookie = Assert.Single(
            person.SetCookies,
            one => one.StartsWith("blog-commenter=", StringComparison.Ordinal)
        );
        Assert.Contains("path=/comments;", cookie, StringComparison.Ordinal);
        Assert.Contains("httponly", cookie, StringComparison.Ordinal);
        Assert.DoesNotContain("ana", cookie.Split(';')[0], StringComparison.OrdinalIgnoreCase);

        // The same form once more: its token is used.
        using var again = await person.PostAsync(preview, "[data-publish]");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.StatusCode);
        var back = await PageForms.ReadAsync(again);
        Assert.Equal("So *true*", (back.QuerySelector("textarea") as IHtmlTextAreaElement)?.Value);
        Assert.Single(await RowsAsync(site));

        // The log warns of nothing that is as meant.
        Expect.Nothing(lines.All.Where(line => line.Contains("Antiforgery", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("filled")]
    public async Task What_waits_and_what_is_spam_are_answered_alike(string trap)
    {
        await using var site = Site(Files);
        var person = new Person(site);
        var preview = await PreviewAsync(person, "/post/a/", ("name", "Ana"), ("text", "Hello"), ("subject", trap));
        using var sent = await person.PostAsync(preview, "[data-publish]");
        Assert.Equal(HttpStatusCode.OK, sent.StatusCode);
        Assert.Contains(
            "as soon as it is approved",
            (await PageForms.ReadAsync(sent)).QuerySelector("[role=status]")?.TextContent,
            StringComparison.Ordinal
        );
        Assert.Equal(
            trap.Length > 0 ? CommentState.Spam : CommentState.Waiting,
            Assert.Single(await RowsAsync(site)).State
        );
        Assert.Null((await site.PageAsync("/post/a/")).QuerySelector(".comment"));
    }

    [Fact]
    public async Task A_fault_stands_beside_its_field_and_the_text_comes_back()
    {
        await using var site = Site(Files);
        using var answer = await new Person(site).SendAsync(
            "/comments/preview",
            "",
            ("page", "/post/a/"),
            ("name", ""),
            ("mail", "ana"),
            ("site", "x"),
            ("text", "My <text>")
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await PageForms.ReadAsync(answer);
        Assert.Equal("My <text>", (page.QuerySelector("textarea") as IHtmlTextAreaElement)?.Value);
        Assert.Equal(
            ["Please give a name.", "This is no email address.", "This is no web address."],
            page.QuerySelectorAll("[aria-invalid]")
                .Select(field => page.GetElementById(field.GetAttribute("aria-describedby") ?? "")?.TextContent ?? "")
        );
    }

    [Fact]
    public async Task Who_wants_mails_about_replies_says_so_in_the_form_and_gives_an_address()
    {
        await using var server = new MailServer();
        await using var site = Site(
            Files,
            ["Comments:Moderation=None", "Site:BaseUrl=http://localhost/", .. server.Settings]
        );
        var person = new Person(site);
        (string, string)[] filled = [("page", "/post/a/"), ("name", "Ana"), ("text", "Hello"), ("mails", "1")];
        using var bad = await person.SendAsync("/comments/preview", "", filled);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, bad.StatusCode);
        var page = await PageForms.ReadAsync(bad);
        Assert.Equal("Please give an email address.", page.QuerySelector("#site\\:comment-mail-fault")?.TextContent);
        Assert.True((page.QuerySelector("[name=mails]") as IHtmlInputElement)?.IsChecked);
        using var good = await person.PostAsync(page, "form[action$=preview]", ("mail", "ana@example.org"));
        var preview = await PageForms.ReadAsync(good);
        using var sent = await person.PostAsync(preview, "[data-publish]");
        Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
        Assert.Equal(ReplyMail.Asked, Assert.Single(await RowsAsync(site)).ReplyMail);
        Assert.Equal("ana@example.org", (await server.NextAsync(Ct)).To.ToString());
    }

    [Theory]
    [InlineData("Site:BaseUrl=http://localhost/")]
    [InlineData("Email:Host=127.0.0.1", "Email:From=blog@example.org")]
    public async Task Mails_are_not_offered_where_none_could_be_sent(params string[] settings)
    {
        await using var site = Site(Files, ["Comments:Moderation=None", .. settings]);
        Assert.Null((await site.PageAsync("/post/a/")).QuerySelector("[name=mails]"));
        var person = new Person(site);
        var preview = await PreviewAsync(
            person,
            "/post/a/",
            ("name", "Ana"),
            ("text", "Hello"),
            ("mail", "ana@example.org"),
            ("mails", "1")
        );
        Assert.Null(preview.QuerySelector("[name=mails]"));
        using var sent = await person.PostAsync(preview, "[data-publish]", ("mails", "1"));
        Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
        Assert.Equal(ReplyMail.Off, Assert.Single(await RowsAsync(site)).ReplyMail);
    }

    [Fact]
    public async Task Too_many_previews_from_one_address_wait_and_give_the_text_back()
    {
        await using var site = Site(Files);
        var person = new Person(site);
        var statuses = new List<HttpStatusCode>();
        for (var number = 1; number <= 21; number++)
        {
            using var answer = await person.SendAsync(
                "/comments/preview",
                "",
                ("page", "/post/a/"),
                ("name", "Ana"),
                ("text", $"Text {number}")
            );
            statuses.Add(answer.StatusCode);
            if (answer.StatusCode is HttpStatusCode.TooManyRequests)
            {
                Assert.InRange(
                    answer.Headers.RetryAfter?.Delta ?? default,
                    TimeSpan.FromSeconds(1),
                    TimeSpan.FromMinutes(1)
                );
                var page = await PageForms.ReadAsync(answer);
                Assert.Equal("Text 21", (page.QuerySelector("textarea") as IHtmlTextAreaElement)?.Value);
            }
        }

        Assert.Equal([.. Enumerable.Repeat(HttpStatusCode.OK, 20), HttpStatusCode.TooManyRequests], statuses);
    }

    [Fact]
    public async Task Without_its_tokens_a_comment_goes_back_to_its_writer()
    {
        await using var site = Site(Files, "Comments:Moderation=None");
        using var sent = await new Person(site).SendAsync(
            "/comments/send",
            "",
            ("page", "/post/a/"),
            ("name", "Ana"),
            ("text", "Hello")
        );
        Assert.Equal(HttpStatusCode.TemporaryRedirect, sent.StatusCode);
        Assert.Equal("/comments/preview", sent.Headers.Location?.ToString());
        Assert.Empty(await RowsAsync(site));
    }

    [Fact]
    public async Task The_sixth_within_a_minute_is_asked_to_wait_with_its_text()
    {
        await using var site = TestSite.With(Files, "Comments:Moderation=None");
        var person = new Person(site);
        for (var number = 1; number <= 5; number++)
        {
            var preview = await PreviewAsync(person, "/post/a/", ("name", "Ana"), ("text", $"Number {number}"));
            using var sent = await person.PostAsync(preview, "[data-publish]");
            Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
        }

        var sixth = await PreviewAsync(person, "/post/a/", ("name", "Ana"), ("text", "Number 6"));
        using var refused = await person.PostAsync(sixth, "[data-publish]");
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.InRange(refused.Headers.RetryAfter?.Delta?.TotalSeconds ?? 0, 1, 3600);
        var page = await PageForms.ReadAsync(refused);
        Assert.Equal("Number 6", (page.QuerySelector("textarea") as IHtmlTextAreaElement)?.Value);
        Assert.Equal(5, (await RowsAsync(site)).Count);
    }

    [Fact]
    public async Task Its_writer_changes_and_removes_a_comment_for_some_minutes()
    {
        await using var site = Site(Files, "Comments:Moderation=None");
        var person = new Person(site);
        var preview = await PreviewAsync(person, "/post/a/", ("name", "Ana"), ("text", "Frist"));
        using (await person.PostAsync(preview, "[data-publish]")) { }

        var id = Assert.Single(await RowsAsync(site)).Id;
        Assert.Equal(HttpStatusCode.NotFound, await new Person(site).StatusOfAsync($"/comments/edit?id={id}"));
        var edit = await person.PageAsync($"/comments/edit?id={id}");
        Assert.Equal("Frist", (edit.QuerySelector("textarea") as IHtmlTextAreaElement)?.Value);
        using (var saved = await person.PostAsync(edit, "form.comment-form", ("text", "*First*")))
        {
            Assert.Equal(HttpStatusCode.SeeOther, saved.StatusCode);
        }

        var page = await site.PageAsync("/post/a/");
        Assert.Equal("<em>First</em>", page.QuerySelector(".comment__text p")?.InnerHtml);
        Assert.NotNull(page.QuerySelector(".comment__edited"));
        using (
            var spam = await person.PostAsync(
                edit,
                "form.comment-form",
                ("text", "https://a.example https://b.example https://c.example")
            )
        )
        {
            Assert.Equal(HttpStatusCode.OK, spam.StatusCode);
        }

        Assert.Equal(HoldReason.Links, Assert.Single(await RowsAsync(site)).Held);
        site.Clock.Advance(TimeSpan.FromMinutes(15));
        Assert.Equal(HttpStatusCode.NotFound, await person.StatusOfAsync($"/comments/edit?id={id}"));
    }

    [Theory]
    [InlineData(CommentState.Shown, CommentState.Waiting)]
    [InlineData(CommentState.Spam, CommentState.Spam)]
    public async Task Words_changed_after_someone_of_the_staff_saw_them_are_not_shown_unseen(
        CommentState judged,
        CommentState changed
    )
    {
        await using var site = Site(Files, "Comments:Moderation=FirstTime");
        var person = new Person(site);
        var preview = await PreviewAsync(person, "/post/a/", ("name", "Ana"), ("text", "Kind words"));
        using (await person.PostAsync(preview, "[data-publish]")) { }

        var id = Assert.Single(await RowsAsync(site)).Id;
        var edit = await person.PageAsync($"/comments/edit?id={id}");
        await using (var scope = await Person.ScopeAsync(site))
        {
            await scope
                .ServiceProvider.GetRequiredService<BlogDbContext>()
                .Set<Comment>()
                .ExecuteUpdateAsync(row => row.SetProperty(comment => comment.State, judged), Ct);
        }

        using (await person.PostAsync(edit, "form.comment-form", ("text", "Other words"))) { }

        var row = Assert.Single(await RowsAsync(site));
        Assert.Equal(("Other words", changed), (row.Text, row.State));
    }

    [Fact]
    public async Task Its_writer_removes_a_comment()
    {
        await using var site = Site(Files, "Comments:Moderation=None");
        var person = new Person(site);
        var preview = await PreviewAsync(person, "/post/a/", ("name", "Ana"), ("text", "Hello"));
        using (await person.PostAsync(preview, "[data-publish]")) { }

        var id = Assert.Single(await RowsAsync(site)).Id;
        var edit = await person.PageAsync($"/comments/edit?id={id}");
        using (var removed = await person.PostAsync(edit, "form.comment-form", ("remove", "1")))
        {
            Assert.Equal("/post/a/#comments", removed.Headers.Location?.ToString());
        }

        Assert.Equal(CommentState.Trash, Assert.Single(await RowsAsync(site)).State);
        Assert.Null((await site.PageAsync("/post/a/")).QuerySelector(".comment"));
    }

    [Fact]
    public async Task A_reply_of_staff_is_marked_and_stands_below_what_it_answers()
    {
        await using var site = Site(Files, "Comments:Moderation=None");
        var reader = new Person(site);
        using (
            await reader.PostAsync(
                await PreviewAsync(reader, "/post/a/", ("name", "Ben"), ("text", "Why?")),
                "[data-publish]"
            )
        ) { }

        var first = Assert.Single(await RowsAsync(site)).Id;
        var staff = await site.SignedInAsync(Role.Author);
        var form = await staff.PageAsync($"/comments/reply?to={first}");
        using var previewed = await staff.PostAsync(
            form,
            "form[action$=preview]",
            ("name", "Ana"),
            ("text", "Because.")
        );
        var preview = await PageForms.ReadAsync(previewed);
        Assert.Equal("Reply to Ben", preview.QuerySelector("[data-title]")?.TextContent);
        using (var sent = await staff.PostAsync(preview, "[data-publish]"))
        {
            Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
        }

        var reply = (await site.PageAsync("/post/a/")).QuerySelector(
            $"#comment-{first} > .comment__replies > .comment"
        );
        Assert.Equal("Author", reply?.QuerySelector(".comment__staff")?.TextContent);
    }

    private static TestSite Site(string files, params string[] settings)
    {
        var site = TestSite.With(files, settings);
        site.Parts = services => services.AddSingleton(new CommentRates(1000, 1000, 1000));
        return site;
    }

    /// <summary>What the form on the page answers when it is sent.</summary>
    private static async Task<IHtmlDocument> PreviewAsync(
        Person person,
        string address,
        params (string Name, string Value)[] fields
    )
    {
        using var answer = await person.PostAsync(await person.PageAsync(address), "#comments form", fields);
        return await PageForms.ReadAsync(answer);
    }

    private static async Task<List<Comment>> RowsAsync(TestSite site)
    {
        await using var scope = await Person.ScopeAsync(site);
        return await scope.ServiceProvider.GetRequiredService<BlogDbContext>().Set<Comment>().ToListAsync(Ct);
    }
}
