using System.Text.Json;
using AngleSharp.Html.Dom;
using Blog.Tests.Support;

namespace Blog.Tests.Theming;

public sealed class SharingTests(Browser browser)
{
    private const string Base = "Site:BaseUrl=https://e.org/blog/";

    private const string Files = """
        === post/a.md
        ---
        title: "A </script><b> 中"
        date: 2020-01-25
        lastmod: 2020-02-01T10:00:00+08:00
        images: [/img/one.png, /img/two.png]
        thumbnail: /img/thumb.png
        tags: [t1, t2, t3, t4, t5, t6, t7]
        ---
        The summary.
        === post/b.md
        ---
        title: B
        description: Said by the author.
        thumbnail: https://pictures.example/b.png
        ---
        Text.
        === post/_index.md
        ---
        title: Posts
        description: All posts.
        ---
        """;

    [Fact]
    public async Task R9_a_page_says_title_text_picture_times_section_and_6_tags()
    {
        await using var site = TestSite.With(Files, Base, "Site:Title=Site");
        var page = await site.PageAsync("/post/a/");
        Assert.Equal("A </script><b> 中", Meta(page, "og:title"));
        Assert.Equal("The summary.", Meta(page, "og:description"));
        Assert.Equal("article", Meta(page, "og:type"));
        Assert.Equal("Site", Meta(page, "og:site_name"));
        Assert.Equal("https://e.org/blog/post/a/", Meta(page, "og:url"));
        Assert.Equal("https://e.org/blog/img/one.png", Meta(page, "og:image"));
        Assert.Equal("post", Meta(page, "article:section"));
        Assert.Equal("2020-01-25T00:00:00Z", Meta(page, "article:published_time"));
        Assert.Equal("2020-02-01T10:00:00+08:00", Meta(page, "article:modified_time"));
        Assert.Equal(6, page.QuerySelectorAll("meta[property='article:tag']").Length);
        Assert.Equal("summary_large_image", Meta(page, "twitter:card"));
        Assert.Equal("https://e.org/blog/img/one.png", Meta(page, "twitter:image"));
    }

    [Fact]
    public async Task R9_the_schema_block_says_the_same_and_cannot_be_broken_out_of()
    {
        await using var site = TestSite.With(Files, Base, "Site:Author:Name=A B");
        var page = await site.PageAsync("/post/a/");
        Assert.Empty(page.QuerySelectorAll("b"));
        Assert.Contains(
            "<script type=\"application/ld+json\">{",
            await site.TextOfAsync("/post/a/"),
            StringComparison.Ordinal
        );
        var block = BlockOf(page);
        Assert.Equal("https://schema.org", block.GetProperty("@context").GetString());
        Assert.Equal("Article", block.GetProperty("@type").GetString());
        Assert.Equal("A </script><b> 中", block.GetProperty("headline").GetString());
        Assert.Equal("The summary.", block.GetProperty("description").GetString());
        Assert.Equal("https://e.org/blog/post/a/", block.GetProperty("url").GetString());
        Assert.Equal("https://e.org/blog/img/one.png", block.GetProperty("image").GetString());
        Assert.Equal("2020-01-25T00:00:00Z", block.GetProperty("datePublished").GetString());
        Assert.Equal("A B", block.GetProperty("author").GetProperty("name").GetString());
        Assert.Equal("WebSite", BlockOf(await site.PageAsync("/")).GetProperty("@type").GetString());
    }

    [Fact]
    public async Task R9_the_description_is_the_pages_else_the_summary_else_the_sites()
    {
        await using var site = TestSite.With(Files, Base, "Site:Description=Of the site.");
        Assert.Equal("Said by the author.", Meta(await site.PageAsync("/post/b/"), "og:description"));
        Assert.Equal("All posts.", Meta(await site.PageAsync("/post/"), "og:description"));
        var home = await site.PageAsync("/");
        Assert.Equal("Of the site.", Meta(home, "og:description"));
        Assert.Equal("website", Meta(home, "og:type"));
    }

    [Fact]
    public async Task R9_without_a_base_address_there_is_no_url_and_only_a_picture_from_elsewhere()
    {
        await using var site = TestSite.With(Files);
        var page = await site.PageAsync("/post/a/");
        Assert.Null(Meta(page, "og:url"));
        Assert.Null(Meta(page, "og:image"));
        Assert.Equal("summary", Meta(page, "twitter:card"));
        Assert.False(BlockOf(page).TryGetProperty("url", out _));
        Assert.Equal("https://pictures.example/b.png", Meta(await site.PageAsync("/post/b/"), "og:image"));
    }

    [Fact]
    public async Task R9_each_has_its_switch_and_a_page_that_is_not_to_be_found_says_nothing()
    {
        await using var on = TestSite.With(Files, Base);
        Assert.Empty(PartsOf(await on.PageAsync("/nowhere/")));
        await using var off = TestSite.With(
            Files,
            Base,
            "Site:OpenGraph=false",
            "Site:TwitterCards=false",
            "Site:Schema=false"
        );
        Assert.Empty(PartsOf(await off.PageAsync("/post/a/")));
    }

    [Fact]
    public async Task R9_the_content_policy_has_nothing_against_the_schema_block()
    {
        await using var site = TestSite.OnPort("=== post/a.md\n---\ntitle: A\n---\nText.");
        await using var visit = await browser.VisitAsync(site);
        Assert.Equal(200, await visit.OpenAsync("/post/a/"));
        Assert.Equal(1, await visit.Page.Locator("script[type='application/ld+json']").CountAsync());
        Assert.Empty(visit.Errors);
    }

    private static IEnumerable<AngleSharp.Dom.IElement> PartsOf(IHtmlDocument page) =>
        page.QuerySelectorAll("meta[property^='og:'], meta[name^='twitter:'], script[type='application/ld+json']");

    private static string? Meta(IHtmlDocument page, string name) =>
        page.QuerySelector($"meta[property='{name}'], meta[name='{name}']")?.GetAttribute("content");

    private static JsonElement BlockOf(IHtmlDocument page) =>
        JsonDocument
            .Parse(page.QuerySelector("script[type='application/ld+json']")?.TextContent ?? "")
            .RootElement.Clone();
}
