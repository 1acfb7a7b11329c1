using Blog.Tests.Support;

namespace Blog.Tests.Pages;

/// <summary>content-contract.md G1 to G7 as a reader sees them.</summary>
public sealed class LanguagePageTests
{
    private const string Files = """
        === post/a.md
        ---
        title: Tea
        date: 2026-01-01
        tags: [go]
        ---
        Leaves. {{< param "motto" >}} [b](b.md)
        === post/a.zh-cn.md
        ---
        title: 茶
        date: 2026-01-01
        ---
        茶叶。{{< param "motto" >}} [乙](b.md) {{< relref path="a.md" lang="en" >}}
        === post/b.zh-cn.md
        ---
        title: 乙
        date: 2025-01-01
        ---
        乙。
        """;

    private static readonly string[] Settings =
    [
        "Site:Title=Words",
        "Site:BaseUrl=https://example.org/blog/",
        "Site:Languages:en:Weight=1",
        "Site:Languages:en:Name=english",
        "Site:Languages:zh-cn:Weight=2",
        "Site:Languages:zh-cn:Title=词语",
        "Site:Languages:zh-cn:Name=简体中文",
        "Site:Languages:zh-cn:Description=关于词语",
        "Site:Languages:zh-cn:Params:motto=慢",
        "Site:Params:motto=Slowly",
        "Site:PostMeta:0=date",
        "Site:PostMeta:1=translations",
        "Site:Sidebar:Widgets:0=languages",
        "Site:Sidebar:Widgets:1=search",
    ];

    [Fact]
    public async Task G5_A_page_names_its_translations_in_its_head_and_under_its_title()
    {
        await using var site = TestSite.With(Files, Settings);
        var page = await site.PageAsync("/blog/zh-cn/post/a/");
        Assert.Equal(
            [
                "en https://example.org/blog/post/a/",
                "x-default https://example.org/blog/post/a/",
                "zh-cn https://example.org/blog/zh-cn/post/a/",
            ],
            page.QuerySelectorAll("link[hreflang]")
                .Select(link => $"{link.GetAttribute("hreflang")} {link.GetAttribute("href")}")
        );
        var other = Assert.Single(page.QuerySelectorAll(".meta__item-translations a"));
        Assert.Equal("EN", other.TextContent);
        Assert.Equal("/blog/post/a/", other.GetAttribute("href"));
    }

    [Fact]
    public async Task G6_A_page_stands_in_the_frame_of_its_language()
    {
        await using var site = TestSite.With(Files, Settings);
        var page = await site.PageAsync("/blog/zh-cn/post/a/");
        Assert.Equal("zh-cn", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("茶 - 词语", page.Title);
        Assert.Equal("/blog/zh-cn/", page.QuerySelector(".logo__link")?.GetAttribute("href"));
        Assert.Equal("搜索", page.QuerySelector(".search-form button")?.TextContent);
        var home = await site.PageAsync("/blog/zh-cn/");
        Assert.Equal("关于词语", home.QuerySelector("meta[name=description]")?.GetAttribute("content"));
    }

    [Fact]
    public async Task G6_The_languages_widget_leads_to_the_home_page_of_each()
    {
        await using var site = TestSite.With(Files, Settings);
        var links = (await site.PageAsync("/blog/zh-cn/post/b/")).QuerySelectorAll(".widget-languages a");
        Assert.Equal(
            ["/blog/ EN English", "/blog/zh-cn/ ZH-CN 简体中文"],
            links.Select(link => $"{link.GetAttribute("href")} {link.TextContent}")
        );
        await using var single = TestSite.With(Files, "Site:Sidebar:Widgets:0=languages");
        Assert.Null((await single.PageAsync("/post/a/")).QuerySelector(".widget-languages"));
    }

    [Fact]
    public async Task References_and_values_are_those_of_the_texts_language()
    {
        await using var site = TestSite.With(Files, Settings);
        Assert.Contains("Slowly", await site.TextOfAsync("/blog/post/a/"), StringComparison.Ordinal);
        var text = (await site.PageAsync("/blog/zh-cn/post/a/")).QuerySelector(".post__content");
        Assert.Contains("慢", text?.TextContent, StringComparison.Ordinal);
        Assert.Contains("/blog/post/a/", text?.TextContent, StringComparison.Ordinal);
        Assert.Equal("/blog/zh-cn/post/b/", text?.QuerySelector("a")?.GetAttribute("href"));
    }

    [Fact]
    public async Task R5_The_sitemap_is_an_index_of_one_for_each_language_and_names_translations()
    {
        await using var site = TestSite.With(Files, Settings);
        var index = await site.TextOfAsync("/blog/sitemap.xml");
        Assert.Contains("<loc>https://example.org/blog/en/sitemap.xml</loc>", index, StringComparison.Ordinal);
        Assert.Contains("<loc>https://example.org/blog/zh-cn/sitemap.xml</loc>", index, StringComparison.Ordinal);
        var chinese = await site.TextOfAsync("/blog/zh-cn/sitemap.xml");
        Assert.Contains("<loc>https://example.org/blog/zh-cn/post/b/</loc>", chinese, StringComparison.Ordinal);
        Assert.DoesNotContain("<loc>https://example.org/blog/post/a/</loc>", chinese, StringComparison.Ordinal);
        Assert.Contains("hreflang=\"en\" href=\"https://example.org/blog/post/a/\"", chinese, StringComparison.Ordinal);
    }

    [Fact]
    public async Task R1_Each_language_has_a_feed_in_its_own_name()
    {
        await using var site = TestSite.With(Files, Settings);
        var feed = await site.TextOfAsync("/blog/zh-cn/index.xml");
        Assert.Contains("<title>词语</title>", feed, StringComparison.Ordinal);
        Assert.Contains("<language>zh-cn</language>", feed, StringComparison.Ordinal);
        Assert.Contains("乙", feed, StringComparison.Ordinal);
        Assert.DoesNotContain("Tea", feed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task R7_A_page_that_is_not_there_is_missed_in_the_language_of_its_address()
    {
        await using var site = TestSite.With(Files, Settings);
        var page = await site.PageAsync("/blog/zh-cn/nowhere/");
        Assert.Equal("zh-cn", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("/blog/zh-cn/", page.QuerySelector(".notice a")?.GetAttribute("href"));
    }

    [Fact]
    public async Task A_search_stays_in_the_language_it_was_asked_in()
    {
        await using var site = TestSite.With(Files, Settings);
        var form = (await site.PageAsync("/blog/zh-cn/post/b/")).QuerySelector(".search-form");
        Assert.Equal("zh-cn", form?.QuerySelector("input[name=lang]")?.GetAttribute("value"));
        var found = await site.PageAsync("/blog/search/?q=叶&lang=zh-cn");
        Assert.Equal("zh-cn", found.DocumentElement.GetAttribute("lang"));
        Assert.Single(found.QuerySelectorAll(".list__item"));
        Assert.Empty((await site.PageAsync("/blog/search/?q=叶")).QuerySelectorAll(".list__item"));
    }

    [Fact]
    public async Task G3_A_languages_folder_may_lie_beside_the_content_folder_and_is_watched_like_it()
    {
        await using var site = TestSite.With(Files, [.. Settings, "Site:Languages:zh-cn:ContentPath=content.zh"]);
        var folder = Directory.CreateDirectory(Path.Join(site.Root, "content.zh", "post")).FullName;
        File.WriteAllText(Path.Join(folder, "a.md"), "---\ntitle: 外\n---\n外面。![图](p.png)\n");
        Assert.Contains("外面", await site.TextOfAsync("/blog/zh-cn/post/a/"), StringComparison.Ordinal);
        File.WriteAllText(Path.Join(folder, "c.md"), "---\ntitle: 新\n---\n新的。\n");
        for (
            var tries = 0;
            tries < 100 && await site.StatusOfAsync("/blog/zh-cn/post/c/") != System.Net.HttpStatusCode.OK;
            tries++
        )
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        Assert.Contains("新的", await site.TextOfAsync("/blog/zh-cn/post/c/"), StringComparison.Ordinal);
    }
}
