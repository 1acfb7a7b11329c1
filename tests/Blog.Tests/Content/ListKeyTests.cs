using Blog.Content;
using Blog.Tests.Support;
using static Blog.Tests.Support.BuiltSite;

namespace Blog.Tests.Content;

/// <summary>Keys that decide what of a list is made, and where a page is listed (content-contract.md 2.3).</summary>
public sealed class ListKeyTests
{
    [Fact]
    public void A_local_page_stands_in_its_section_and_its_terms_and_nowhere_else()
    {
        var site = Of(
            ("post/a.md", Post("A", "date: 2026-01-02\nbuild: {list: local}\ntags: [t]")),
            ("post/b.md", Post("B", "build: {list: never}\ntags: [t, u]")),
            ("post/c.md", Post("C"))
        ).Site;
        var view = site.For("en");
        Assert.Equal(["A", "C"], TitlesAt(site, "/post/"));
        Assert.Equal(["A"], TitlesAt(site, "/tags/t/"));
        Assert.Null(site.Find(PageAddress.Parse("/tags/u/")));
        Assert.Equal(["C"], view.Pages.Select(page => page.Title));
        Assert.Equal(["C"], TitlesAt(site, "/"));
    }

    [Fact]
    public void A_section_whose_text_has_terms_is_listed_by_its_own_date()
    {
        var site = Of(
            ("_index.md", "---\ntags: [t]\n---\n"),
            ("post/_index.md", "---\ntitle: All posts\ncascade: {tags: [t]}\n---\n"),
            ("note/_index.md", "---\ntitle: Notes\ndate: 2026-01-06\ntags: [t]\n---\n"),
            ("post/a.md", Post("A", "date: 2026-01-05")),
            ("post/hidden/_index.md", "---\nbuild: {render: never}\n---\n")
        ).Site;
        Assert.Equal(["Notes", "A", "All posts", "Blog"], TitlesAt(site, "/tags/t/"));
        var section = Assert.IsType<Term>(ListAt(site, "/tags/t/")).Pages[2];
        Assert.Equal("/post/", section.Address.Path);
        Assert.Equal(new DateTimeOffset(2026, 1, 5, 0, 0, 0, TimeSpan.Zero), section.PublishedAt);
        Assert.DoesNotContain(site.For("en").Pages, page => page.Title == "All posts");
    }

    [Fact]
    public void A_cascade_reaches_lists_that_have_no_text_of_their_own()
    {
        var site = Of(
            Settings with
            {
                Cascade = new Dictionary<string, string> { ["description"] = "of the site" },
            },
            ("_index.md", "---\ncascade: {sidebar: left, target: {kind: '{section,term}'}}\n---\n"),
            ("post/a.md", Post("A", "tags: [t]"))
        ).Site;
        foreach (
            var (path, side) in new[] { ("/post/", "Left"), ("/tags/t/", "Left"), ("/tags/", "Right"), ("/", "Right") }
        )
        {
            Assert.Equal(
                (path, side, "of the site"),
                (path, ListAt(site, path)?.Sidebar.ToString(), ListAt(site, path)?.Description)
            );
            Assert.Equal(path == "/", ListAt(site, path)?.Body is not null);
        }
    }

    [Theory]
    [InlineData("outputs: [html]", true, false)]
    [InlineData("outputs: html", true, false)]
    [InlineData("outputs: [RSS]", false, true)]
    [InlineData("outputs: []", true, true)]
    [InlineData("outputs: [html, json]", true, false)]
    [InlineData("layout: wide", true, true)]
    [InlineData("build: {render: never}", false, false)]
    [InlineData("build: {render: link}", false, false)]
    [InlineData("build: {list: never}", true, true)]
    [InlineData("headless: true", true, true)]
    public void A_list_is_made_as_its_text_says(string line, bool hasPage, bool hasFeed)
    {
        var site = Of(
            ("post/_index.md", $"---\ntitle: P\n{line}\n---\n"),
            ("post/a.md", Post("A")),
            ("note/b.md", Post("B"))
        ).Site;
        Assert.Equal(hasPage, site.Find(PageAddress.Parse("/post/")) is Destination.ToList);
        Assert.Equal(hasFeed, site.Find(PageAddress.Parse("/post/index.xml")) is Destination.ToFeed);
        Assert.NotNull(site.Find(PageAddress.Parse("/post/a/")));
        Assert.NotNull(site.Find(PageAddress.Parse("/note/index.xml")));
    }

    [Fact]
    public async Task A_list_without_a_feed_names_none()
    {
        await using var site = TestSite.With(
            """
            === post/_index.md
            ---
            outputs: [html]
            ---
            === post/a.md
            ---
            title: A
            ---
            """
        );
        Assert.Null((await site.PageAsync("/post/")).QuerySelector("link[rel=alternate]"));
        Assert.NotNull((await site.PageAsync("/")).QuerySelector("link[rel=alternate]"));
    }

    [Theory]
    [InlineData("page", "/post/a/")]
    [InlineData("section", "/post/")]
    [InlineData("home", "/")]
    [InlineData("taxonomy", "/tags/")]
    [InlineData("term", "/tags/t/")]
    [InlineData("RSS", "/index.xml")]
    [InlineData("sitemap", "/sitemap.xml")]
    public void A_kind_that_is_switched_off_is_not_made(string kind, string path)
    {
        Assert.NotNull(Made([]));
        Assert.Null(Made([kind]));

        Destination? Made(string[] kinds) =>
            Of(Settings with { DisableKinds = kinds }, ("post/a.md", Post("A", "tags: [t]")))
                .Site.Find(PageAddress.Parse(path));
    }

    [Fact]
    public async Task Without_the_kind_404_an_unknown_address_gets_bare_words()
    {
        await using var site = TestSite.With("", "Site:DisableKinds:0=404");
        using var answer = await site.AskAsync("/nowhere/");
        Assert.Equal(System.Net.HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("text/plain", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("Page not found\n", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private static ListPage? ListAt(Site site, string path) =>
        (site.Find(PageAddress.Parse(path)) as Destination.ToList)?.List;

    private static IEnumerable<string> TitlesAt(Site site, string path) =>
        (ListAt(site, path) as PostList)?.Pages.Select(page => page.Title) ?? [];
}
