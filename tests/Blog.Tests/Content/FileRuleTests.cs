using System.Net;
using System.Text;
using Blog.Content;
using Blog.Tests.Support;

namespace Blog.Tests.Content;

/// <summary>Rules of files and addresses as readers meet them (content-contract.md 1 and 4).</summary>
public sealed class FileRuleTests
{
    [Fact]
    public async Task F2_F3_html_with_front_matter_is_a_page_and_without_a_file()
    {
        const string body = "<div onclick=\"x()\"><p>One <b>two</b> &amp; three</p></div>\n<p>*four*</p>";
        await using var site = TestSite.With(
            $$$"""
            === post/h.html
            ---
            title: H
            date: 2020-01-01
            ---
            {{{body}}}
            === post/i.htm
            +++
            title = 'I'
            +++
            <p>before</p><!--more--><p>after {{< ref "post/h.html" >}} {{< param "title" >}}</p>
            === post/plain.html
            <p>{{{body}}}</p>
            === post/m.md
            ---
            title: M
            markup: html
            ---
            <i>a</i> **b**
            """
        );
        Assert.Contains(body, await site.TextOfAsync("/post/h/"), StringComparison.Ordinal);
        Assert.Contains("<p>after /post/h/ I</p>", await site.TextOfAsync("/post/i/"), StringComparison.Ordinal);
        Assert.Contains("<i>a</i> **b**", await site.TextOfAsync("/post/m/"), StringComparison.Ordinal);
        Assert.StartsWith("<p><div", await site.TextOfAsync("/post/plain.html"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await site.StatusOfAsync("/post/h.html"));
        var home = await site.TextOfAsync("/");
        Assert.Contains("One two &amp; three", home, StringComparison.Ordinal);
        Assert.Contains("<p>before</p>", home, StringComparison.Ordinal);
        Assert.DoesNotContain("after", home, StringComparison.Ordinal);
    }

    [Fact]
    public async Task F2_an_html_draft_is_not_served()
    {
        await using var site = TestSite.With(
            """
            === post/h.html
            ---
            draft: true
            ---
            secret
            """
        );
        Assert.Equal(HttpStatusCode.NotFound, await site.StatusOfAsync("/post/h/"));
        Assert.Equal(HttpStatusCode.NotFound, await site.StatusOfAsync("/post/h.html"));
    }

    [Theory]
    [InlineData("", HttpStatusCode.NotFound)]
    [InlineData(".txt", HttpStatusCode.OK)]
    public async Task F6_a_txt_is_a_page_when_the_settings_say_so(string extension, HttpStatusCode status)
    {
        const string files = "=== post/seed.txt\n---\ntitle: S\n---\ntext";
        await using var site =
            extension.Length == 0 ? TestSite.With(files) : TestSite.With(files, $"Content:Extensions:0={extension}");
        Assert.Equal(status, await site.StatusOfAsync("/post/seed/"));
        Assert.Equal(HttpStatusCode.NotFound, await site.StatusOfAsync("/post/seed.txt"));
    }

    [Fact]
    public async Task F21_another_encoding_is_read_when_the_settings_name_it()
    {
        await using var site = TestSite.With("", "Content:FallbackEncoding=gb18030");
        Directory.CreateDirectory(Path.Join(site.Content, "post"));
        var encoding = TextFile.FindEncoding("gb18030") ?? Encoding.UTF8;
        await File.WriteAllBytesAsync(
            Path.Join(site.Content, "post", "a.md"),
            encoding.GetBytes("---\ntitle: 标题\n---\n正文在此\n"),
            CancellationToken.None
        );
        await site.WriteAsync("post/b.md", "---\ntitle: 甲\n---\n");
        var page = await site.TextOfAsync("/post/a/");
        Assert.Contains("标题", page, StringComparison.Ordinal);
        Assert.Contains("正文在此", page, StringComparison.Ordinal);
        Assert.Contains("甲", await site.TextOfAsync("/post/b/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task F9_the_root_index_is_the_text_of_home()
    {
        await using var site = TestSite.With(
            "=== _index.md\n---\ntitle: X\n---\nWelcome text.\n=== post/a.md\n---\ntitle: A\n---\n"
        );
        Assert.Contains("Welcome text.", await site.TextOfAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A12_A21_what_was_given_up_is_answered()
    {
        await using var site = TestSite.With(
            """
            === _redirects
            /gone/ - 410
            /temp/ /post/a/#h 302
            === post/a.md
            ---
            title: A
            aliases: [old, /中 文/]
            ---
            """,
            "Site:BaseUrl=https://example.org/blog/"
        );
        Assert.Equal(
            (HttpStatusCode.MovedPermanently, "https://example.org/blog/post/a/?q=1"),
            await To("/post/old/?q=1")
        );
        Assert.Equal(
            (HttpStatusCode.MovedPermanently, "https://example.org/blog/post/a/"),
            await To("/%E4%B8%AD%20%E6%96%87/")
        );
        Assert.Equal((HttpStatusCode.Redirect, "https://example.org/blog/post/a/?q=1#h"), await To("/temp/?q=1"));
        Assert.Equal((HttpStatusCode.Gone, null), await To("/gone/"));
        Assert.Equal((HttpStatusCode.NotFound, null), await To("/_redirects"));

        async Task<(HttpStatusCode, string?)> To(string path)
        {
            using var answer = await site.AskAsync("/blog" + path, request => request.Headers.Host = "example.org");
            return (answer.StatusCode, answer.Headers.Location?.OriginalString);
        }
    }

    [Fact]
    public async Task A21_an_edit_of_redirects_is_seen()
    {
        await using var site = TestSite.With("=== post/a.md\n---\ntitle: A\n---\n");
        Assert.Equal(HttpStatusCode.NotFound, await site.StatusOfAsync("/old/"));
        await site.WriteAsync("_redirects", "/old/ /post/a/\n");
        Assert.Equal(HttpStatusCode.MovedPermanently, await site.StatusOfAsync("/old/"));
    }

    [Fact]
    public async Task A16_a_link_between_files_follows_its_page()
    {
        await using var site = TestSite.With(
            """
            === post/a.md
            ---
            title: A
            ---
            [next](b.md#x)
            === post/b.md
            ---
            title: B
            ---
            """
        );
        Assert.Contains("href=\"/post/b/#x\"", await site.TextOfAsync("/post/a/"), StringComparison.Ordinal);
        await site.WriteAsync("post/b.md", "---\ntitle: B\nslug: moved\n---\n");
        Assert.Contains("href=\"/post/moved/#x\"", await site.TextOfAsync("/post/a/"), StringComparison.Ordinal);
        await site.DeleteAsync("post/b.md");
        Assert.Contains("href=\"b.md#x\"", await site.TextOfAsync("/post/a/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Authors_of_a_page_are_shown_when_the_settings_say_so()
    {
        await using var site = TestSite.With(
            "=== post/a.md\n---\ntitle: A\nauthors: [Ann, Bo]\n---\n",
            "Site:Authors:PerPage=true",
            "Site:PostMeta:0=author",
            "Site:Author:Name=Site Author"
        );
        var page = await site.PageAsync("/post/a/");
        Assert.Contains("Ann, Bo", page.QuerySelector(".meta__item-author")?.TextContent, StringComparison.Ordinal);
    }
}
