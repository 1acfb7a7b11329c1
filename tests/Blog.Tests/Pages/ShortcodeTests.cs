using Blog.Tests.Support;

namespace Blog.Tests.Pages;

public sealed class ShortcodeTests
{
    private const string Files = """
        === post/a.md
        ---
        title: One
        date: 2026-01-01
        ---
        See [two]({{< ref "b.md" >}}) by {{< param owner >}}.
        === post/b.md
        ---
        title: Two
        date: 2026-01-02
        ---
        {{< youtube id="abc" title="A film" >}}

        <!--more-->

        More.
        """;

    [Fact]
    public async Task A_page_its_list_and_the_search_know_what_the_site_says()
    {
        await using var site = TestSite.With(Files, "Site:Params:owner=Ada");
        var page = await site.PageAsync("/post/a/");
        Assert.Equal("/post/b/", page.QuerySelector(".post__content a")?.GetAttribute("href"));
        Assert.Equal("See two by Ada.", page.QuerySelector(".post__content")?.TextContent.Trim());
        Assert.Equal("See two by Ada.", page.QuerySelector("meta[name=description]")?.GetAttribute("content"));
        Assert.Contains("See two by Ada.", await site.TextOfAsync("/"), StringComparison.Ordinal);
        Assert.Contains("/post/a/", await site.TextOfAsync("/search/?q=ada"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_follows_its_page_without_an_edit_of_its_own()
    {
        await using var site = TestSite.With(Files);
        Assert.Contains("href=\"/post/b/\"", await site.TextOfAsync("/post/a/"), StringComparison.Ordinal);
        await site.WriteAsync("post/b.md", "---\ntitle: Two\nslug: other\n---\n");
        Assert.Contains("href=\"/post/other/\"", await site.TextOfAsync("/post/a/"), StringComparison.Ordinal);
        await site.WriteAsync("post/b.md", "---\ntitle: Two\ndraft: true\n---\n");
        Assert.Contains("href=\"#\"", await site.TextOfAsync("/post/a/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_card_has_a_link_and_a_button_and_asks_nobody()
    {
        await using var site = TestSite.With(Files);
        var page = await site.PageAsync("/post/b/");
        Assert.Equal("https://www.youtube.com/watch?v=abc", page.QuerySelector(".embed a")?.GetAttribute("href"));
        Assert.Equal("Load from YouTube", page.QuerySelector(".embed button[data-embed-load]")?.TextContent);
        Assert.Empty(page.QuerySelectorAll("iframe"));
    }

    [Theory]
    [InlineData("/post/b/", true)]
    [InlineData("/", true)]
    [InlineData("/post/a/", false)]
    public async Task Only_a_page_with_a_card_may_show_its_frame(string path, bool may)
    {
        await using var site = TestSite.With(Files, "Site:Csp:Frame:0=https://f.example");
        using var answer = await site.AskAsync(path);
        var policy = string.Join("; ", answer.Headers.GetValues("Content-Security-Policy"));
        Assert.EndsWith(
            may ? "frame-src https://www.youtube-nocookie.com https://f.example" : "frame-src https://f.example",
            policy,
            StringComparison.Ordinal
        );
    }
}
