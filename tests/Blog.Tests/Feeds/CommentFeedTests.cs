using System.Net;
using System.Xml.Linq;
using Blog.Comments;
using Blog.Tests.Support;

namespace Blog.Tests.Feeds;

/// <summary>What programs get that follow comments.</summary>
public sealed class CommentFeedTests
{
    private const string Files = """
        === post/a.md
        ---
        title: "A & <b>"
        date: 2026-01-01
        ---
        Words.
        === post/b.md
        ---
        title: B
        date: 2026-01-02
        guid: urn:b
        ---
        Words.
        === post/off.md
        ---
        title: Off
        date: 2026-01-03
        comments: false
        ---
        Words.
        === post/draft.md
        ---
        title: Draft
        draft: true
        ---
        Words.
        === post/future.md
        ---
        title: Future
        date: 2027-01-01
        ---
        Words.
        === post/past.md
        ---
        title: Past
        date: 2025-01-01
        expiryDate: 2025-02-01
        ---
        Words.
        """;

    [Fact]
    public async Task A_page_and_the_site_have_one_of_what_readers_see_and_of_nothing_else()
    {
        await using var site = TestSite.With(Files, "Site:BaseUrl=https://e.org/blog/", "Site:Title=Site");
        var first = await SentComments.AddAsync(site, "/post/a/", "First *one* & <i>", CommentState.Shown);
        var other = await SentComments.AddAsync(site, "urn:b", "On b", CommentState.Shown, number: 2);
        var reply = await SentComments.AddAsync(site, "/post/a/", "Reply", CommentState.Shown, parent: first);
        foreach (var hidden in (string[])["/post/off/", "/post/draft/", "/post/future/", "/post/past/", "nowhere"])
        {
            await SentComments.AddAsync(site, hidden, "sentinel", CommentState.Shown);
        }

        foreach (var state in (CommentState[])[CommentState.Waiting, CommentState.Spam, CommentState.Trash])
        {
            await SentComments.AddAsync(site, "/post/a/", "sentinel", state);
        }

        var (ofPage, page) = await ReadAsync(site, "/blog/comments/post/a/index.xml");
        Assert.Equal(
            [
                $"Reader 1|https://e.org/blog/comments/{reply}|https://e.org/blog/comments/{reply}|Sun, 01 Mar 2026 00:00:00 +0000|<p>Reply</p>",
                $"Reader 1|https://e.org/blog/comments/{first}|https://e.org/blog/comments/{first}|Sun, 01 Mar 2026 00:00:00 +0000|<p>First <em>one</em> &amp; &lt;i&gt;</p>",
            ],
            ItemsOf(page)
        );
        Assert.Equal("Comments on A & <b>|https://e.org/blog/post/a/#comments", ChannelOf(page));
        var (ofSite, all) = await ReadAsync(site, "/blog/comments/index.xml");
        Assert.Equal(
            [$"Reader 1 on A & <b>|{reply}", $"Reader 2 on B|{other}", $"Reader 1 on A & <b>|{first}"],
            ItemsOf(all)
                .Select(item => item.Split('|'))
                .Select(item => $"{item[0]}|{item[1]["https://e.org/blog/comments/".Length..]}")
        );
        Assert.Equal("Comments on Site|https://e.org/blog/", ChannelOf(all));
        foreach (var text in (string[])[ofPage, ofSite])
        {
            Assert.DoesNotContain("sentinel", text, StringComparison.Ordinal);
            Assert.DoesNotContain('@', text);
            Assert.DoesNotContain("192.0.2.", text, StringComparison.Ordinal);
        }

        foreach (
            var none in (string[])
                ["off", "draft", "future", "past", "unknown", "a/x", "a/index.xml", "index.xml/a", "", "A"]
        )
        {
            Assert.Equal(
                HttpStatusCode.NotFound,
                await site.StatusOfAsync(
                    $"/blog/comments/post/{none}/index.xml".Replace("//", "/", StringComparison.Ordinal)
                )
            );
        }
    }

    [Fact]
    public async Task One_has_an_entity_tag_and_its_page_names_it()
    {
        await using var site = TestSite.With(Files, "Site:Title=Site");
        await SentComments.AddAsync(site, "/post/a/", "First", CommentState.Shown);
        using var answer = await site.AskAsync("/comments/post/a/index.xml");
        Assert.Equal("application/rss+xml; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
        var tag = answer.Headers.ETag?.ToString() ?? "";
        using var again = await site.AskAsync(
            "/comments/post/a/index.xml",
            request => request.Headers.TryAddWithoutValidation("If-None-Match", tag)
        );
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.False(again.Headers.Contains("Set-Cookie"));

        await SentComments.AddAsync(site, "/post/a/", "Second", CommentState.Shown);
        (await site.GetAsync<CommentReader>()).Forget("/post/a/");
        using var changed = await site.AskAsync(
            "/comments/post/a/index.xml",
            request => request.Headers.TryAddWithoutValidation("If-None-Match", tag)
        );
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);

        var page = await site.PageAsync("/post/a/");
        var link = page.QuerySelector("head link[type='application/rss+xml']");
        Assert.Equal("/comments/post/a/index.xml", link?.GetAttribute("href"));
        Assert.Equal("Comments on A & <b>", link?.GetAttribute("title"));
        Assert.Equal("/comments/post/a/index.xml", page.QuerySelector(".comments__feed a")?.GetAttribute("href"));
        var off = await site.PageAsync("/post/off/");
        Assert.Null(off.QuerySelector("link[type='application/rss+xml'], .comments__feed"));
    }

    [Fact]
    public async Task It_holds_as_many_as_other_feeds_however_many_pages_are_hidden_and_speaks_the_page_s_language()
    {
        await using var site = TestSite.With(Files, "Site:Feed:Limit=2", "Site:Language=de");
        var shown = new List<long>();
        for (var number = 1; number <= 3; number++)
        {
            shown.Add(await SentComments.AddAsync(site, "/post/a/", $"Words {number}", CommentState.Shown));
        }

        for (var number = 1; number <= 5; number++)
        {
            await SentComments.AddAsync(site, "/post/draft/", $"Hidden {number}", CommentState.Shown);
        }

        foreach (var address in (string[])["/comments/index.xml", "/comments/post/a/index.xml"])
        {
            var (_, feed) = await ReadAsync(site, address);
            Assert.Equal(
                [$"http://localhost/comments/{shown[2]}", $"http://localhost/comments/{shown[1]}"],
                ItemsOf(feed).Select(item => item.Split('|')[1])
            );
            Assert.StartsWith("Kommentare zu ", ChannelOf(feed), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_site_without_feeds_has_none_of_comments()
    {
        await using var site = TestSite.With(Files, "Site:DisableKinds:0=rss");
        Assert.Equal(HttpStatusCode.NotFound, await site.StatusOfAsync("/comments/index.xml"));
        Assert.Equal(HttpStatusCode.NotFound, await site.StatusOfAsync("/comments/post/a/index.xml"));
        var page = await site.PageAsync("/post/a/");
        Assert.NotNull(page.QuerySelector("#comments"));
        Assert.Null(page.QuerySelector("link[type='application/rss+xml'], .comments__feed"));
    }

    [Theory]
    [InlineData("/comments/index.xml")]
    [InlineData("/comments/post/a/index.xml")]
    public async Task While_the_database_is_away_programs_are_told_to_come_back(string address)
    {
        await using var site = TestSite.With(
            Files,
            "Database:Provider=PostgreSql",
            "ConnectionStrings:Blog=Host=/nowhere;Username=blog;Database=blog"
        );
        using var answer = await site.AskAsync(address);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(10), answer.Headers.RetryAfter?.Delta);
        Assert.Null(answer.Headers.ETag);
    }

    private static async Task<(string Text, XElement Channel)> ReadAsync(TestSite site, string address)
    {
        using var answer = await site.AskAsync(address);
        Assert.True(answer.StatusCode is HttpStatusCode.OK, $"{address}: {answer.StatusCode}");
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return (text, XDocument.Parse(text).Root?.Element("channel") ?? new XElement("none"));
    }

    private static string ChannelOf(XElement channel) =>
        $"{channel.Element("title")?.Value}|{channel.Element("link")?.Value}";

    private static IEnumerable<string> ItemsOf(XElement channel) =>
        channel
            .Elements("item")
            .Select(item =>
                string.Join(
                    '|',
                    ((string[])["title", "link", "guid", "pubDate", "description"]).Select(name =>
                        item.Element(name)?.Value
                    )
                )
            );
}
