using System.Net;
using Blog.Comments;
using Blog.Data;
using Blog.Tests.Support;
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

    private static async Task<string[]> TextsAsync(TestSite site, string address) =>
        [.. (await site.PageAsync(address)).QuerySelectorAll(".comment__text").Select(text => text.TextContent.Trim())];

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
