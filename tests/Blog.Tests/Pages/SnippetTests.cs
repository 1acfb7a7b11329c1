using System.Net;
using System.Security.Cryptography;
using System.Text;
using AngleSharp.Dom;
using Blog.Content;
using Blog.Publishing;
using Blog.Tests.Support;

namespace Blog.Tests.Pages;

/// <summary>The owner's own HTML (promises.md 7).</summary>
public sealed class SnippetTests(Browser browser)
{
    private const string Post = "=== post/a.md\n---\ntitle: A\ndate: 2026-01-01\n---\nText.\n";

    [Theory]
    [InlineData("head", "head")]
    [InlineData("before-post", "main")]
    [InlineData("after-post", "main")]
    [InlineData("sidebar", "aside.sidebar")]
    [InlineData("footer", "footer.footer")]
    [InlineData("body-end", "body")]
    public async Task A_snippet_stands_in_the_place_of_its_name(string place, string parent)
    {
        await using var site = TestSite.With($"{Post}=== ../snippets/{place}.html\n<link data-own>\n");
        var page = await site.PageAsync("/post/a/");
        Assert.True(page.QuerySelector("[data-own]")?.ParentElement?.Matches(parent));
        Assert.Equal(place is not ("before-post" or "after-post"), await HasOwnAsync(site, "/"));
    }

    [Fact]
    public async Task The_post_stands_between_its_two_snippets()
    {
        await using var site = TestSite.With(
            $"{Post}=== ../snippets/before-post.html\n<hr>\n=== ../snippets/after-post.html\n<hr>\n"
        );
        var article = (await site.PageAsync("/post/a/")).QuerySelector("article.post");
        Assert.Equal("HR", article?.PreviousElementSibling?.TagName);
        Assert.Equal("HR", article?.NextElementSibling?.TagName);
    }

    [Fact]
    public async Task Its_scripts_and_styles_are_allowed_by_their_hash()
    {
        await using var site = TestSite.With(
            $"{Post}=== ../snippets/footer.html\n<script>\r\nlet a = '<b>\u4e2d';\r\n</script><style>b{{}}</style><script src=/x.js></script>"
        );
        using var answer = await site.AskAsync("/post/a/");
        var policy = string.Join(' ', answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains($" {HashOf("\nlet a = '<b>\u4e2d';\n")};", policy, StringComparison.Ordinal);
        Assert.Contains($"style-src 'self' {HashOf("b{}")};", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-inline", policy, StringComparison.Ordinal);
        Assert.DoesNotContain(HashOf(""), policy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<div class=own><b>bold")]
    [InlineData("</div></aside></body></html><i>own</i>")]
    [InlineData("<!-- own")]
    [InlineData("<script>own(")]
    [InlineData("<style>own{")]
    [InlineData("<textarea>own")]
    [InlineData("<title>own")]
    [InlineData("<table><tr><td>own")]
    [InlineData("<svg><style><!--own")]
    [InlineData("<plaintext>own")]
    [InlineData("<template>own")]
    [InlineData("<select><option>own")]
    [InlineData("<form><form></form><a href=\"")]
    public async Task What_is_wrong_in_one_takes_nothing_of_the_page_with_it(string html)
    {
        await using var site = TestSite.With(
            string.Concat(Snippets.Places.Select(place => $"=== ../snippets/{place}.html\n{html}\n").Prepend(Post))
        );
        var page = await site.PageAsync("/post/a/");
        Assert.Equal("Text.", page.QuerySelector("main > article.post > .post__content > p")?.TextContent);
        Assert.NotNull(page.QuerySelector("body > .container--outer > .wrapper > aside .widget-recent"));
        Assert.NotNull(page.QuerySelector("body > .container--outer > footer.footer > .footer__copyright"));
        Assert.NotNull(page.QuerySelector("head > link[rel=stylesheet]"));
    }

    [Fact]
    public async Task An_edit_shows_and_so_does_taking_it_away()
    {
        await using var site = TestSite.With(Post);
        Assert.False(await HasOwnAsync(site, "/"));
        var before = (await site.SiteAsync()).Fingerprint;
        await site.WriteAsync("../snippets/footer.html", "<p data-own>1</p>");
        Assert.True(await HasOwnAsync(site, "/"));
        Assert.NotEqual(before, (await site.SiteAsync()).Fingerprint);

        await site.DeleteAsync("../snippets/footer.html");
        Assert.False(await HasOwnAsync(site, "/"));
        Assert.Equal(before, (await site.SiteAsync()).Fingerprint);
    }

    [Fact]
    public async Task A_snippet_is_no_file_that_readers_get()
    {
        await using var site = TestSite.With($"{Post}=== ../snippets/footer.html\n<p data-own>1</p>\n");
        foreach (var path in (string[])["/snippets/footer.html", "/footer.html", "/../snippets/footer.html"])
        {
            Assert.NotEqual(HttpStatusCode.OK, await site.StatusOfAsync(path));
        }
    }

    [Fact]
    public async Task One_that_cannot_be_used_is_left_out_and_named()
    {
        await using var site = TestSite.With(
            $"{Post}=== ../snippets/footer.html\n{new string('a', SnippetReader.MostBytes + 1)}\n=== ../snippets/sidebar.html\n<p style='color:red' data-own>"
        );
        Directory.CreateDirectory(Path.Join(site.Root, "snippets"));
        await File.WriteAllBytesAsync(
            Path.Join(site.Root, "snippets", "head.html"),
            [0x3c, 0xff],
            TestContext.Current.CancellationToken
        );
        Assert.True(await HasOwnAsync(site, "/"));
        var problems = (await site.WorkspaceAsync()).Problems.Where(problem => problem.Code == "snippet").ToList();
        Assert.Equal(
            ["../snippets/footer.html", "../snippets/head.html", "../snippets/sidebar.html"],
            problems.Select(problem => problem.File)
        );
        Assert.Contains("larger than 64 KB", problems[0].Message, StringComparison.Ordinal);
        Assert.Contains("not UTF-8", problems[1].Message, StringComparison.Ordinal);
        Assert.Contains("no attribute style", problems[2].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_browser_runs_what_is_in_it()
    {
        await using var site = TestSite.OnPort(
            $"{Post}=== ../snippets/head.html\n<style>.own {{ color: rgb(1, 2, 3) }}</style>\n"
                + "=== ../snippets/body-end.html\n<p class=own>.</p><script>\r\n// <!-- 中\r\ndocument.querySelector('.own').id = 'ran'\r\n</script>"
        );
        await using var visit = await browser.VisitAsync(site);
        await visit.OpenAsync("/post/a/");
        Assert.Equal(
            "rgb(1, 2, 3)",
            await visit.Page.EvaluateAsync<string>("getComputedStyle(document.querySelector('#ran')).color")
        );
        Assert.Empty(visit.Errors);
    }

    private static async Task<bool> HasOwnAsync(TestSite site, string path) =>
        (await site.PageAsync(path)).QuerySelector("[data-own]") is not null;

    private static string HashOf(string text) =>
        $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'";
}
