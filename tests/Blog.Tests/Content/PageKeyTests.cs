using System.Text;
using Blog.Content;
using static Blog.Tests.Support.BuiltSite;

namespace Blog.Tests.Content;

/// <summary>The keys of content-contract.md 2.3 that name more than a text.</summary>
public sealed class PageKeyTests
{
    [Theory]
    [InlineData("url: https://e.org/x/", "url-absolute")]
    [InlineData("url: //e.org/x/", "url-absolute")]
    [InlineData("url: /a/../../x/", "url-outside")]
    [InlineData("aliases: [/x/, 'https://e.org/y/']", "alias-absolute")]
    [InlineData("build: always", "build-type")]
    [InlineData("build: {list: nope}", "build-type")]
    [InlineData("cascade: words", "cascade-type")]
    [InlineData("cascade: [words]", "cascade-type")]
    [InlineData("markup: org", "markup-unknown")]
    [InlineData("outputs: [html, json]", "output-unknown")]
    public void A_bad_value_is_named_with_its_place_and_the_page_is_served(string line, string code)
    {
        var reading = Read(line);
        Assert.NotNull(reading.FrontMatter);
        var problem = Assert.Single(reading.Problems);
        Assert.Equal((code, Severity.Warning, 2), (problem.Code, problem.Severity, problem.Line));
        Assert.True(problem.Column > 1);
    }

    [Theory]
    [InlineData("aliases: /a/ /b/", "/a/|/b/")]
    [InlineData("aliases: [/a b/, c]", "/a b/|c")]
    [InlineData("aliases: [https://e.org/, /b/]", "/b/")]
    [InlineData("aliases: ", "")]
    public void A12_aliases_are_a_list_or_a_text_split_at_blanks(string line, string aliases) =>
        Assert.Equal(aliases, string.Join('|', Written(line).Aliases));

    [Theory]
    [InlineData("keywords: 'a, b'", "a,|b")]
    [InlineData("keywords: [a b, 3]", "a b|3")]
    [InlineData("keywords: {a: b}", "")]
    public void Keywords_are_a_list_or_a_text_split_at_blanks(string line, string keywords) =>
        Assert.Equal(keywords, string.Join('|', Written(line).Keywords));

    [Theory]
    [InlineData("images: [a.png, b.png]\ncover: c.png", "a.png|b.png|c.png")]
    [InlineData("image: d.png", "d.png")]
    [InlineData("cover: {image: e.png, alt: x}", "e.png")]
    [InlineData("images: 7", "7")]
    public void Images_are_taken_from_three_keys(string lines, string images) =>
        Assert.Equal(images, string.Join('|', Written(lines).Images));

    [Theory]
    [InlineData("author: Ann", "Ann")]
    [InlineData("authors: [Ann, Bo]", "Ann|Bo")]
    [InlineData("authors: [{name: Ann}, {x: y}]", "Ann")]
    public void Authors_are_names_and_stay_reachable(string line, string authors)
    {
        var page = Written(line);
        Assert.Equal(authors, string.Join('|', page.Authors));
        Assert.Single(page.Params);
    }

    [Fact]
    public void Every_other_key_has_its_property()
    {
        var page = Written(
            """
            guid: 17
            layout: wide
            markup: HTML
            outputs: [html, RSS]
            headless: true
            _build: {list: local, render: link, publishResources: false}
            sitemap: {changefreq: weekly, priority: 0.5, disable: true}
            resources: [{src: "*.png", name: pic, title: T, params: {a: 1}}, {name: no}]
            params: {extra: 1, toc: true, lead: L}
            isCJKLanguage: true
            postid: 9
            """
        );
        Assert.Equal(("17", "wide", BodyFormat.Html), (page.Guid, page.Layout, page.Markup));
        Assert.Equal(["html", "rss"], page.Outputs);
        Assert.True(page.IsHeadless);
        Assert.Equal(new BuildRules(ListRule.Local, RenderRule.Link, PublishResources: false), page.Build);
        Assert.Equal(new SitemapRule("weekly", "0.5", IsDisabled: true), page.Sitemap);
        Assert.Equal(("*.png", "pic"), (Assert.Single(page.Resources).Source, page.Resources[0].Name));
        Assert.Equal(FlagShape.True, page.Toc.Shape);
        Assert.Equal("L", page.Lead);
        Assert.True(page.IsCjkLanguage);
        Assert.Equal(
            ["extra", "guid", "layout", "markup", "postid", "resources"],
            page.Params.Keys.Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Guid_a_written_one_beats_a_default_and_the_earlier_file_keeps_it()
    {
        var build = Of(
            ("post/a.md", Post("A", "guid: /post/c/")),
            ("post/b.md", Post("B", "guid: /post/c/")),
            ("post/c.md", Post("C")),
            ("post/d.md", Post("D"))
        );
        var guids = build
            .Site.For("en")
            .Pages.ToDictionary(page => page.Title, page => page.Guid, StringComparer.Ordinal);
        Assert.Equal(
            ("/post/c/", "post/b.md", "post/c.md", "/post/d/"),
            (guids["A"], guids["B"], guids["C"], guids["D"])
        );
        Assert.Equal(
            ["post/b.md", "post/c.md"],
            build.Workspace.Problems.Where(problem => problem.Code == "guid-double").Select(problem => problem.File)
        );
    }

    [Theory]
    [InlineData("list: never", false, false, true)]
    [InlineData("list: false", false, false, true)]
    [InlineData("list: local", false, true, true)]
    [InlineData("list: always", true, true, true)]
    [InlineData("render: never", false, false, false)]
    [InlineData("render: link", true, true, false)]
    public void Build_says_where_a_page_is_listed_and_whether_it_has_an_address(
        string rule,
        bool isOnHome,
        bool isInSection,
        bool isThere
    )
    {
        var site = Of(("post/a.md", Post("A", $"build: {{{rule}}}")), ("post/b.md", Post("B"))).Site;
        var language = site.For("en");
        Assert.Equal(isOnHome, language.Home.Pages.Any(page => page.Title == "A"));
        Assert.Equal(isOnHome, language.Pages.Any(page => page.Title == "A"));
        Assert.Equal(isInSection, language.Sections[0].Pages.Any(page => page.Title == "A"));
        Assert.Equal(isThere, site.Find(PageAddress.Parse("/post/a/")) is Destination.ToPage);
    }

    [Theory]
    [InlineData("headless: true", true)]
    [InlineData("build: {render: never}", true)]
    [InlineData("build: {render: never, publishResources: false}", false)]
    [InlineData("headless: true\ndraft: true", false)]
    public void F16_a_bundle_without_a_page_still_serves_its_files(string lines, bool isServed)
    {
        var site = Of(("post/b/index.md", Post("B", lines)), ("post/b/x.png", "png")).Site;
        Assert.Null(site.Find(PageAddress.Parse("/post/b/")));
        Assert.Empty(site.For("en").Pages);
        Assert.Equal(isServed, site.Find(PageAddress.Parse("/post/b/x.png")) is Destination.ToResource);
    }

    private static FrontMatter Written(string lines) =>
        Read(lines).FrontMatter ?? throw new InvalidOperationException("The front matter is quarantined.");

    private static FrontMatterReading Read(string lines) =>
        new FrontMatterReader(ReadingSettings.Of(Settings, new ContentSettings())).Read(
            Encoding.UTF8.GetBytes($"---\n{lines}\n---\n"),
            "post/a.md"
        );
}
