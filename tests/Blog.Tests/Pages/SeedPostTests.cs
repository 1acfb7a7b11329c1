using System.Net;
using Blog.Tests.Support;

namespace Blog.Tests.Pages;

/// <summary>A post as people have them: the keys, value forms and Markdown of a real one, in words of our own.</summary>
public sealed class SeedPostTests
{
    private const string Post = """
        === post/why-write.md
        ---
        title: "为什么 Alice Liddell 还在用纸笔写作？"
        date: "2025-01-31 14:20:47"
        summary: "一位作家，十年里写满了四十个本子，她说没有一个字是白写的..."
        categories:
          - "notes"
        lang:
          - "zh-CN"
        translations:
          - "zh-CN"
        tags:
          - "pingwest"
        menu: ""
        thumbnail: ""
        lead: ""
        comments: false
        authorbox: false
        pager: true
        toc: false
        mathjax: false
        sidebar: "right"
        widgets:
          - "search"
          - "recent"
          - "taglist"
        ---

        一位作家说：写下来的东西，才算是想过的。

        ![来源：https：//example.org/on-paper](https://img.example.org/a/b/paper_9.png?x-style=style/article-body "来源：https：//example.org/on-paper")

        Alice Liddell 为什么“看不上”Type-R1 ？
        ----------------------------------

        ![](https://img.example.org/a/Pen.PNG?x-style=style/article-body)

        ![爱丽丝（Alice）（来源：图书馆）](https://img.example.org/a/alice.jpg?x-style=style/article-body "爱丽丝（Alice）（来源：图书馆）")

        Alice Liddell 为什么那么喜欢白纸？
        ----------------------------------

        ![](https://img.example.org/a/page.png?x-style=style/article-body)
        """;

    [Fact]
    public async Task It_shows_its_title_date_and_summary()
    {
        await using var site = TestSite.With(Post);
        var page = await site.PageAsync("/post/why-write/");
        Assert.Equal("为什么 Alice Liddell 还在用纸笔写作？ - Blog", page.Title);
        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("zh-CN", page.QuerySelector("article")?.GetAttribute("lang"));
        var time = page.QuerySelector("time");
        Assert.Equal(("2025-01-31T14:20:47Z", "January 31, 2025"), (time?.GetAttribute("datetime"), time?.TextContent));
        Assert.Equal(
            "一位作家，十年里写满了四十个本子，她说没有一个字是白写的…",
            page.QuerySelector("meta[name=description]")?.GetAttribute("content")
        );
    }

    [Fact]
    public async Task Its_date_is_in_the_zone_of_the_site()
    {
        await using var site = TestSite.With(Post, "Site:TimeZone=Asia/Shanghai", "Site:Language=zh-cn");
        var time = (await site.PageAsync("/post/why-write/")).QuerySelector("time");
        Assert.Equal(
            ("2025-01-31T14:20:47+08:00", "2025年1月31日"),
            (time?.GetAttribute("datetime"), time?.TextContent)
        );
    }

    [Fact]
    public async Task Its_underlined_headings_and_pictures_are_untouched()
    {
        await using var site = TestSite.With(Post);
        var content = (await site.PageAsync("/post/why-write/")).QuerySelector(".post__content");
        Assert.NotNull(content);
        Assert.Equal(
            ["alice-liddell-为什么看不上type-r1-", "alice-liddell-为什么那么喜欢白纸"],
            content.QuerySelectorAll("h2").Select(heading => heading.Id)
        );
        Assert.Equal(
            [
                "https://img.example.org/a/b/paper_9.png?x-style=style/article-body|来源：https：//example.org/on-paper|来源：https：//example.org/on-paper",
                "https://img.example.org/a/Pen.PNG?x-style=style/article-body||",
                "https://img.example.org/a/alice.jpg?x-style=style/article-body|爱丽丝（Alice）（来源：图书馆）|爱丽丝（Alice）（来源：图书馆）",
                "https://img.example.org/a/page.png?x-style=style/article-body||",
            ],
            content
                .QuerySelectorAll("img")
                .Select(picture =>
                    $"{picture.GetAttribute("src")}|{picture.GetAttribute("alt")}|{picture.GetAttribute("title")}"
                )
        );
        Assert.All(content.QuerySelectorAll("img"), picture => Assert.True(picture.HasAttribute("alt")));
    }

    [Fact]
    public async Task It_shows_the_sidebar_it_asks_for_and_no_more()
    {
        await using var site = TestSite.With(Post, "Site:Author:Name=Ana");
        var page = await site.PageAsync("/post/why-write/");
        Assert.Equal(["sidebar"], page.QuerySelector("aside")?.ClassList);
        Assert.Equal(
            ["widget widget-search", "widget widget-recent", "widget widget-taglist"],
            page.QuerySelectorAll("aside .widget").Select(widget => widget.ClassName)
        );
        Assert.Empty(page.QuerySelectorAll(".authorbox, .toc, #comments, .pager, .post__thumbnail, .post__lead"));
        Assert.Empty((await site.WorkspaceAsync()).Problems);
    }

    [Fact]
    public async Task Lists_name_it_in_its_own_language()
    {
        await using var site = TestSite.With(Post);
        foreach (var address in new[] { "/", "/post/", "/tags/pingwest/", "/categories/notes/" })
        {
            var item = (await site.PageAsync(address)).QuerySelector("article.list__item");
            Assert.Equal("zh-CN", item?.GetAttribute("lang"));
            Assert.Equal("/post/why-write/", item?.QuerySelector("h2 a")?.GetAttribute("href"));
        }

        var terms = await site.PageAsync("/tags/");
        Assert.Equal("/tags/pingwest/", terms.QuerySelector(".terms a")?.GetAttribute("href"));
    }

    [Theory]
    [InlineData("/post/自己的文字/")]
    [InlineData("/post/%E8%87%AA%E5%B7%B1%E7%9A%84%E6%96%87%E5%AD%97/")]
    public async Task A_Chinese_address_works_typed_and_encoded(string address)
    {
        await using var site = TestSite.With("=== post/自己的文字.md\n---\ntitle: 自己\n---\n");
        Assert.Equal(HttpStatusCode.OK, await site.StatusOfAsync(address));
        using var answer = await site.AskAsync(address.TrimEnd('/') + "?a=b");
        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal(
            "/post/%E8%87%AA%E5%B7%B1%E7%9A%84%E6%96%87%E5%AD%97/?a=b",
            answer.Headers.Location?.OriginalString
        );
    }
}
