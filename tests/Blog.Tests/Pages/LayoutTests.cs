using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Blog.Tests.Support;

namespace Blog.Tests.Pages;

/// <summary>The frame around every kind of page, and what may not be seen through it.</summary>
public sealed class LayoutTests
{
    private const string Landmarks =
        "nav, aside, form[role=search], [role=search], section[aria-labelledby], [role=group]";

    /// <summary>A word that stands in every hidden file, in front matter and text alike.</summary>
    private static readonly string[] References = ["for", "aria-controls", "aria-labelledby", "aria-describedby"];

    private static readonly string[] Links = ["href", "src", "action", "poster"];

    /// <summary>An address of each kind of page.</summary>
    public static TheoryData<string> Kinds =>
        [
            "/",
            "/page/2/",
            "/post/",
            "/post/a/",
            "/post/b/",
            "/post/c/",
            "/about/",
            "/tags/",
            "/tags/t/",
            "/categories/",
            "/categories/k/",
            "/search/",
            "/search/?q=text",
            "/search/?q=nothing-of-the-kind",
            "/nowhere/",
        ];

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_page_has_one_title_and_one_main(string address)
    {
        await using var site = Blog();
        var page = await site.PageAsync(address);
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.NotEqual("", page.QuerySelector("h1")?.TextContent.Trim());
        Assert.Single(page.QuerySelectorAll("main"));
        Assert.Single(page.QuerySelectorAll("body > div > header"));
        Assert.Single(page.QuerySelectorAll("body > div > footer"));
        Assert.True(page.QuerySelectorAll("aside").Length <= 1);
        Assert.Single(page.QuerySelectorAll("title"));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_page_names_its_landmarks_each_by_a_name_of_its_own(string address)
    {
        await using var site = Blog();
        var page = await site.PageAsync(address);
        var names = page.QuerySelectorAll(Landmarks)
            .Where(part => !part.Matches(".table, .code pre"))
            .Select(part => (part.LocalName, Name: NameOf(part)))
            .ToList();
        Assert.NotEmpty(names);
        Expect.Nothing(names.Where(part => part.Name.Length == 0).Select(part => part.LocalName + " has no name"));
        Expect.Nothing(
            names.GroupBy(part => part).Where(same => same.Count() > 1).Select(same => $"{same.Key} stands twice")
        );
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_page_begins_with_the_way_past_its_menu(string address)
    {
        await using var site = Blog();
        var page = await site.PageAsync(address);
        var first = page.QuerySelector("a, button, input, [tabindex]");
        Assert.Equal("skip", first?.ClassName);
        Assert.Equal(page.QuerySelector("main")?.Id, first?.GetAttribute("href")?.TrimStart('#'));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_page_gives_each_id_once_and_refers_to_none_that_is_missing(string address)
    {
        await using var site = Blog();
        var page = await site.PageAsync(address);
        var ids = page.QuerySelectorAll("[id]").Select(part => part.Id ?? "").ToList();
        Expect.Nothing(ids.GroupBy(id => id).Where(same => same.Count() > 1).Select(same => same.Key));
        Expect.Nothing(
            References
                .SelectMany(name => page.QuerySelectorAll($"[{name}]").Select(part => part.GetAttribute(name) ?? ""))
                .Except(ids)
        );
        Expect.Nothing(
            page.QuerySelectorAll("a[href^='#']").Select(link => (link.GetAttribute("href") ?? "")[1..]).Except(ids)
        );
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Headings_leave_out_no_level(string address)
    {
        await using var site = Blog();
        var levels = (await site.PageAsync(address))
            .QuerySelectorAll("h1, h2, h3, h4, h5, h6")
            .Select(heading => heading.LocalName[1] - '0')
            .ToList();
        Assert.Equal(1, levels[0]);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1, $"{pair}"));
    }

    [Theory]
    [InlineData("en", null)]
    [InlineData("zh-cn", null)]
    [InlineData("ar", "rtl")]
    public async Task The_language_of_a_page_is_the_sites(string language, string? direction)
    {
        await using var site = Blog($"Site:Language={language}");
        foreach (var row in Kinds)
        {
            var html = (await site.PageAsync(row.Data)).DocumentElement;
            Assert.Equal(language, html.GetAttribute("lang"));
            Assert.Equal(direction, html.GetAttribute("dir"));
        }
    }

    [Fact]
    public async Task A_post_in_another_language_says_so_itself_and_its_parts_of_ours_do_not()
    {
        await using var site = Blog();
        var article = (await site.PageAsync("/post/b/")).QuerySelector("article");
        Assert.Equal("zh-CN", article?.GetAttribute("lang"));
        Assert.Equal("en", article?.QuerySelector(".meta")?.GetAttribute("lang"));
        Assert.Equal("en", article?.QuerySelector(".toc__title")?.GetAttribute("lang"));
        Assert.Null((await site.PageAsync("/post/a/")).QuerySelector("article")?.GetAttribute("lang"));
    }

    [Fact]
    public async Task A_title_in_another_language_says_so_wherever_it_is_listed()
    {
        await using var site = Blog();
        foreach (var address in new[] { "/", "/post/", "/tags/t/", "/categories/k/", "/search/?q=中文" })
        {
            var links = (await site.PageAsync(address)).QuerySelectorAll("main a, aside a").ToList();
            Assert.Contains(links, IsTitle);
            Assert.All(links.Where(IsTitle), link => Assert.Equal("zh-CN", LangOf(link.LastElementChild ?? link)));
        }

        var next = (await site.PageAsync("/post/a/")).QuerySelector(".pager [rel=next]");
        Assert.Equal("zh-CN", next?.QuerySelector("bdi")?.GetAttribute("lang"));
        Assert.Equal("en", LangOf(next));

        static bool IsTitle(IElement link) => link.TextContent.Contains("中文标题", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_post_that_is_read_from_the_right_says_so()
    {
        await using var site = Blog();
        Assert.Equal("rtl", (await site.PageAsync("/post/c/")).QuerySelector("article")?.GetAttribute("dir"));
        Assert.Equal("rtl", (await site.PageAsync("/post/")).QuerySelector("article[lang=ar]")?.GetAttribute("dir"));
    }

    [Theory]
    [InlineData("/", "https://example.org/blog/")]
    [InlineData("/post/b/", "https://example.org/blog/post/b/")]
    [InlineData("/page/2/", "https://example.org/blog/page/2/")]
    [InlineData("/tags/中/", "https://example.org/blog/tags/%E4%B8%AD/")]
    [InlineData("/nowhere/", null)]
    public async Task A_page_says_where_it_stands_when_the_site_knows(string address, string? canonical)
    {
        await using var site = Blog("Site:BaseUrl=https://example.org/blog/");
        Assert.Equal(canonical, CanonicalOf(await site.PageAsync("/blog" + address)));

        await using var homeless = Blog();
        Assert.Null(CanonicalOf(await homeless.PageAsync(address)));
    }

    [Fact]
    public async Task Below_a_path_every_link_stays_below_it()
    {
        await using var site = Blog("Site:BaseUrl=https://example.org/blog/");
        var answered = new Dictionary<string, HttpStatusCode>(StringComparer.Ordinal);
        foreach (var address in await Addresses.OfPagesAsync(site))
        {
            var page = await site.PageAsync(address);
            foreach (var (part, link) in LinksOf(page))
            {
                if (link.StartsWith("https://example.org/blog/", StringComparison.Ordinal) || link[0] == '#')
                {
                    continue;
                }

                // An author's own link is left as it was written (content-contract.md A15, A16).
                if (part.Closest(".post__content, .list__excerpt") is not null)
                {
                    continue;
                }

                Assert.True(link.StartsWith("/blog/", StringComparison.Ordinal), $"{address}: {part.OuterHtml}");
                if (part.LocalName != "form" && !answered.ContainsKey(link))
                {
                    answered[link] = await site.StatusOfAsync(link);
                }
            }
        }

        Expect.Nothing(answered.Where(link => link.Value != HttpStatusCode.OK).Select(link => $"{link}"));
        Assert.Contains("/blog/post/a/p.png", answered.Keys);
        Assert.Contains("/blog/img/me.png", answered.Keys);
    }

    private static string NameOf(IElement part) =>
        part.GetAttribute("aria-label")
        ?? (part.GetAttribute("aria-labelledby") is { } id ? part.Owner?.GetElementById(id)?.TextContent : null)
        ?? "";

    /// <summary>The language that holds at a place.</summary>
    private static string? LangOf(IElement? part) =>
        part is null ? null : part.GetAttribute("lang") ?? LangOf(part.ParentElement);

    private static string? CanonicalOf(IHtmlDocument page) =>
        page.QuerySelector("link[rel=canonical]")?.GetAttribute("href");

    private static IEnumerable<(IElement Part, string Link)> LinksOf(IHtmlDocument page) =>
        Links.SelectMany(name =>
            page.QuerySelectorAll($"[{name}]")
                .Select(part => (Part: part, Link: part.GetAttribute(name) ?? ""))
                .Where(link => link.Link.Length > 0)
        );

    private static TestSite Blog(params string[] settings) =>
        TestSite.With(
            """
            === static/img/me.png
            x
            === about.md
            ---
            title: About
            menu: main
            toc: false
            ---
            Text.
            === post/_index.md
            ---
            title: Posts
            ---
            Text of the list.
            === post/a/p.png
            x
            === post/a/index.md
            ---
            title: A & B
            date: 2026-01-01
            tags: [t, 中, "C#"]
            categories: [k]
            thumbnail: /post/a/p.png
            comments: true
            ---
            Sentence with ![a picture](p.png) and [a link](/post/b/).

            ## Part

            | a | b |
            |---|---|
            | 1 | 2 |

            ```go
            a := 1
            ```

            ```go
            b := 1
            ```

            ### Smaller part
            === post/b.md
            ---
            title: 中文标题
            date: 2026-01-02
            lang: [zh-CN]
            tags: [t]
            categories: [k]
            ---
            中文的一段 text。

            ## 一节
            === post/c.md
            ---
            title: مرحبا
            date: 2026-01-03
            lang: ar
            tags: [t]
            sidebar: left
            widgets: [search, search, recent, categories, taglist]
            ---
            نص text.
            """,
            [
                "Site:PageSize=2",
                "Site:Author:Name=Ana",
                "Site:Author:Avatar=/img/me.png",
                "Site:Defaults:Toc=true",
                "Site:Defaults:AuthorBox=true",
                "Site:Menus:Main:0:Name=Home",
                "Site:Menus:Main:0:Url=/",
                "Site:Menus:Footer:0:Name=Posts",
                "Site:Menus:Footer:0:Url=/post/",
                .. settings,
            ]
        );
}
