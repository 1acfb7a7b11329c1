using Blog.Content;
using static Blog.Tests.Support.BuiltSite;

namespace Blog.Tests.Content;

public sealed class CascadeTests
{
    [Fact]
    public void The_own_key_beats_the_nearest_section_and_that_the_farther_and_that_the_settings()
    {
        var settings = Settings with
        {
            Cascade = new Dictionary<string, string>
            {
                ["lead"] = "site",
                ["description"] = "site",
                ["summary"] = "site",
                ["tags"] = "[s, 't u']",
            },
        };
        var build = Of(
            settings,
            ("_index.md", "---\ncascade: {lead: home, description: home}\n---\n"),
            ("post/_index.md", "---\ncascade:\n  lead: post\n---\n"),
            ("post/sub/_index.md", "---\ncascade: {weight: 3}\n---\n"),
            ("post/sub/a.md", Post("A")),
            ("post/sub/b.md", Post("B", "lead: own\ntags: []")),
            ("note/c.md", Post("C", "lead:"))
        );
        Assert.Equal(("post", "home", "site", 3), Given(build, "A"));
        Assert.Equal(("own", "home", "site", 3), Given(build, "B"));
        Assert.Equal((null, "home", "site", 0), Given(build, "C"));
        Assert.Equal(["s", "t u"], PageOf(build, "A").Terms.Select(term => term.Name));
        Assert.Empty(PageOf(build, "B").Terms);

        static (string?, string?, string?, int) Given(SiteBuild build, string title) =>
            PageOf(build, title) is var page ? (page.Lead, page.Description, page.Summary, page.Weight) : default;
    }

    [Theory]
    [InlineData("toc: null", false)]
    [InlineData("toc: false", false)]
    [InlineData("lead: x", true)]
    public void A_key_present_with_null_counts_as_own(string line, bool isShown)
    {
        var build = Of(("post/_index.md", "---\ncascade: {toc: true}\n---\n"), ("post/a.md", Post("A", line)));
        Assert.Equal(isShown, PageOf(build, "A").Flags.Toc);
    }

    [Theory]
    [InlineData("{path: /post/a*}", "A")]
    [InlineData("{path: /post/**}", "A|B")]
    [InlineData("{path: '/post/{a,z}.md'}", "A")]
    [InlineData("{path: /note/*}", "")]
    [InlineData("{kind: page}", "A|B")]
    [InlineData("{kind: section}", "")]
    [InlineData("{kind: '{page,section}', lang: en}", "A|B")]
    [InlineData("{lang: zh-cn}", "")]
    public void A_target_says_which_pages_are_meant(string target, string titles)
    {
        foreach (var key in new[] { "_target", "target" })
        {
            var build = Of(
                ("post/_index.md", $"---\ncascade: {{{key}: {target}, lead: L}}\n---\n"),
                ("post/a.md", Post("A")),
                ("post/x/b.md", Post("B"))
            );
            var found = build.Site.For("en").Pages.Where(page => page.Lead == "L").Select(page => page.Title).Order();
            Assert.Equal(titles, string.Join('|', found));
        }
    }

    [Fact]
    public void Of_several_entries_the_first_that_matches_wins()
    {
        var build = Of(
            (
                "post/_index.md",
                """
                ---
                cascade:
                  - target: {path: /post/a}
                    lead: one
                  - lead: two
                    weight: 5
                ---
                """
            ),
            ("post/a.md", Post("A")),
            ("post/b.md", Post("B"))
        );
        Assert.Equal(("one", 5), (PageOf(build, "A").Lead, PageOf(build, "A").Weight));
        Assert.Equal("two", PageOf(build, "B").Lead);
    }

    [Fact]
    public void It_applies_to_the_section_page_itself_as_well()
    {
        var build = Of(("post/_index.md", "---\ncascade: {sidebar: left}\n---\n"), ("post/a.md", Post("A")));
        Assert.Equal(SidebarSide.Left, build.Site.For("en").Sections[0].Sidebar);
    }

    [Theory]
    [InlineData("draft: true")]
    [InlineData("publishDate: 2026-05-01")]
    [InlineData("publishDate: soon")]
    [InlineData("expiryDate: 2026-01-01")]
    public void What_hides_a_page_hides_it_from_above_too(string line)
    {
        var build = Of(
            ("post/_index.md", $"---\ncascade: {{target: {{kind: page}}, {line}}}\n---\n"),
            ("post/a.md", Post("A")),
            ("post/b/index.md", Post("B")),
            ("post/b/x.png", "")
        );
        Assert.Empty(build.Site.For("en").Pages);
        Assert.Null(build.Site.Find(PageAddress.Parse("/post/b/x.png")));
    }

    [Fact]
    public void A_page_is_published_by_its_own_draft_key()
    {
        var build = Of(
            ("post/_index.md", "---\ncascade: {draft: true, target: {kind: page}}\n---\n"),
            ("post/a.md", Post("A", "draft: false"))
        );
        Assert.Equal("A", Assert.Single(build.Site.For("en").Pages).Title);
    }

    [Fact]
    public void Unknown_keys_are_given_too()
    {
        var build = Of(
            ("post/_index.md", "---\ncascade: {colour: red, taste: good}\n---\n"),
            ("post/a.md", Post("A", "colour: blue"))
        );
        Assert.Equal("blue", (PageOf(build, "A").Params["colour"] as FrontMatterScalar)?.Text);
        Assert.Equal("good", (PageOf(build, "A").Params["taste"] as FrontMatterScalar)?.Text);
    }

    [Fact]
    public void Every_property_of_front_matter_is_given()
    {
        // A property that the merge forgets would be lost for every page below a cascade.
        var lines = string.Join(
            '\n',
            "title: T",
            "linkTitle: L",
            "date: 2020-01-01",
            "publishDate: 2020-01-02",
            "expiryDate: 2030-01-01",
            "lastmod: 2020-01-03",
            "draft: true",
            "url: /u/",
            "aliases: [x]",
            "guid: g",
            "slug: s",
            "type: t",
            "weight: 1",
            "summary: S",
            "description: D",
            "lead: L",
            "thumbnail: t.png",
            "lang: de",
            "translations: x",
            "translationKey: k",
            "keywords: k",
            "images: i",
            "authors: a",
            "layout: l",
            "markup: html",
            "outputs: [html]",
            "headless: true",
            "build: {list: never}",
            "sitemap: {priority: 1}",
            "resources: [{src: r}]",
            "menu: main",
            "tags: [t]",
            "comments: false",
            "authorbox: false",
            "pager: false",
            "toc: true",
            "mathjax: true",
            "sidebar: left",
            "widgets: [search]",
            "post_meta: [date]",
            "isCJKLanguage: true",
            "other: 1"
        );
        var reader = new FrontMatterReader(ReadingSettings.Of(Settings, new ContentSettings()));
        var given = reader.Read(System.Text.Encoding.UTF8.GetBytes($"---\n{lines}\n---\n"), "a.md").FrontMatter;
        Assert.NotNull(given);
        var merged = CascadedFrontMatter.Over(FrontMatter.None, given);
        var none = FrontMatter.None;
        foreach (
            var property in typeof(FrontMatter)
                .GetProperties()
                .Where(property => property.CanWrite && property.Name is not ("Cascades" or "IsHiddenByFault"))
        )
        {
            Assert.NotEqual(property.GetValue(none), property.GetValue(merged));
        }
    }

    private static ContentPage PageOf(SiteBuild build, string title) =>
        build.Site.For("en").Pages.Single(page => page.Title == title);
}
