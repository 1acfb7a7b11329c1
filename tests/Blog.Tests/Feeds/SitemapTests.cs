using System.Collections.Immutable;
using System.Net;
using System.Xml.Linq;
using Blog.Content;
using Blog.Feeds;
using Blog.Tests.Support;

namespace Blog.Tests.Feeds;

public sealed class SitemapTests
{
    private const string Base = "Site:BaseUrl=https://e.org/blog/";

    private static readonly XNamespace Ns = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [Fact]
    public async Task R5_it_lists_home_sections_taxonomies_terms_and_pages()
    {
        await using var site = TestSite.With(
            """
            === post/中 文.md
            ---
            date: 2020-01-25
            tags: [x]
            ---
            === about.md
            ---
            title: About
            ---
            === post/pic.png
            """,
            Base
        );
        using var answer = await site.AskAsync("/sitemap.xml");
        Assert.Equal("application/xml; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
        Assert.Equal(
            [
                "https://e.org/blog/ 2020-01-25T00:00:00+00:00",
                "https://e.org/blog/post/ 2020-01-25T00:00:00+00:00",
                "https://e.org/blog/tags/ 2020-01-25T00:00:00+00:00",
                "https://e.org/blog/categories/ ",
                "https://e.org/blog/tags/x/ 2020-01-25T00:00:00+00:00",
                "https://e.org/blog/post/%E4%B8%AD-%E6%96%87/ 2020-01-25T00:00:00+00:00",
                "https://e.org/blog/about/ ",
            ],
            (await UrlsAsync(site)).Select(url =>
                $"{url.Element(Ns + "loc")?.Value} {url.Element(Ns + "lastmod")?.Value}"
            )
        );
    }

    [Fact]
    public async Task R5_a_page_says_how_often_it_changes_and_may_stay_out()
    {
        await using var site = TestSite.With(
            """
            === post/a.md
            ---
            lastmod: 2021-02-03T04:05:06+08:00
            sitemap: {changefreq: weekly, priority: 0.5}
            ---
            === post/b.md
            ---
            sitemap: {disable: true}
            ---
            """,
            Base
        );
        var urls = await UrlsAsync(site);
        var page = Assert.Single(urls, url => url.Element(Ns + "changefreq") is not null);
        Assert.Equal("https://e.org/blog/post/a/", page.Element(Ns + "loc")?.Value);
        Assert.Equal("2021-02-03T04:05:06+08:00", page.Element(Ns + "lastmod")?.Value);
        Assert.Equal("0.5", page.Element(Ns + "priority")?.Value);
        Assert.DoesNotContain(
            urls,
            url => url.Element(Ns + "loc")?.Value.EndsWith("/b/", StringComparison.Ordinal) == true
        );
    }

    [Fact]
    public async Task R5_the_settings_speak_for_pages_that_say_nothing_and_name_the_file()
    {
        await using var site = TestSite.With(
            """
            === post/_index.md
            ---
            sitemap: {priority: 0.9}
            ---
            === post/a.md
            ---
            sitemap: {changefreq: never}
            ---
            === note/_index.md
            ---
            sitemap: {disable: true}
            ---
            === other/_index.md
            ---
            build: {list: never}
            ---
            """,
            Base,
            "Site:Sitemap:ChangeFreq=weekly",
            "Site:Sitemap:Priority=0.5",
            "Site:Sitemap:Filename=map.xml"
        );
        Assert.Equal(HttpStatusCode.NotFound, await site.StatusOfAsync("/sitemap.xml"));
        Assert.Equal(
            ["/ weekly 0.5", "/post/ weekly 0.9", "/tags/ weekly 0.5", "/categories/ weekly 0.5", "/post/a/ never 0.5"],
            (await UrlsAsync(site, "/map.xml")).Select(url =>
                $"{url.Element(Ns + "loc")?.Value["https://e.org/blog".Length..]} "
                + $"{url.Element(Ns + "changefreq")?.Value} {url.Element(Ns + "priority")?.Value}"
            )
        );
        Assert.Contains("/blog/map.xml", await site.TextOfAsync("/robots.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task R5_more_than_50000_addresses_are_split()
    {
        await using var site = TestSite.With("", Base);
        var desk = await site.GetAsync<MachineDesk>();
        var many = BuiltSite
            .Of([.. Enumerable.Range(0, 50_000).Select(number => ($"post/{number}.md", "---\n---\n"))])
            .Site;
        var index = XDocument.Parse(await TextAsync("/sitemap.xml")).Root;
        Assert.Equal(
            ["https://e.org/sitemap-1.xml", "https://e.org/sitemap-2.xml"],
            index?.Elements(Ns + "sitemap").Select(part => part.Element(Ns + "loc")?.Value)
        );
        Assert.Equal(50_000, XDocument.Parse(await TextAsync("/sitemap-1.xml")).Root?.Elements().Count());
        Assert.Equal(4, XDocument.Parse(await TextAsync("/sitemap-2.xml")).Root?.Elements().Count());
        Assert.Null(many.Find(PageAddress.Parse("/sitemap-3.xml")));

        async Task<string> TextAsync(string address) =>
            (
                await desk.FindAsync(
                    many,
                    many.Find(PageAddress.Parse(address)),
                    new SiteOrigin("https://e.org"),
                    TestContext.Current.CancellationToken
                )
            )?.Text
            ?? "";
    }

    [Fact]
    public async Task R6_robots_are_told_where_the_sitemap_is()
    {
        await using var site = TestSite.With("", Base);
        using var answer = await site.AskAsync("/robots.txt");
        Assert.Equal("text/plain; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
        Assert.Equal(
            "User-agent: *\nSitemap: https://e.org/blog/sitemap.xml\n",
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );
        Assert.NotNull(answer.Headers.ETag);
    }

    [Fact]
    public async Task R6_the_authors_own_file_wins_and_the_setting_takes_ours_away()
    {
        await using (var site = TestSite.With("=== static/robots.txt\nmine\n", "Site:RobotsTxt=false"))
        {
            Assert.Equal("mine\n", await site.TextOfAsync("/robots.txt"));
        }

        await using var without = TestSite.With("", "Site:RobotsTxt=false");
        Assert.Equal(HttpStatusCode.NotFound, await without.StatusOfAsync("/robots.txt"));
    }

    [Theory]
    [InlineData("/nowhere/")]
    [InlineData("/nowhere.xml")]
    [InlineData("/nowhere/index.xml")]
    [InlineData("/sitemap-1.xml")]
    public async Task R7_every_unknown_path_gets_the_sites_own_page(string address)
    {
        await using var site = TestSite.With("", Base);
        Assert.Equal(HttpStatusCode.NotFound, await site.StatusOfAsync(address));
        var page = await site.PageAsync(address);
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")?.GetAttribute("content"));
        Assert.NotNull(page.QuerySelector("main a[href='/blog/']"));
        Assert.NotNull(page.QuerySelector("header.header"));
    }

    private static async Task<ImmutableArray<XElement>> UrlsAsync(TestSite site, string address = "/sitemap.xml") =>
        [.. XDocument.Parse(await site.TextOfAsync(address)).Root?.Elements(Ns + "url") ?? []];
}
