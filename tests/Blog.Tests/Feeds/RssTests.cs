using System.Net;
using System.Xml.Linq;
using Blog.Publishing;
using Blog.Tests.Support;

namespace Blog.Tests.Feeds;

public sealed class RssTests
{
    private const string Base = "Site:BaseUrl=https://e.org/blog/";

    private const string Files = """
        === post/_index.md
        ---
        title: Posts
        ---
        === post/a.md
        ---
        title: "A & <b>"
        date: 2020-01-25
        tags: [x, C#]
        ---
        Text & *b*.
        === post/b.md
        ---
        title: B
        date: 2020-01-23T23:00:00-05:00
        guid: /old/b/?p=1
        ---
        First [l](../c/) ![i](/img/p.png) [out](https://x.org/?a=1&b=2) [here](#h) <!--more-->
        Rest of it.
        === post/sub/_index.md
        === post/sub/c.md
        ---
        title: C
        date: 2019-01-01
        guid: urn:uuid:1
        ---
        === about.md
        ---
        title: About
        ---
        About text.
        === post/draft.md
        ---
        title: sentinel
        draft: true
        tags: [sentinel]
        ---
        sentinel
        """;

    [Theory]
    [InlineData("/index.xml")]
    [InlineData("/post/index.xml")]
    [InlineData("/post/sub/index.xml")]
    [InlineData("/tags/index.xml")]
    [InlineData("/tags/x/index.xml")]
    [InlineData("/tags/c%23/index.xml")]
    [InlineData("/categories/index.xml")]
    public async Task R1_every_list_has_a_feed(string address)
    {
        await using var site = TestSite.With(Files, Base);
        using var answer = await site.AskAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/rss+xml; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
        var rss = XDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Root;
        Assert.Equal(("rss", "2.0"), (rss?.Name.LocalName, rss?.Attribute("version")?.Value));
    }

    [Theory]
    [InlineData("/about/index.xml")]
    [InlineData("/post/a/index.xml")]
    [InlineData("/post/draft/index.xml")]
    [InlineData("/tags/sentinel/index.xml")]
    [InlineData("/search/index.xml")]
    [InlineData("/post/page/1/index.xml")]
    public async Task R1_a_page_has_none_and_what_is_hidden_neither(string address)
    {
        await using var site = TestSite.With(Files, Base);
        Assert.Equal(HttpStatusCode.NotFound, await site.StatusOfAsync(address));
    }

    [Theory]
    [InlineData("/", "/blog/index.xml")]
    [InlineData("/post/", "/blog/post/index.xml")]
    [InlineData("/tags/", "/blog/tags/index.xml")]
    [InlineData("/tags/c%23/", "/blog/tags/c%23/index.xml")]
    [InlineData("/nowhere/", null)]
    [InlineData("/search/", null)]
    public async Task R1_a_list_names_its_feed(string address, string? feed)
    {
        await using var site = TestSite.With(Files, Base, "Site:Title=Site");
        var link = (await site.PageAsync(address)).QuerySelector("head link[rel=alternate]");
        Assert.Equal(feed, link?.GetAttribute("href"));
        Assert.Equal(feed is null ? null : "application/rss+xml", link?.GetAttribute("type"));
        Assert.Equal(feed is null ? null : "Site", link?.GetAttribute("title"));
    }

    [Theory]
    [InlineData("/feed/")]
    [InlineData("/feed")]
    [InlineData("/rss/")]
    [InlineData("/RSS")]
    [InlineData("/feed.xml")]
    [InlineData("/rss.xml")]
    [InlineData("/atom/")]
    public async Task R1_a_guessed_address_leads_to_the_feed(string address)
    {
        await using var site = TestSite.With(Files, Base);
        using var answer = await site.AskAsync(address);
        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal("/blog/index.xml", answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task R1_a_guessed_address_gives_way_to_the_authors_own_page_and_file()
    {
        await using var site = TestSite.With("=== feed/_index.md\n=== static/rss.xml\n<own/>");
        Assert.Equal(HttpStatusCode.OK, await site.StatusOfAsync("/feed/"));
        Assert.Equal("<own/>", await site.TextOfAsync("/rss.xml"));
    }

    [Fact]
    public async Task R1_a_feed_beats_a_file_of_its_name_and_the_file_is_named()
    {
        await using var site = TestSite.With(Files + "\n=== static/index.xml\n<old/>\n=== static/sitemap.xml\n<old/>");
        Assert.Contains("<rss", await site.TextOfAsync("/index.xml"), StringComparison.Ordinal);
        Assert.Contains("<urlset", await site.TextOfAsync("/sitemap.xml"), StringComparison.Ordinal);
        Assert.Equal(
            ["index.xml", "sitemap.xml"],
            (await site.WorkspaceAsync())
                .Problems.Where(problem => problem.Code == "address-collision")
                .Select(problem => problem.File)
        );
    }

    [Theory]
    [InlineData("/index.xml", "A & <b>|B|C|About")]
    [InlineData("/post/index.xml", "A & <b>|B")]
    [InlineData("/post/sub/index.xml", "C")]
    [InlineData("/tags/index.xml", "C#|x")]
    [InlineData("/tags/x/index.xml", "A & <b>")]
    [InlineData("/categories/index.xml", "")]
    public async Task R2_a_feed_has_the_items_of_its_list_and_home_has_all_pages(string address, string titles)
    {
        await using var site = TestSite.With(Files, Base);
        Assert.Equal(
            titles,
            string.Join('|', (await ItemsAsync(site, address)).Select(item => ValueOf(item, "title")))
        );
    }

    [Theory]
    [InlineData("2", 2)]
    [InlineData("-1", 4)]
    public async Task R2_the_limit_is_a_setting(string limit, int count)
    {
        await using var site = TestSite.With(Files, Base, "Site:Feed:Limit=" + limit);
        Assert.Equal(count, (await ItemsAsync(site, "/index.xml")).Count);
    }

    [Fact]
    public async Task R2_no_body_is_rendered_that_the_feed_does_not_hold()
    {
        var files = string.Concat(
            Enumerable.Range(10, 80).Select(day => $"=== post/{day}.md\n---\ntitle: T{day}\n---\nText {day}.\n")
        );
        await using var site = TestSite.With(files);
        Assert.Equal(50, (await ItemsAsync(site, "/index.xml")).Count);
        Assert.Equal(50, (await site.GetAsync<BodyDesk>()).RenderCount);
        await site.TextOfAsync("/sitemap.xml");
        Assert.Equal(50, (await site.GetAsync<BodyDesk>()).RenderCount);
    }

    [Fact]
    public async Task R3_the_channel_says_what_the_feed_is()
    {
        await using var site = TestSite.With(
            Files,
            Base,
            "Site:Title=Site",
            "Site:Copyright=(c) me",
            "Site:LanguageCode=en-us",
            "Site:Author:Name=A B",
            "Site:Author:Email=a@b.c"
        );
        var home = await ChannelAsync(site, "/index.xml");
        Assert.Equal("Site", ValueOf(home, "title"));
        Assert.Equal("https://e.org/blog/", ValueOf(home, "link"));
        Assert.Equal("Recent content on Site", ValueOf(home, "description"));
        Assert.Equal("en-us", ValueOf(home, "language"));
        Assert.Equal("a@b.c (A B)", ValueOf(home, "managingEditor"));
        Assert.Equal("a@b.c (A B)", ValueOf(home, "webMaster"));
        Assert.Equal("(c) me", ValueOf(home, "copyright"));
        Assert.Equal("Sat, 25 Jan 2020 00:00:00 +0000", ValueOf(home, "lastBuildDate"));
        var self = home.Element(XName.Get("link", "http://www.w3.org/2005/Atom"));
        Assert.Equal("https://e.org/blog/index.xml", self?.Attribute("href")?.Value);
        Assert.Equal("self", self?.Attribute("rel")?.Value);

        var posts = await ChannelAsync(site, "/post/index.xml");
        Assert.Equal("Posts on Site", ValueOf(posts, "title"));
        Assert.Equal("Recent content in Posts on Site", ValueOf(posts, "description"));
    }

    [Fact]
    public async Task R3_what_nobody_said_is_left_out()
    {
        await using var site = TestSite.With(Files, "Site:Language=zh-cn");
        var tags = await ChannelAsync(site, "/categories/index.xml");
        Assert.Equal("zh-cn", ValueOf(tags, "language"));
        foreach (var name in new[] { "managingEditor", "webMaster", "copyright", "lastBuildDate" })
        {
            Assert.Null(ValueOf(tags, name));
        }
    }

    [Fact]
    public async Task R4_an_item_has_address_identity_date_and_summary()
    {
        await using var site = TestSite.With(Files, Base);
        var items = await ItemsAsync(site, "/index.xml");
        Assert.Equal("https://e.org/blog/post/a/", ValueOf(items[0], "link"));
        Assert.Equal("https://e.org/blog/post/a/", ValueOf(items[0], "guid"));
        Assert.Null(items[0].Element("guid")?.Attribute("isPermaLink"));
        Assert.Equal("Sat, 25 Jan 2020 00:00:00 +0000", ValueOf(items[0], "pubDate"));
        Assert.Equal("Text &amp; b.", ValueOf(items[0], "description"));
        Assert.Equal("Thu, 23 Jan 2020 23:00:00 -0500", ValueOf(items[1], "pubDate"));
        Assert.Equal("https://e.org/blog/old/b/?p=1", ValueOf(items[1], "guid"));
        Assert.Equal("false", items[1].Element("guid")?.Attribute("isPermaLink")?.Value);
        Assert.Equal("urn:uuid:1", ValueOf(items[2], "guid"));
    }

    [Fact]
    public async Task R4_without_a_date_there_is_no_pubDate()
    {
        await using var site = TestSite.With(Files, Base);
        var about = (await ItemsAsync(site, "/index.xml"))[3];
        Assert.Equal(("About", null), (ValueOf(about, "title"), ValueOf(about, "pubDate")));
    }

    [Fact]
    public async Task R4_links_and_pictures_become_absolute()
    {
        await using var site = TestSite.With(Files, Base);
        Assert.Equal(
            "<p>First <a href=\"https://e.org/blog/post/c/\">l</a> <img src=\"https://e.org/img/p.png\" alt=\"i\" /> "
                + "<a href=\"https://x.org/?a=1&amp;b=2\">out</a> <a href=\"https://e.org/blog/post/b/#h\">here</a></p>",
            ValueOf((await ItemsAsync(site, "/index.xml"))[1], "description")?.Trim()
        );
    }

    [Fact]
    public async Task R4_what_only_looks_like_a_link_stays_as_it_is()
    {
        await using var site = TestSite.With(
            "=== post/a.md\n---\ntitle: A\n---\n![a src='/x' > b](/p.png) `<a href=\"/y\">` [m](mailto:a@b.c) [s](//x.org/z)<!--more-->",
            Base
        );
        var html = ValueOf(Assert.Single(await ItemsAsync(site, "/index.xml")), "description") ?? "";
        Assert.Equal(["https://e.org/p.png", "mailto:a@b.c", "https://x.org/z"], Links(html));
        Assert.DoesNotContain("https://e.org/x", html, StringComparison.Ordinal);
        Assert.DoesNotContain("https://e.org/y", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task R4_what_a_text_leaves_to_the_site_is_filled_in()
    {
        await using var site = TestSite.With(
            "=== post/a.md\n---\ntitle: A\n---\n[b]({{< relref \"b.md\" >}}) <!--more-->\n=== post/b.md\n---\ntitle: B\n---\n",
            Base
        );
        var html = ValueOf((await ItemsAsync(site, "/index.xml"))[0], "description") ?? "";
        Assert.Equal(["https://e.org/blog/post/b/"], Links(html));
    }

    [Fact]
    public async Task R4_the_whole_text_stands_there_when_the_settings_ask_for_it()
    {
        await using var site = TestSite.With(Files, Base, "Site:Feed:FullText=true");
        var items = await ItemsAsync(site, "/index.xml");
        Assert.Equal("<p>Text &amp; <em>b</em>.</p>", ValueOf(items[0], "description")?.Trim());
        Assert.Contains("Rest of it.", ValueOf(items[1], "description"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task R4_characters_that_XML_forbids_are_dropped()
    {
        await using var site = TestSite.With(
            "=== post/a.md\n---\ntitle: \"x\\u0001y\\uFFFEz 😀\"\ndate: 2020-01-01\n---\nOne\u0008two\u001bthree \uFFFF😀."
        );
        var item = Assert.Single(await ItemsAsync(site, "/index.xml"));
        Assert.Equal("xyz 😀", ValueOf(item, "title"));
        Assert.Equal("Onetwothree 😀.", ValueOf(item, "description"));
    }

    [Fact]
    public async Task R8_a_feed_has_a_tag_and_an_edit_is_in_it_at_once()
    {
        await using var site = TestSite.With(Files, Base);
        using var first = await site.AskAsync("/index.xml");
        var tag = Assert.IsType<System.Net.Http.Headers.EntityTagHeaderValue>(first.Headers.ETag);
        using var again = await site.AskAsync("/index.xml", request => request.Headers.IfNoneMatch.Add(tag));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);

        await site.WriteAsync("post/a.md", "---\ntitle: New\ndate: 2020-02-01\n---\nNew text.\n");
        using var changed = await site.AskAsync("/index.xml", request => request.Headers.IfNoneMatch.Add(tag));
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.Equal("New text.", ValueOf((await ItemsAsync(site, "/index.xml"))[0], "description"));

        using var head = await site.AskAsync("/index.xml", request => request.Method = HttpMethod.Head);
        Assert.Equal(changed.Headers.ETag, head.Headers.ETag);
    }

    [Fact]
    public async Task Without_a_base_address_scheme_and_host_are_those_of_the_request()
    {
        await using var site = TestSite.With(Files);
        using var answer = await site.AskAsync("https://other.example:8443/index.xml");
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var link = XDocument.Parse(text).Root?.Element("channel")?.Element("link")?.Value;
        Assert.Equal("https://other.example:8443/", link);
    }

    [Fact]
    public async Task What_is_hidden_is_in_no_feed_and_no_sitemap()
    {
        await using var site = TestSite.With(Files, Base);
        foreach (var address in (await site.SiteAsync()).Addresses.Where(address => !address.IsPage))
        {
            Assert.DoesNotContain("sentinel", await site.TextOfAsync(address.ToUrl("")), StringComparison.Ordinal);
        }
    }

    private static async Task<XElement> ChannelAsync(TestSite site, string address) =>
        XDocument.Parse(await site.TextOfAsync(address)).Root?.Element("channel")
        ?? throw new InvalidOperationException("No channel.");

    private static async Task<IReadOnlyList<XElement>> ItemsAsync(TestSite site, string address) =>
        [.. (await ChannelAsync(site, address)).Elements("item")];

    private static IEnumerable<string?> Links(string html) =>
        new AngleSharp.Html.Parser.HtmlParser()
            .ParseDocument(html)
            .QuerySelectorAll("[src], [href]")
            .Select(element => element.GetAttribute("src") ?? element.GetAttribute("href"));

    private static string? ValueOf(XElement parent, string name) => parent.Element(name)?.Value;
}
