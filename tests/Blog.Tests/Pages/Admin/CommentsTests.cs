using System.Net;
using AngleSharp.Html.Dom;
using Blog.Accounts;
using Blog.Comments;
using Blog.Data;
using Blog.Tests.Comments;
using Blog.Tests.Data;
using Blog.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Pages.Admin;

/// <summary>What staff do with comments.</summary>
public sealed class CommentsTests(PostgreSql server)
{
    private const string Files = """
        === post/tea.md
        ---
        title: Tea
        date: 2026-01-02
        author: ana
        ---
        === post/salt.md
        ---
        title: Salt
        date: 2026-01-01
        author: bo
        ---
        """;

    [Theory, MemberData(nameof(LiveDatabaseTests.Both), MemberType = typeof(LiveDatabaseTests))]
    public async Task Comments_go_from_one_place_to_another_one_by_one_and_together_and_each_act_is_undone(
        DatabaseProvider provider
    )
    {
        await using var site = await CommentSite.WithAsync(provider, server, Files);
        var editor = await site.SignedInAsync(Role.Editor, "ed");
        var ids = new List<long>();
        for (var number = 1; number <= 3; number++)
        {
            ids.Add(await SentComments.AddAsync(site, "/post/tea/", $"Text {number}", number: number));
        }

        var page = await editor.PageAsync("/admin/comments");
        Assert.Equal([ids[2], ids[1], ids[0]], IdsIn(page));
        Assert.Equal("Waiting 3", page.QuerySelector("[aria-current=page].chips__link")?.TextContent);
        Assert.Equal("3", page.QuerySelector(".frame__side .side__count")?.TextContent);
        var told = await editor.PostAndFollowAsync(page, $"#comment-{ids[0]} [value=Shown]", ("Do", "Shown"));
        Assert.Contains(
            "1 comment approved.",
            told.QuerySelector("[role=status]")?.TextContent,
            StringComparison.Ordinal
        );
        Assert.Equal([ids[2], ids[1]], IdsIn(told));
        Assert.Equal([ids[0]], IdsIn(await editor.PageAsync("/admin/comments?State=Shown")));

        using var bulk = await editor.PostAsync(
            "/admin/comments?State=Waiting",
            ("Do", "Spam"),
            ("Chosen", $"{ids[0]}"),
            ("Chosen", $"{ids[1]}")
        );
        Assert.Equal($"{ids[0]}:Spam {ids[1]}:Spam {ids[2]}:Waiting", await SentComments.StatesAsync(site));
        var after = await editor.PageAsync(bulk.Headers.Location?.ToString() ?? "");
        var undone = await editor.PostAndFollowAsync(after, "[role=status] button");
        Assert.Contains("It is undone.", undone.QuerySelector("[role=status]")?.TextContent, StringComparison.Ordinal);
        Assert.Equal($"{ids[0]}:Shown {ids[1]}:Waiting {ids[2]}:Waiting", await SentComments.StatesAsync(site));
        var again = await editor.PostAndFollowAsync(after, "[role=status] button");
        Assert.Contains("nothing to undo", again.QuerySelector("[role=status]")?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_changed_since_is_left_by_an_undo()
    {
        await using var site = TestSite.With(Files);
        var editor = await site.SignedInAsync(Role.Editor, "ed");
        var id = await SentComments.AddAsync(site, "/post/tea/", "Text");
        using var first = await MoveAsync(editor, id, CommentState.Shown);
        var told = await editor.PageAsync(first.Headers.Location?.ToString() ?? "");
        using var second = await MoveAsync(editor, id, CommentState.Spam);
        await editor.PostAndFollowAsync(told, "[role=status] button");
        Assert.Equal($"{id}:Spam", await SentComments.StatesAsync(site));
        using var same = await MoveAsync(editor, id, CommentState.Spam);
        var page = await editor.PageAsync(same.Headers.Location?.ToString() ?? "");
        Assert.Contains(
            "Nothing had to be",
            page.QuerySelector("[role=status]")?.TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task An_author_sees_and_changes_comments_on_own_posts_only()
    {
        await using var site = TestSite.With(Files);
        var own = await SentComments.AddAsync(site, "/post/tea/", "On tea");
        var other = await SentComments.AddAsync(site, "/post/salt/", "On salt", number: 2);
        var lost = await SentComments.AddAsync(site, "/post/gone/", "On nothing", number: 3);
        var author = await site.SignedInAsync(Role.Author, "ana");
        var page = await author.PageAsync("/admin/comments");
        Assert.Equal([own], IdsIn(page));
        Assert.Equal("1", page.QuerySelector(".frame__side .side__count")?.TextContent);
        Assert.Empty(page.QuerySelectorAll("a[href*='Lost']"));
        Assert.Empty(IdsIn(await author.PageAsync("/admin/comments?Post=/post/salt/")));
        Assert.Empty(IdsIn(await author.PageAsync("/admin/comments?Words=salt")));
        Assert.Equal(HttpStatusCode.NotFound, await author.StatusOfAsync("/admin/comments?Lost=true"));
        var before = await SentComments.StatesAsync(site);
        foreach (var id in (long[])[other, lost, 999])
        {
            Assert.Equal(HttpStatusCode.NotFound, await author.StatusOfAsync($"/admin/comments?Open={id}"));
            foreach (
                var (handler, fields) in ((string, (string, string)[])[])
                    [
                        ("", [("Do", "Shown"), ("Chosen", $"{own}"), ("Chosen", $"{id}")]),
                        ("?handler=Block", [("id", $"{id}")]),
                        ("?handler=Reply", [("id", $"{id}"), ("Text", "No")]),
                        ("?handler=Edit", [("id", $"{id}"), ("Name", "No"), ("Text", "No")]),
                        ("?handler=Attach", [("guid", "/post/gone/"), ("address", "/post/tea/")]),
                    ]
            )
            {
                using var answer = await author.PostAsync("/admin/comments" + handler, fields);
                Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            }
        }

        Assert.Equal(before, await SentComments.StatesAsync(site));
        Assert.All(
            await SentComments.AllAsync(site),
            comment => Assert.StartsWith("On ", comment.Text, StringComparison.Ordinal)
        );
        using var done = await MoveAsync(author, own, CommentState.Shown);
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        Assert.StartsWith($"{own}:Shown ", await SentComments.StatesAsync(site), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_author_does_not_undo_what_was_done_under_anothers_post()
    {
        await using var site = TestSite.With(Files);
        var id = await SentComments.AddAsync(site, "/post/salt/", "On salt");
        var editor = await site.SignedInAsync(Role.Editor, "ed");
        using var done = await MoveAsync(editor, id, CommentState.Shown);
        var told = await editor.PageAsync(done.Headers.Location?.ToString() ?? "");
        var undo = told.QuerySelector("[role=status] form")?.GetAttribute("action") ?? "";
        var author = await site.SignedInAsync(Role.Author, "ana");
        using var answer = await author.SendAsync(undo, await author.TokenAsync("/admin"));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal($"{id}:Shown", await SentComments.StatesAsync(site));
    }

    [Theory, MemberData(nameof(LiveDatabaseTests.Both), MemberType = typeof(LiveDatabaseTests))]
    public async Task Words_posts_and_pages_of_the_list_stand_in_the_address(DatabaseProvider provider)
    {
        await using var site = await CommentSite.WithAsync(provider, server, Files);
        var editor = await site.SignedInAsync(Role.Editor, "ed");
        var first = await SentComments.AddAsync(site, "/post/tea/", "A Kettle of 100% iron");
        var second = await SentComments.AddAsync(site, "/post/salt/", "Of the sea", mail: "Sea@example.org", number: 2);
        Assert.Equal([first], await FindAsync("?Words=kettle"));
        Assert.Equal([first], await FindAsync("?Words=100%25+iron"));
        Assert.Empty(await FindAsync("?Words=1_0"));
        Assert.Equal([second], await FindAsync("?Words=sea@example"));
        Assert.Equal([second], await FindAsync("?Post=sal"));
        Assert.Equal([first], await FindAsync("?Post=/post/tea/"));
        Assert.Empty(await FindAsync("?Post=nothing"));
        foreach (var wrong in (string[])["?Number=2", "?Number=0", "?Number=x", "?State=Lost", "?Open=x", "?As=x"])
        {
            Assert.Equal(HttpStatusCode.NotFound, await editor.StatusOfAsync("/admin/comments" + wrong));
        }

        for (var number = 3; number <= 52; number++)
        {
            await SentComments.AddAsync(site, "/post/tea/", $"Text {number}", number: number);
        }

        var page = await editor.PageAsync("/admin/comments");
        Assert.Equal(50, IdsIn(page).Length);
        var next = page.QuerySelector("[rel=next]")?.GetAttribute("href") ?? "";
        Assert.Equal([second, first], IdsIn(await editor.PageAsync(next)));
        using var stale = await editor.PostAsync(
            "/admin/comments",
            ("Do", "Trash"),
            ("Everything", "true"),
            ("Count", "51")
        );
        Assert.DoesNotContain("Trash", await SentComments.StatesAsync(site), StringComparison.Ordinal);
        var told = await editor.PostAndFollowAsync(page, "#bulk", ("Do", "Trash"), ("Everything", "true"));
        Assert.Contains(
            "52 comments moved",
            told.QuerySelector("[role=status]")?.TextContent,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("Waiting", await SentComments.StatesAsync(site), StringComparison.Ordinal);

        async Task<long[]> FindAsync(string query) => IdsIn(await editor.PageAsync("/admin/comments" + query));
    }

    [Fact]
    public async Task Staff_answer_a_comment_that_waits_which_shows_both_and_is_undone()
    {
        await using var site = TestSite.With(Files);
        var author = await site.SignedInAsync(Role.Author, "ana");
        var id = await SentComments.AddAsync(site, "/post/tea/", "Why?");
        var page = await author.PageAsync($"/admin/comments?Open={id}&As=Reply");
        using var empty = await author.PostAsync(page, "form.quick", ("Text", " "));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.StatusCode);
        var told = await author.PostAndFollowAsync(page, "form.quick", ("Text", "*Because.*"));
        var thread = await ThreadAsync(site, "/post/tea/");
        var reply = Assert.Single(Assert.Single(thread.Roots).Replies);
        Assert.True(reply.IsOfStaff);
        Assert.Equal("ana", reply.Name);
        Assert.Contains("<em>Because.</em>", reply.Html, StringComparison.Ordinal);
        await author.PostAndFollowAsync(told, "[role=status] button");
        Assert.Equal($"{id}:Waiting {reply.Id}:Trash", await SentComments.StatesAsync(site));
        Assert.Equal(0, (await ThreadAsync(site, "/post/tea/")).Count);
    }

    [Theory, MemberData(nameof(LiveDatabaseTests.Both), MemberType = typeof(LiveDatabaseTests))]
    public async Task An_edit_is_undone_unless_the_words_were_changed_again(DatabaseProvider provider)
    {
        await using var site = await CommentSite.WithAsync(provider, server, Files);
        var editor = await site.SignedInAsync(Role.Editor, "ed");
        var id = await SentComments.AddAsync(site, "/post/tea/", "First", CommentState.Shown);
        var first = await EditAsync("Second");
        var second = await EditAsync("Third");
        Assert.Contains("nothing to undo", await UndoAsync(first), StringComparison.Ordinal);
        Assert.Equal("Third", Assert.Single(await SentComments.AllAsync(site)).Text);
        Assert.Contains("It is undone.", await UndoAsync(second), StringComparison.Ordinal);
        Assert.Contains("It is undone.", await UndoAsync(first), StringComparison.Ordinal);
        var row = Assert.Single(await SentComments.AllAsync(site));
        Assert.Equal(("First", "Reader 1", null), (row.Text, row.Name, row.EditedAt));
        Assert.Equal("<p>First</p>", Assert.Single((await ThreadAsync(site, "/post/tea/")).Roots).Html);
        var other = await site.SignedInAsync(Role.Author, "bo");
        using var refused = await other.SendAsync(
            second.QuerySelector("[role=status] form")?.GetAttribute("action") ?? "",
            await other.TokenAsync("/admin")
        );
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);

        async Task<IHtmlDocument> EditAsync(string text)
        {
            site.Clock.Advance(TimeSpan.FromMinutes(1));
            var form = await editor.PageAsync($"/admin/comments?State=Shown&Open={id}&As=Edit");
            return await editor.PostAndFollowAsync(form, "form.quick", ("Text", text), ("Name", text));
        }

        async Task<string?> UndoAsync(IHtmlDocument told) =>
            (await editor.PostAndFollowAsync(told, "[role=status] button")).QuerySelector("[role=status]")?.TextContent;
    }

    [Theory, MemberData(nameof(LiveDatabaseTests.Both), MemberType = typeof(LiveDatabaseTests))]
    public async Task The_trash_is_emptied_once_more_is_asked_and_of_own_posts_only(DatabaseProvider provider)
    {
        await using var site = await CommentSite.WithAsync(provider, server, Files);
        var gone = await SentComments.AddAsync(site, "/post/tea/", "Gone", CommentState.Trash);
        var answered = await SentComments.AddAsync(site, "/post/tea/", "Answered", CommentState.Trash, number: 2);
        var answer = await SentComments.AddAsync(site, "/post/tea/", "Why", CommentState.Shown, parent: answered);
        var other = await SentComments.AddAsync(site, "/post/salt/", "On salt", CommentState.Trash, number: 3);
        var author = await site.SignedInAsync(Role.Author, "ana");
        var list = await author.PageAsync("/admin/comments?State=Trash");
        var ask = await author.PageAsync(list.QuerySelector("a.btn--danger")?.GetAttribute("href") ?? "");
        Assert.Contains("2 comments are deleted for good.", ask.Body?.TextContent, StringComparison.Ordinal);
        var late = await SentComments.AddAsync(site, "/post/tea/", "Late", CommentState.Trash, number: 4);
        var refused = await author.PostAndFollowAsync(ask, ".panel form");
        Assert.NotNull(refused.QuerySelector("[role=alert]"));
        Assert.Equal(5, (await SentComments.AllAsync(site)).Count);
        ask = await author.PageAsync("/admin/comments/empty");
        var done = await author.PostAndFollowAsync(ask, ".panel form");
        Assert.Contains(
            "The trash is empty now.",
            done.QuerySelector("[role=status]")?.TextContent,
            StringComparison.Ordinal
        );
        Assert.Equal($"{answered}:Trash {answer}:Shown {other}:Trash", await SentComments.StatesAsync(site));
        Assert.DoesNotContain(await SentComments.AllAsync(site), row => row.Id == gone || row.Id == late);
        Assert.Equal("", (await SentComments.AllAsync(site))[0].Text);
        using var empty = await author.AskAsync("/admin/comments/empty");
        Assert.Equal(HttpStatusCode.Redirect, empty.StatusCode);
    }

    [Fact]
    public async Task Staff_change_the_words_of_a_comment_and_what_is_refused_comes_back()
    {
        await using var site = TestSite.With(Files);
        var editor = await site.SignedInAsync(Role.Editor, "ed");
        var id = await SentComments.AddAsync(site, "/post/tea/", "Rude words", CommentState.Shown);
        var page = await editor.PageAsync($"/admin/comments?State=Shown&Open={id}&As=Edit");
        using var refused = await editor.PostAsync(
            page,
            "form.quick",
            ("Text", "Kept"),
            ("Site", "javascript:alert(1)")
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var form = await PageForms.ReadAsync(refused);
        Assert.Equal("Kept", (form.QuerySelector("#comment-text") as IHtmlTextAreaElement)?.Value);
        Assert.Equal("Rude words", Assert.Single(await SentComments.AllAsync(site)).Text);
        await editor.PostAndFollowAsync(page, "form.quick", ("Text", "**Kind** words"), ("Site", "example.org"));
        var comment = Assert.Single(await SentComments.AllAsync(site));
        Assert.Equal("**Kind** words", comment.Text);
        Assert.Equal("https://example.org/", comment.Site);
        Assert.Equal(site.Clock.GetUtcNow(), comment.EditedAt);
        Assert.Contains(
            "<strong>Kind</strong>",
            Assert.Single((await ThreadAsync(site, "/post/tea/")).Roots).Html,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_address_of_a_comment_is_blocked_and_let_go()
    {
        await using var site = TestSite.With(Files);
        var editor = await site.SignedInAsync(Role.Editor, "ed");
        var id = await SentComments.AddAsync(site, "/post/tea/", "Buy");
        var page = await editor.PageAsync("/admin/comments");
        var told = await editor.PostAndFollowAsync(page, $"#comment-{id} form[action*=Block]");
        Assert.Equal($"{id}:Spam", await SentComments.StatesAsync(site));
        Assert.Equal(1, await BlocksAsync(site));
        var spam = await editor.PageAsync("/admin/comments?State=Spam");
        Assert.Equal("Address blocked", spam.QuerySelector("tbody .grid__acts .mark")?.TextContent);
        await editor.PostAndFollowAsync(told, "[role=status] button");
        Assert.Equal($"{id}:Waiting", await SentComments.StatesAsync(site));
        Assert.Equal(0, await BlocksAsync(site));
    }

    [Theory, MemberData(nameof(LiveDatabaseTests.Both), MemberType = typeof(LiveDatabaseTests))]
    public async Task Comments_whose_page_is_gone_are_listed_and_attached_by_hand(DatabaseProvider provider)
    {
        await using var site = await CommentSite.WithAsync(provider, server, Files);
        var editor = await site.SignedInAsync(Role.Editor, "ed");
        var lost = await SentComments.AddAsync(site, "/post/gone/", "Where?", CommentState.Shown);
        await SentComments.AddAsync(site, "/post/tea/", "Here", CommentState.Shown, number: 2);
        var page = await editor.PageAsync("/admin/comments?Lost=true");
        Assert.Equal([lost], IdsIn(page));
        var nowhere = await editor.PostAndFollowAsync(page, "form[action*=Attach]", ("address", "/post/none/"));
        Assert.NotNull(nowhere.QuerySelector("[role=alert]"));
        var told = await editor.PostAndFollowAsync(page, "form[action*=Attach]", ("address", "/post/salt/"));
        Assert.Equal(lost, Assert.Single((await ThreadAsync(site, "/post/salt/")).Roots).Id);
        Assert.Empty(IdsIn(await editor.PageAsync("/admin/comments?Lost=true")));
        await editor.PostAndFollowAsync(told, "[role=status] button");
        Assert.Equal([lost], IdsIn(await editor.PageAsync("/admin/comments?Lost=true")));
        Assert.Equal(0, (await ThreadAsync(site, "/post/salt/")).Count);
    }

    [Fact]
    public async Task Comments_follow_a_post_to_another_address_and_section()
    {
        await using var site = TestSite.With(Files);
        var editor = await site.SignedInAsync(Role.Editor, "ed");
        var id = await SentComments.AddAsync(site, "/post/tea/", "Here", CommentState.Shown);
        foreach (
            var (file, field, value) in ((string, string, string)[])
                [("post/tea.md", "Segment", "green-tea"), ("post/tea.md", "Section", "notes")]
        )
        {
            var form = await editor.PageAsync("/admin/move/" + file);
            using var moved = await editor.PostAsync(form, ".save button", (field, value));
            Assert.Equal(HttpStatusCode.Redirect, moved.StatusCode);
        }

        var page = (await site.SiteAsync())
            .Languages.SelectMany(language => language.Pages)
            .Single(one => one.Title == "Tea");
        Assert.Equal("/notes/green-tea/", page.Address.Path);
        Assert.Equal(id, Assert.Single((await ThreadAsync(site, page.Guid)).Roots).Id);
        Assert.Empty(IdsIn(await editor.PageAsync("/admin/comments?Lost=true")));
    }

    [Fact]
    public async Task The_dashboard_tells_what_waits_and_what_came_of_the_last_week()
    {
        await using var site = TestSite.With(Files);
        await SentComments.AddAsync(site, "/post/tea/", "One");
        await SentComments.AddAsync(site, "/post/salt/", "Two", number: 2);
        await CountAsync(CommentEnd.Spam);
        site.Clock.Advance(TimeSpan.FromDays(1));
        await CountAsync(CommentEnd.Held);
        await CountAsync(CommentEnd.Held);
        site.Clock.Advance(TimeSpan.FromDays(6));
        await CountAsync(CommentEnd.BadToken);
        var owner = await (await site.SignedInAsync(Role.Owner, "ed")).PageAsync("/admin");
        Assert.Contains("2 comments to moderate", owner.Body?.TextContent, StringComparison.Ordinal);
        Assert.Equal(
            ["Held", "2", "Form too young, too old or used", "1"],
            owner.QuerySelectorAll("[aria-labelledby=comments] :is(dt, dd)").Select(cell => cell.TextContent)
        );
        var author = await (await site.SignedInAsync(Role.Author)).PageAsync("/admin");
        Assert.Contains("1 comment to moderate", author.Body?.TextContent, StringComparison.Ordinal);
        Assert.Null(author.QuerySelector("[aria-labelledby=comments]"));

        async Task CountAsync(CommentEnd end)
        {
            await using var scope = await Person.ScopeAsync(site);
            var counter = scope.ServiceProvider.GetRequiredService<CommentCounter>();
            await counter.AddAsync(end, TestContext.Current.CancellationToken);
        }
    }

    private static Task<HttpResponseMessage> MoveAsync(Person person, long id, CommentState to) =>
        person.PostAsync("/admin/comments", ("Do", $"{to}"), ("Chosen", $"{id}"));

    private static async Task<CommentThread> ThreadAsync(TestSite site, string guid) =>
        await (await site.GetAsync<CommentReader>()).FindAsync(guid, TestContext.Current.CancellationToken)
        ?? throw new InvalidOperationException("No database.");

    private static async Task<int> BlocksAsync(TestSite site)
    {
        await using var scope = await Person.ScopeAsync(site);
        return await scope
            .ServiceProvider.GetRequiredService<BlogDbContext>()
            .Set<BlockedAddress>()
            .CountAsync(TestContext.Current.CancellationToken);
    }

    private static long[] IdsIn(IHtmlDocument page) =>
        [
            .. page.QuerySelectorAll("tbody tr")
                .Select(row =>
                    long.Parse(row.Id?["comment-".Length..] ?? "", System.Globalization.CultureInfo.InvariantCulture)
                ),
        ];
}
