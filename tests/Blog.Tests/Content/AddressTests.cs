using Blog.Content;
using Blog.Tests.Support;
using static Blog.Tests.Support.BuiltSite;

namespace Blog.Tests.Content;

/// <summary>Addresses that front matter and settings give (content-contract.md 4).</summary>
public sealed class AddressTests
{
    [Theory]
    [InlineData("/My/URL.html", "/My/URL.html")]
    [InlineData("rel/path", "/rel/path/")]
    [InlineData("/中文/路径 x/", "/中文/路径 x/")]
    [InlineData("/a/../b", "/b/")]
    [InlineData("/../b", "/post/a/")]
    [InlineData("https://e.org/b", "/post/a/")]
    [InlineData("\"\"", "/post/a/")]
    public void A6_a_url_replaces_the_address(string url, string address)
    {
        var site = Of(("post/a.md", Post("A", $"url: {url}\nslug: a"))).Site;
        Assert.IsType<Destination.ToPage>(site.Find(PageAddress.Parse(address)));
    }

    [Fact]
    public void L3_A_lists_further_pages_stand_below_the_word_that_the_owner_chose()
    {
        var settings = BuiltSite.Settings with { PageSize = 1, PagePath = "seite" };
        var site = BuiltSite.Of(settings, ("post/a.md", BuiltSite.Post("A")), ("post/b.md", BuiltSite.Post("B"))).Site;
        Assert.Equal("/post/seite/2/", site.UrlOf(site.DefaultLanguage.Sections[0], 2));
        Assert.IsType<Destination.ToList>(site.Find(PageAddress.Parse("/post/seite/2/")));
        Assert.Null(site.Find(PageAddress.Parse("/post/page/2/")));
    }

    [Fact]
    public void A6_a_url_of_an_index_moves_only_the_section_page()
    {
        var site = Of(("post/_index.md", "---\nurl: /blog/\n---\n"), ("post/a.md", Post("A"))).Site;
        Assert.IsType<Destination.ToList>(site.Find(PageAddress.Parse("/blog/")));
        Assert.Null(site.Find(PageAddress.Parse("/post/")));
        Assert.IsType<Destination.ToPage>(site.Find(PageAddress.Parse("/post/a/")));
    }

    [Theory]
    [InlineData("/admin/x/", "address-reserved")]
    [InlineData("/page/2/", "address-reserved")]
    [InlineData("/", "address-empty")]
    public void A20_a_url_is_held_to_the_same_rules(string url, string code) =>
        Assert.Equal(code, Assert.Single(Of(("post/a.md", Post("A", $"url: {url}"))).Workspace.Problems).Code);

    [Theory]
    [InlineData("/:year/:month/:slug/", "title: My Title, X\ndate: 2023-02-03T23:30:00-05:00", "/2023/02/my-title-x/")]
    [InlineData("/:year/:month/:day/:weekday/:yearday", "date: 2023-02-05", "/2023/02/05/0/36/")]
    [InlineData("/:monthname/:weekdayname/", "date: 2023-02-05", "/february/sunday/")]
    [InlineData("/:06/:1/:2/:filename/", "date: 2023-02-05", "/23/2/5/n/")]
    [InlineData("/:section/:title/", "title: T\nslug: s", "/post/t/")]
    [InlineData("/x/:slug/", "title: T\nslug: s", "/x/s/")]
    [InlineData("/x/:slugorfilename/", "title: T", "/x/n/")]
    [InlineData("/:slug/", "title: a+b", "/a-b/")]
    [InlineData("/:slug/", "title: C++", "/c-/")]
    [InlineData("/:slug/", "title: C++ & C#", "/c-c/")]
    [InlineData("/:slug/", "title: C#", "/c/")]
    [InlineData("/:slug/", "title: 50%25x", "/50x/")]
    [InlineData("/:slug/", "title: a#b", "/a#b/")]
    [InlineData("/blog/:slug.html", "title: c", "/blog/c.html/")]
    [InlineData("/:year/:month/:slug/", "title: z\ndate:", "/1/01/z/")]
    public void A7_to_A10_a_pattern_makes_the_address(string pattern, string lines, string address)
    {
        var settings = Settings with { Permalinks = new Dictionary<string, string> { ["post"] = pattern } };
        var build = Of(settings, ("post/n.md", $"---\n{lines}\n---\n"), ("note/n.md", Post("N")));
        Assert.Equal(
            new[] { "/note/n/", address }.Order(StringComparer.Ordinal),
            Pages(build).Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData(":sections", "/i/a/b/x/", "/i/x/")]
    [InlineData(":sections[1:]", "/a/b/x/", "/x/")]
    [InlineData(":sections[:last]", "/i/a/x/", "/x/")]
    [InlineData(":sections[last]", "/b/x/", "/i/x/")]
    public void A7_sections_may_be_cut(string token, string deep, string flat)
    {
        var settings = Settings with { Permalinks = new Dictionary<string, string> { ["i"] = $"/{token}/:filename/" } };
        var nested = Of(settings, ("i/a/_index.md", ""), ("i/a/b/_index.md", ""), ("i/a/b/plain/x.md", Post("X")));
        Assert.Equal([deep], Pages(nested));
        Assert.Equal([flat], Pages(Of(settings, ("i/x.md", Post("X")))));
    }

    [Theory]
    [InlineData("/:nope/")]
    [InlineData("/:sections[x]/")]
    [InlineData("/:title[1]/")]
    public void A7_an_unknown_token_is_refused(string pattern) => Assert.Null(PermalinkPattern.TryParse(pattern));

    [Fact]
    public void A9_the_files_of_a_bundle_move_with_its_page()
    {
        var settings = Settings with { Permalinks = new Dictionary<string, string> { ["post"] = "/:slug/" } };
        var site = Of(settings, ("post/bun/index.md", Post("Bundle T")), ("post/bun/pic.png", "")).Site;
        Assert.IsType<Destination.ToResource>(site.Find(PageAddress.Parse("/bundle-t/pic.png")));
        Assert.IsType<Destination.ToList>(site.Find(PageAddress.Parse("/post/")));
    }

    [Theory]
    [InlineData("/x/", "/x/")]
    [InlineData("old", "/post/old/")]
    [InlineData("../up/", "/up/")]
    [InlineData("x.html", "/post/x.html")]
    [InlineData("/中 文/", "/中 文/")]
    [InlineData("/old/index.html", "/old/")]
    public void A12_an_alias_leads_to_the_page(string alias, string address)
    {
        var files = new[] { ("post/a.md", Post("A", $"aliases: ['{alias}']")) };
        var here = Assert.IsType<Destination.Redirect>(Of(files).Site.Find(PageAddress.Parse(address)));
        Assert.Equal(("/post/a/", 301), (here.Url, here.Status));
        var settings = Settings with { BaseUrl = new Uri("https://e.org/blog/") };
        var whole = Of(settings, files).Site.Find(PageAddress.Parse(address)) as Destination.Redirect;
        Assert.Equal("https://e.org/blog/post/a/", whole?.Url);
    }

    [Fact]
    public void A12_a_hidden_page_has_no_alias()
    {
        var site = Of(("post/a.md", Post("A", "draft: true\naliases: [/x/]"))).Site;
        Assert.Null(site.Find(PageAddress.Parse("/x/")));
    }

    [Fact]
    public void A14_a_page_beats_an_alias_that_beats_redirects_that_beat_a_file()
    {
        var build = Of(
            ("_redirects", "/post/b/ /r/\n/x/ /r/\n/pic.png /r/\n"),
            ("pic.png", ""),
            ("post/a.md", Post("A", "aliases: [/post/b/, /x/]")),
            ("post/b.md", Post("B"))
        );
        Assert.IsType<Destination.ToPage>(build.Site.Find(PageAddress.Parse("/post/b/")));
        Assert.Equal("/post/a/", (build.Site.Find(PageAddress.Parse("/x/")) as Destination.Redirect)?.Url);
        Assert.Equal("/r/", (build.Site.Find(PageAddress.Parse("/pic.png")) as Destination.Redirect)?.Url);
        var problem = Assert.Single(build.Workspace.Problems, problem => problem.Severity == Severity.Warning);
        Assert.Equal(("address-collision", "post/a.md"), (problem.Code, problem.File));
    }

    [Theory]
    [InlineData("url: /2018/05/old.html", false, "/2018/one/")]
    [InlineData("url: /2018/05/old/", false, "/2018/05/one/")]
    [InlineData("url: /2018/05/old.html", true, "/2018/one.html")]
    [InlineData("lead: x", true, "/post/one.html")]
    public void A12_an_alias_counts_from_the_page_as_it_does_in_Hugo(string line, bool isUgly, string alias)
    {
        var site = Of(Settings with { UglyUrls = isUgly }, ("post/a.md", Post("A", $"{line}\naliases: [one]"))).Site;
        Assert.IsType<Destination.Redirect>(site.Find(PageAddress.Parse(alias)));
    }

    [Fact]
    public void L1_digits_and_Latin_letters_stand_before_Chinese_in_every_language()
    {
        string[] titles = ["10", "9", "a", "B", "表", "机", "技 b", "技a", "中"];
        foreach (var language in new[] { "en", "zh-cn", "de" })
        {
            var site = Of(
                Settings with
                {
                    Language = language,
                },
                [.. titles.Reverse().Select((title, index) => ($"post/{index}.md", Post($"'{title}'")))]
            ).Site;
            var sorted = site.For(language).Pages.Select(page => page.Title).ToList();
            Assert.Equal(["10", "9", "a", "B"], sorted[..4]);
            if (language == "zh-cn")
            {
                Assert.Equal(["表", "机", "技 b", "技a", "中"], sorted[4..]);
            }
        }
    }

    [Fact]
    public void A14_a_hidden_page_that_will_want_a_taken_address_is_told_of()
    {
        var build = Of(
            ("post/a-b.md", Post("Visible")),
            ("post/a b.md", Post("Draft", "draft: true")),
            ("post/c.md", Post("Future", "date: 2027-01-01\nslug: a-b")),
            ("post/d.md", Post("Alone", "draft: true")),
            ("post/e.md", Post("Twice hidden", "draft: true\nslug: d"))
        );
        Assert.Equal(
            ["post/a b.md", "post/c.md"],
            build
                .Workspace.Problems.Where(problem =>
                    problem is { Code: "address-collision", Severity: Severity.Warning }
                    && problem.Message.Contains("/post/a-b/", StringComparison.Ordinal)
                )
                .Select(problem => problem.File)
        );
        Assert.Equal("Visible", Assert.Single(build.Site.For("en").Pages).Title);
    }

    [Fact]
    public void A20_aliases_and_redirects_take_no_address_of_the_programs_own()
    {
        var build = Of(
            Settings with
            {
                PageSize = 1,
            },
            ("post/a.md", Post("A", "aliases: [/admin/x/, /post/page/2/, /fine/]")),
            ("post/b.md", Post("B")),
            ("_redirects", "/setup /post/a/\n/post/page/2/ /post/a/\n/page/9/ /post/a/ 301\n/old/page/2/ /post/a/\n")
        );
        Assert.Equal(
            [("_redirects", 1, "redirect-syntax"), ("post/a.md", 0, "url-outside"), ("post/a.md", 0, "url-outside")],
            build
                .Workspace.Problems.Where(problem => problem.Severity == Severity.Warning)
                .Select(problem => (problem.File, problem.Line, problem.Code))
        );
        Assert.IsType<Destination.ToList>(build.Site.Find(PageAddress.Parse("/post/page/2/")));
        Assert.IsType<Destination.Redirect>(build.Site.Find(PageAddress.Parse("/old/page/2/")));
        Assert.IsType<Destination.Redirect>(build.Site.Find(PageAddress.Parse("/page/9/")));
        Assert.IsType<Destination.Redirect>(build.Site.Find(PageAddress.Parse("/fine/")));
        Assert.Null(build.Site.Find(PageAddress.Parse("/setup/")));
    }

    [Fact]
    public void A21_redirects_are_read_and_a_bad_line_is_named()
    {
        var build = Of(
            (
                "_redirects",
                """
                # comment
                /old/ /new/ 301
                /tmp  /new/?a=b 302   # why
                /gone/ /x/ 410
                /away/ https://e.org/x 301
                /%E4%B8%AD/ /new/

                nonsense
                /a/ javascript:x
                /b/ /c/ 200
                /blog/* /new/
                /admin/ /new/
                /a/ //e.org/
                """
            )
        );
        Assert.Equal(("/new/", 301), At("/old/"));
        Assert.Equal(("/new/", 301), At("/old"));
        Assert.Equal(("/new/?a=b", 302), At("/tmp"));
        Assert.Equal(("https://e.org/x", 301), At("/away/"));
        Assert.Equal(("/new/", 301), At("/中/"));
        Assert.IsType<Destination.Gone>(build.Site.Find(PageAddress.Parse("/gone/")));
        Assert.Null(build.Site.Find(PageAddress.Parse("/_redirects")));
        Assert.Equal(
            [8, 9, 10, 11, 12, 13],
            build.Workspace.Problems.Where(problem => problem.Code == "redirect-syntax").Select(problem => problem.Line)
        );
        Assert.DoesNotContain(
            build.Site.Addresses,
            address => address.Path.StartsWith("/old", StringComparison.Ordinal)
        );

        (string?, int?) At(string path) =>
            build.Site.Find(PageAddress.Parse(path)) is Destination.Redirect redirect
                ? (redirect.Url, redirect.Status)
                : default;
    }

    [Fact]
    public void A18_ugly_addresses_are_files()
    {
        var settings = Settings with { UglyUrls = true, PageSize = 1 };
        var site = Of(
            settings,
            ("post/a.md", Post("A", "date: 2026-01-01\ntags: [Go]")),
            ("post/bn/index.md", Post("B")),
            ("post/bn/pic.png", "")
        ).Site;
        foreach (
            var path in new[]
            {
                "/post/a.html",
                "/post.html",
                "/post/bn.html",
                "/post/page/2.html",
                "/tags/go.html",
                "/tags.html",
                "/post/bn/pic.png",
                "/post/index.xml",
                "/",
                "/page/2.html",
            }
        )
        {
            Assert.True(site.Find(PageAddress.Parse(path)) is not null, path);
        }

        var section = site.For("en").Sections[0];
        Assert.Equal("/post/page/2.html", site.UrlOf(section, 2));
        Assert.Equal("/page/2.html", site.UrlOf(site.For("en").Home, 2));
        Assert.Equal("/page/2.html", (site.Find(PageAddress.Parse("/page/2/")) as Destination.Moved)?.Address.Path);
        Assert.Equal("/", (site.Find(PageAddress.Parse("/page/1.html")) as Destination.Moved)?.Address.Path);
        Assert.Null(site.Find(PageAddress.Parse("/page/3.html")));
        Assert.Null(site.Find(PageAddress.Parse("/post/a/")));
        Assert.Equal("go", site.For("en").Taxonomies.SelectMany(taxonomy => taxonomy.Terms).Single().Key);
    }

    [Theory]
    [InlineData("b.md", "/blog/post/b/")]
    [InlineData("./b.md#h", "/blog/post/b/#h")]
    [InlineData("/post/b.md", "/blog/post/b/")]
    [InlineData("../note/_index.md", "/blog/note/")]
    [InlineData("%E4%B8%AD.md", "/blog/post/%E4%B8%AD/")]
    [InlineData("none.md", "none.md")]
    [InlineData("draft.md", "draft.md")]
    [InlineData("https://e.org/b.md", "https://e.org/b.md")]
    [InlineData("../b/", "../b/")]
    [InlineData("/post/b/", "/post/b/")]
    public void A15_A16_a_link_to_a_file_leads_to_its_page(string written, string url)
    {
        var settings = Settings with { BaseUrl = new Uri("https://e.org/blog/") };
        var site = Of(
            settings,
            ("post/a.md", Post("A")),
            ("post/b.md", Post("B")),
            ("post/中.md", Post("Z")),
            ("post/draft.md", Post("D", "draft: true")),
            ("note/_index.md", Post("N"))
        ).Site;
        var body = new RenderedBody
        {
            Html = $"<p><a class=\"x.md\" href=\"{written}\">b.md</a></p>",
            PlainText = "",
            Summary = "",
        };
        Assert.Equal(
            $"<p><a class=\"x.md\" href=\"{url}\">b.md</a></p>",
            new BodyLinks(resolvesFiles: true).Apply(body, "post/a.md", site).Html
        );
        Assert.Same(body, new BodyLinks(resolvesFiles: false).Apply(body, "post/a.md", site));
    }

    [Theory]
    [InlineData("<a href=\"/post/b/?x=1&amp;y\">", "<a href=\"https://e.org/blog/post/b/?x=1&amp;y\">")]
    [InlineData("<img src=\"/img/x.png\">", "<img src=\"https://e.org/blog/img/x.png\">")]
    [InlineData("<a href=\"//e.org/\">", "<a href=\"//e.org/\">")]
    [InlineData("<a href=\"b/\">", "<a href=\"b/\">")]
    public void A15_links_from_the_root_become_absolute_when_asked(string html, string canonical)
    {
        var settings = Settings with { BaseUrl = new Uri("https://e.org/blog/"), CanonifyUrls = true };
        var body = new RenderedBody
        {
            Html = html,
            PlainText = "",
            Summary = "",
        };
        Assert.Equal(canonical, new BodyLinks(resolvesFiles: true).Apply(body, "a.md", Of(settings).Site).Html);
    }

    [Fact]
    public void Taxonomies_are_what_the_settings_say()
    {
        var settings = Settings with
        {
            Taxonomies = new Dictionary<string, string> { ["author"] = "authors", ["series"] = "series" },
        };
        var site = Of(settings, ("post/a.md", Post("A", "authors: [Ann B]\nseries: S\ntags: [t]"))).Site;
        Assert.IsType<Destination.ToList>(site.Find(PageAddress.Parse("/authors/ann-b/")));
        Assert.IsType<Destination.ToList>(site.Find(PageAddress.Parse("/series/s/")));
        Assert.Null(site.Find(PageAddress.Parse("/tags/")));
        Assert.Equal(["Ann B"], site.For("en").Pages[0].Authors);
    }

    [Theory]
    [InlineData("page", "/post/a/")]
    [InlineData("section", "/post/")]
    [InlineData("home", "/")]
    [InlineData("taxonomy", "/tags/")]
    [InlineData("term", "/tags/t/")]
    public void A_kind_that_is_disabled_is_not_made(string kind, string address)
    {
        string[] all = ["/post/a/", "/post/", "/", "/tags/", "/tags/t/"];
        var site = Of(Settings with { DisableKinds = [kind] }, ("post/a.md", Post("A", "tags: [t]"))).Site;
        Assert.Null(site.Find(PageAddress.Parse(address)));
        var others = kind == "page" ? [] : all.Where(path => path != address);
        Assert.All(others, path => Assert.NotNull(site.Find(PageAddress.Parse(path))));
    }

    [Theory]
    [InlineData("RSS", "/index.xml")]
    [InlineData("RSS", "/post/index.xml")]
    [InlineData("sitemap", "/sitemap.xml")]
    public void A_file_for_programs_that_is_disabled_is_not_made(string kind, string address)
    {
        var files = new[] { ("post/a.md", Post("A")) };
        Assert.NotNull(Of(files).Site.Find(PageAddress.Parse(address)));
        Assert.Null(Of(Settings with { DisableKinds = [kind] }, files).Site.Find(PageAddress.Parse(address)));
    }

    [Fact]
    public void L5_terms_stand_by_weight_then_by_their_newest_page()
    {
        var site = Of(
            ("tags/old/_index.md", "---\nweight: 1\n---\n"),
            ("post/a.md", Post("A", "date: 2020-01-01\ntags: [old, b]")),
            ("post/b.md", Post("B", "date: 2021-01-01\ntags: [c]"))
        ).Site;
        Assert.Equal(["old", "c", "b"], site.For("en").TaxonomyOf("tags")?.Terms.Select(term => term.Title));
    }

    [Fact]
    public void Every_top_section_stands_in_the_menu_for_sections()
    {
        var site = Of(
            Settings with
            {
                SectionPagesMenu = "Main",
            },
            ("post/_index.md", "---\ntitle: P\nlinkTitle: Posts!\nweight: 2\n---\n"),
            ("note/a.md", Post("A")),
            ("note/sub/_index.md", ""),
            ("own/_index.md", "---\nmenu: main\nweight: 1\n---\n")
        ).Site;
        Assert.Equal(["Owns", "Posts!", "Notes"], site.For("en").MenuOf("main").Select(item => item.Name));
    }

    private static IEnumerable<string> Pages(SiteBuild build) =>
        build.Site.For("en").Pages.Select(page => page.Address.Path);
}
