using System.Net;
using Blog.Comments;
using Blog.Data;
using Blog.Pages.Readers;
using Blog.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Comments;

/// <summary>What readers see under a page.</summary>
public sealed class CommentReadingTests
{
    private const string Files = """
        === post/a.md
        ---
        title: A
        date: 2026-01-01
        ---
        Words.
        === post/off.md
        ---
        title: Off
        date: 2026-01-02
        comments: false
        ---
        Words.
        """;

    [Fact]
    public async Task A_thread_stands_below_its_page_oldest_first_with_replies_set_in()
    {
        await using var site = TestSite.With(Files);
        var first = await KeepAsync(site, "First *one*");
        var second = await KeepAsync(site, "Second");
        var reply = await KeepAsync(site, "Reply", first);
        var page = await site.PageAsync("/post/a/");
        Assert.Equal(
            [$"comment-{first}", $"comment-{reply}", $"comment-{second}"],
            page.QuerySelectorAll("#comments article.comment").Select(comment => comment.Id ?? "")
        );
        Assert.NotNull(page.QuerySelector($"#comment-{first} > .comment__replies > #comment-{reply}"));
        Assert.Equal("First <em>one</em>", page.QuerySelector($"#comment-{first} .comment__text p")?.InnerHtml);
        Assert.Equal(
            $"/post/a/#comment-{reply}",
            page.QuerySelector($"#comment-{reply} .comment__link")?.GetAttribute("href")
        );
        Assert.Equal("2026-02-01T12:00:00Z", page.QuerySelector($"#comment-{reply} time")?.GetAttribute("datetime"));
    }

    [Fact]
    public async Task A_page_without_comments_asks_no_database_and_sets_no_cookie()
    {
        await using var site = TestSite.With(Files);
        await KeepAsync(site, "First");
        var (off, on) = (await StatementsAsync(site, "/post/off/"), await StatementsAsync(site, "/post/a/"));
        Assert.Empty(off);
        Assert.Contains(on, statement => statement.Contains("\"Comments\"", StringComparison.Ordinal));
        foreach (var address in (string[])["/post/off/", "/post/a/"])
        {
            using var answer = await site.AskAsync(address);
            Assert.False(answer.Headers.Contains("Set-Cookie"));
        }
    }

    [Fact]
    public async Task A_long_thread_has_pages_and_each_comment_an_address_that_finds_its_page()
    {
        await using var site = TestSite.With(Files, "Comments:PageSize=2");
        var ids = new List<long>();
        for (var number = 1; number <= 5; number++)
        {
            ids.Add(await KeepAsync(site, $"Number {number}"));
        }

        var reply = await KeepAsync(site, "Reply", ids[2]);
        Assert.Equal(["Number 1", "Number 2"], await TextsAsync(site, "/post/a/"));
        Assert.Equal(["Number 3", "Reply", "Number 4"], await TextsAsync(site, "/post/a/?comments=2"));
        Assert.Equal(["Number 5"], await TextsAsync(site, "/post/a/?comments=3"));
        var second = await site.PageAsync("/post/a/?comments=2");
        Assert.Equal(
            ["/post/a/#comments", "/post/a/?comments=3#comments"],
            second.QuerySelectorAll("#comments .pagination a").Select(link => link.GetAttribute("href") ?? "")
        );
        foreach (var beyond in (string[])["4", "0", "-1", "99999"])
        {
            Assert.Equal(HttpStatusCode.NotFound, await site.StatusOfAsync($"/post/a/?comments={beyond}"));
        }

        using var lead = await site.AskAsync($"/comments/{reply}");
        Assert.Equal(HttpStatusCode.Redirect, lead.StatusCode);
        Assert.Equal($"/post/a/?comments=2#comment-{reply}", lead.Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.NotFound, await site.StatusOfAsync("/comments/999"));
    }

    [Fact]
    public async Task Lists_say_how_many_there_are_where_the_site_wants_it()
    {
        await using var site = TestSite.With(Files, "Comments:CountsInLists=true");
        Assert.Equal(["/post/a/#comments 0 comments"], await CountsAsync(site, "/post/"));
        await KeepAsync(site, "First");
        Assert.Equal(["/post/a/#comments 1 comment"], await CountsAsync(site, "/post/"));
        var reply = await KeepAsync(site, "Reply", 1);
        await SentComments.AddAsync(site, "/post/a/", "Waits");
        await SentComments.AddAsync(site, "/post/off/", "Off", CommentState.Shown);
        foreach (var address in (string[])["/", "/post/", "/post/a/"])
        {
            Assert.Equal(["/post/a/#comments 2 comments"], await CountsAsync(site, address));
        }

        Assert.Empty(await CountsAsync(site, "/post/off/"));
        Assert.Single(
            (await StatementsAsync(site, "/post/")).Distinct(),
            statement => statement.Contains("COUNT", StringComparison.Ordinal)
        );

        // One of the staff, in another process: it is known within a second.
        await using (var scope = await Person.ScopeAsync(site))
        {
            await scope
                .ServiceProvider.GetRequiredService<BlogDbContext>()
                .Set<Comment>()
                .Where(row => row.Id == reply)
                .ExecuteUpdateAsync(
                    row => row.SetProperty(one => one.State, CommentState.Trash),
                    TestContext.Current.CancellationToken
                );
        }

        Assert.Equal(["/post/a/#comments 2 comments"], await CountsAsync(site, "/post/"));
        site.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(["/post/a/#comments 1 comment"], await CountsAsync(site, "/post/"));
    }

    [Fact]
    public async Task Lists_ask_no_database_unless_they_say_how_many_and_are_there_without_one()
    {
        await using var silent = TestSite.With(Files);
        await KeepAsync(silent, "First");
        Assert.Empty(await StatementsAsync(silent, "/post/"));
        Assert.Empty(await CountsAsync(silent, "/post/"));
        Assert.Empty(await CountsAsync(silent, "/post/a/"));
        await using var away = TestSite.With(
            Files,
            "Comments:CountsInLists=true",
            "Database:Provider=PostgreSql",
            "ConnectionStrings:Blog=Host=/nowhere;Username=blog;Database=blog"
        );
        foreach (var address in (string[])["/post/", "/post/a/"])
        {
            Assert.Equal(HttpStatusCode.OK, await away.StatusOfAsync(address));
            Assert.Empty(await CountsAsync(away, address));
        }
    }

    [Fact]
    public async Task Its_address_has_the_site_s_path_before_it()
    {
        await using var site = TestSite.With(Files, "Site:BaseUrl=http://localhost/blog/");
        var first = await KeepAsync(site, "First");
        using var lead = await site.AskAsync($"/blog/comments/{first}");
        Assert.Equal($"/blog/post/a/#comment-{first}", lead.Headers.Location?.ToString());
        var page = await site.PageAsync("/blog/post/a/");
        Assert.Equal("/blog/comments/preview", page.QuerySelector("#comments form")?.GetAttribute("action"));
    }

    [Fact]
    public async Task Without_a_database_the_page_is_there_and_says_so_quietly()
    {
        await using var site = TestSite.With(
            Files,
            "Database:Provider=PostgreSql",
            "ConnectionStrings:Blog=Host=/nowhere;Username=blog;Database=blog"
        );
        using var answer = await site.AskAsync("/post/a/");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = await PageForms.ReadAsync(answer);
        Assert.Equal(
            "Comments cannot be shown right now.",
            page.QuerySelector("#comments .comments__note")?.TextContent
        );
        Assert.Equal(HttpStatusCode.NotFound, await site.StatusOfAsync("/comments/1"));
    }

    [Fact]
    public async Task A_name_and_a_site_are_a_stranger_s()
    {
        await using var site = TestSite.With(Files);
        await using (var scope = await Person.ScopeAsync(site))
        {
            var db = scope.ServiceProvider.GetRequiredService<BlogDbContext>();
            var row = CommentRows.Shown("/post/a/", "Words");
            (row.Name, row.Site) = ("<b>Ana</b>", "https://example.org/");
            db.Add(row);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        var link = (await site.PageAsync("/post/a/")).QuerySelector("a.comment__name");
        Assert.Equal("<b>Ana</b>", link?.TextContent);
        Assert.Equal("nofollow ugc noopener", link?.GetAttribute("rel"));
    }

    [Theory]
    [InlineData("Ana", "A")]
    [InlineData("ana", "A")]
    [InlineData("\u9a6c\u4e3d", "\u9a6c")]
    [InlineData("\ud83d\ude00 \ud835\udd38da", "\ud835\udd38")]
    [InlineData("!", "?")]
    [InlineData("", "?")]
    public void A_name_has_one_letter_and_colour_of_its_own(string name, string letter)
    {
        var picture = NamePicture.Of(name);
        Assert.Equal(letter, picture.Letter);
        Assert.InRange(picture.Colour, 0, NamePicture.Colours - 1);
    }

    [Fact]
    public void Names_have_all_colours_and_each_is_in_the_sheet()
    {
        Assert.Equal(NamePicture.Of("Ana").Colour, NamePicture.Of("ANA").Colour);
        var colours = Enumerable.Range(0, 100).Select(number => NamePicture.Of($"Reader {number}").Colour).ToHashSet();
        Assert.Equal(Enumerable.Range(0, NamePicture.Colours), colours.Order());
        var sheet = Repository.Read("src/Blog/Styles/40-comments.css");
        Expect.Nothing(
            colours
                .Select(colour => $".comment__picture--{colour} ")
                .Where(part => !sheet.Contains(part, StringComparison.Ordinal))
        );
    }

    [Fact]
    public async Task A_picture_is_made_of_the_name_alone_and_asks_nobody()
    {
        await using var site = TestSite.With(Files);
        var one = await SentComments.AddAsync(site, "/post/a/", "One", CommentState.Shown, "one@example.org");
        var two = await SentComments.AddAsync(site, "/post/a/", "Two", CommentState.Shown, "two@example.org");
        var page = await site.PageAsync("/post/a/");
        var first = page.QuerySelector($"#comment-{one} .comment__picture");
        Assert.Equal("true", first?.GetAttribute("aria-hidden"));
        Assert.Equal(first?.OuterHtml, page.QuerySelector($"#comment-{two} .comment__picture")?.OuterHtml);
        Assert.Empty(page.QuerySelectorAll("#comments img, #comments [style]"));
    }

    private static async Task<string[]> TextsAsync(TestSite site, string address) =>
        [.. (await site.PageAsync(address)).QuerySelectorAll(".comment__text").Select(text => text.TextContent.Trim())];

    private static async Task<string[]> CountsAsync(TestSite site, string address) =>
        [
            .. (await site.PageAsync(address))
                .QuerySelectorAll(".meta__item-comments a")
                .Select(link => $"{link.GetAttribute("href")} {link.TextContent}"),
        ];

    private static async Task<long> KeepAsync(TestSite site, string text, long? parent = null)
    {
        await using var scope = await Person.ScopeAsync(site);
        var db = scope.ServiceProvider.GetRequiredService<BlogDbContext>();
        var row = CommentRows.Shown("/post/a/", text, parent);
        db.Add(row);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        (await site.GetAsync<CommentReader>()).Forget("/post/a/");
        return row.Id;
    }

    private static async Task<List<string>> StatementsAsync(TestSite site, string address)
    {
        (await site.GetAsync<CommentReader>()).Forget("/post/a/");
        using var heard = new Statements(site.Root);
        Assert.Equal(HttpStatusCode.OK, await site.StatusOfAsync(address));
        return heard.All;
    }
}
