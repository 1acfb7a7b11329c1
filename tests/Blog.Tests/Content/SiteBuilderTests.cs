using Blog.Content;
using Blog.Tests.Support;
using static Blog.Tests.Support.BuiltSite;

namespace Blog.Tests.Content;

public sealed class SiteBuilderTests
{
    [Theory]
    [InlineData("post/a.md", "/post/a/")]
    [InlineData("post/b.markdown", "/post/b/")]
    [InlineData("post/c.mdown", "/post/c/")]
    [InlineData("root.md", "/root/")]
    [InlineData("about/index.md", "/about/")]
    [InlineData("about/about.md", "/about/about/")]
    [InlineData("post/bundle/index.md", "/post/bundle/")]
    [InlineData("post/x/deep/e.md", "/post/x/deep/e/")]
    [InlineData("post/_under.md", "/post/_under/")]
    [InlineData("post/Some File.md", "/post/some-file/")]
    [InlineData("post/2020-05-06-x.md", "/post/2020-05-06-x/")]
    [InlineData("post/ x.md", "/post/-x/")]
    [InlineData("post/a (.md", "/post/a-/")]
    [InlineData("post/a.zh-cn.md", "/post/a.zh-cn/")]
    [InlineData("post/自己的文字.md", "/post/自己的文字/")]
    public void A2_a_page_has_the_address_of_its_file(string file, string address)
    {
        var site = Of((file, Post("T"))).Site;
        Assert.IsType<Destination.ToPage>(site.Find(PageAddress.Parse(address)));
    }

    [Theory]
    [InlineData("My Slug", "/post/my-slug/")]
    [InlineData("中文 Slug/Two", "/post/中文-slug/two/")]
    [InlineData("123", "/post/123/")]
    [InlineData("-dash-", "/post/dash/")]
    [InlineData("\"  lead trail  \"", "/post/-lead-trail-/")]
    [InlineData("\"\"", "/post/a/")]
    [InlineData("a%20b?c#d", "/post/a%20bc#d/")]
    public void A5_a_slug_replaces_the_last_segment(string slug, string address)
    {
        var site = Of(("post/a.md", Post("T", $"slug: {slug}"))).Site;
        Assert.IsType<Destination.ToPage>(site.Find(PageAddress.Parse(address)));
    }

    [Theory]
    [InlineData("/post/a", "/post/a/")]
    [InlineData("//post//a/", "/post/a/")]
    [InlineData("/post/a/index.html", "/post/a/")]
    [InlineData("/POST/A/", "/post/a/")]
    [InlineData("/index.html", "/")]
    [InlineData("/tags", "/tags/")]
    [InlineData("/post/cafe\u0301/", "/post/café/")]
    public void A3_A11_an_address_written_another_way_is_understood(string path, string address)
    {
        var site = Of(("post/a.md", Post("T")), ("post/café.md", Post("C"))).Site;
        Assert.Equal(address, site.FindMeant(path)?.Path);
    }

    [Theory]
    [InlineData("//evil.example/")]
    [InlineData("/post/../post/a/")]
    [InlineData("/post/a\\")]
    [InlineData("/nothing")]
    [InlineData("/page/99/")]
    [InlineData("/page/99999999999999999999/")]
    [InlineData("/page/0/")]
    public void An_address_that_leads_nowhere_is_no_other_one(string path)
    {
        var site = Of(("post/a.md", Post("T"))).Site;
        Assert.Null(site.FindMeant(path));
        Assert.True(!PageAddress.TryParse(path, out var address) || site.Find(address) is null);
    }

    [Fact]
    public void A14_of_two_pages_with_one_address_the_earlier_file_keeps_it()
    {
        var build = Of(
            ("post/a.md", Post("A", "slug: same\ndate: 2026-01-01")),
            ("post/b.md", Post("B", "slug: same\ndate: 2026-01-01"))
        );
        Assert.Equal("A", PageAt(build, "/post/same/")?.Title);
        var problem = Assert.Single(build.Workspace.Problems);
        Assert.Equal(("address-collision", "post/b.md"), (problem.Code, problem.File));
        Assert.Contains("post/a.md", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A14_a_hidden_page_does_not_compete()
    {
        var build = Of(
            ("post/a.md", Post("A", "slug: same\ndraft: true")),
            ("post/b.md", Post("B", "slug: same\ndate: 2026-01-01"))
        );
        Assert.Equal("B", PageAt(build, "/post/same/")?.Title);
    }

    [Theory]
    [InlineData("search/index.md", "address-reserved")]
    [InlineData("admin/x.md", "address-reserved")]
    [InlineData("_/x.md", "address-reserved")]
    [InlineData("page/2.md", "address-reserved")]
    [InlineData("post/🎉.md", "address-empty")]
    [InlineData("post/①.md", "address-empty")]
    public void A4_A20_a_page_that_can_have_no_address_is_named(string file, string code)
    {
        var build = Of((file, Post("T")), ("post/good.md", Post("G")));
        Assert.Equal(code, Assert.Single(build.Workspace.Problems).Code);
        Assert.Equal("good", Assert.Single(build.Site.Languages[0].Pages).Address.Path.Split('/')[2]);
    }

    [Theory]
    [InlineData("setup/tools.md", "all below /setup/. Give the page a url outside it, or move the file.")]
    [InlineData("page/2.md", "a list's further page. Give the file another name, or a slug.")]
    public void A20_the_remedy_is_one_that_helps(string file, string remedy) =>
        Assert.EndsWith(
            remedy,
            Assert.Single(Of((file, Post("T"))).Workspace.Problems).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void Section_3_An_empty_sidebar_is_told_once_and_where_a_list_is_not_at_all()
    {
        var bare = Settings with { Sidebar = new SidebarSettings() };
        Assert.Equal(
            ["post/b.md: widgets-none"],
            CodesOf(
                Of(
                    bare,
                    ("post/a.md", Post("A", "date: 2026-01-01\nwidgets: [search]")),
                    ("post/b.md", Post("B")),
                    ("post/c.md", Post("C"))
                )
            )
        );
        Assert.Equal(
            ["_index.md: widgets-none"],
            CodesOf(Of(bare, ("post/a.md", Post("A", "date: 2026-01-01\nsidebar: false"))))
        );
        Assert.Empty(CodesOf(Of(("post/a.md", Post("A")))));
    }

    [Fact]
    public void Section_10_A_missing_author_is_told_where_the_page_itself_asks_for_the_box()
    {
        (string, string)[] files =
        [
            ("post/_index.md", Post("Posts", "cascade: {authorbox: true}")),
            ("post/a.md", Post("A")),
            ("post/b.md", Post("B", "date: 2026-01-01\nauthorbox: true")),
            ("post/c.md", Post("C", "date: 2026-01-01\nauthorbox: false")),
        ];
        Assert.Equal(["post/b.md: author-missing"], CodesOf(Of(files)));
        Assert.Empty(CodesOf(Of(Settings with { Author = new AuthorSettings { Bio = "Writes." } }, files)));
    }

    private static IEnumerable<string> CodesOf(SiteBuild build) =>
        build.Workspace.Problems.Select(problem => $"{problem.File}: {problem.Code}");

    [Fact]
    public void L1_lists_go_by_weight_then_date_then_title_then_file()
    {
        var build = Of(
            ("post/old.md", Post("old", "date: 2020-01-01")),
            ("post/new.md", Post("new", "date: 2021-01-01")),
            ("post/heavy.md", Post("heavy", "weight: 2")),
            ("post/light.md", Post("light", "weight: -1")),
            ("post/z9.md", Post("\"9\"", "date: 2019-01-01")),
            ("post/z10.md", Post("\"10\"", "date: 2019-01-01")),
            ("post/za.md", Post("a", "date: 2019-01-01")),
            ("post/zB.md", Post("B", "date: 2019-01-01")),
            ("post/never.md", "---\ntitle: never\n---\n")
        );
        Assert.Equal(
            ["light", "heavy", "new", "old", "10", "9", "a", "B", "never"],
            build.Site.Languages[0].Home.Pages.Select(page => page.Title)
        );
    }

    [Fact]
    public void L2_the_pager_leads_to_the_older_and_the_newer_page_of_the_section()
    {
        var language = Of(
            ("post/a.md", Post("a", "date: 2020-01-01")),
            ("post/b.md", Post("b", "date: 2020-01-02")),
            ("post/c.md", Post("c", "date: 2020-01-03")),
            ("news/d.md", Post("d", "date: 2020-01-02"))
        ).Site.Languages[0];
        var neighbours = language.NeighboursOf(language.Pages.Single(page => page.Title == "b"));
        Assert.Equal(("a", "c"), (neighbours.Previous?.Title, neighbours.Next?.Title));
        Assert.Equal(
            new Neighbours(null, null),
            language.NeighboursOf(language.Pages.Single(page => page.Title == "d"))
        );
    }

    [Fact]
    public void L4_a_section_with_an_index_keeps_its_pages_to_itself()
    {
        var language = Of(
            ("post/a.md", Post("a")),
            ("post/plain/c.md", Post("c")),
            ("post/sub/_index.md", Post("Sub")),
            ("post/sub/b.md", Post("b"))
        ).Site.Languages[0];
        Assert.Equal("a c", Titles(Section("post")));
        Assert.Equal("b", Titles(Section("post/sub")));
        Assert.Equal("Sub", Section("post/sub").Title);
        Assert.Equal("a b c", Titles(language.Home));

        Section Section(string directory) => language.Sections.Single(section => section.Directory == directory);
        static string Titles(PostList list) => string.Join(' ', list.Pages.Select(page => page.Title));
    }

    [Fact]
    public void L6_home_shows_the_section_with_most_pages()
    {
        var language = Of(
            ("post/a.md", Post("a")),
            ("news/b.md", Post("b")),
            ("news/c.md", Post("c")),
            ("news/d.md", Post("d", "draft: true")),
            ("about/index.md", Post("About"))
        ).Site.Languages[0];
        Assert.Equal(["b", "c"], language.Home.Pages.Select(page => page.Title));
    }

    [Fact]
    public void L13_terms_fold_by_their_address_and_take_the_spelling_of_the_earliest_file()
    {
        var tags =
            Of(
                ("post/a.md", Post("a", "tags: [Go, C#, 中文]")),
                ("post/b.md", Post("b", "tags: [go, go]")),
                ("post/c.md", Post("c", "tags: [🎉]")),
                ("post/d.md", Post("d", "tags: [hidden]\ndraft: true"))
            )
                .Site.Languages[0]
                .TaxonomyOf("tags")
            ?? throw new InvalidOperationException("No tags.");
        Assert.Equal(
            ["C# c# 1", "Go go 2", "中文 中文 1"],
            tags.TermsByKey.Select(term => $"{term.Title} {term.Key} {term.Pages.Length}")
        );
    }

    [Fact]
    public void L13_of_two_spellings_in_one_file_the_last_counts() =>
        Assert.Equal(
            ["GO"],
            TagsOf(("post/a.md", Post("a", "tags: [Go, GO]")), ("post/b.md", Post("b", "tags: [go]")))
                .TermsByKey.Select(term => term.Title)
        );

    [Fact]
    public void L5_terms_go_by_weight_then_newest_member_then_title() =>
        Assert.Equal(
            ["heavy", "new", "B", "é", "z"],
            TagsOf(
                ("post/a.md", Post("a", "tags: [z, é, B]\ndate: 2026-01-01")),
                ("post/b.md", Post("b", "tags: [new]\ndate: 2026-01-02")),
                ("post/c.md", Post("c", "tags: [heavy]\ndate: 2025-01-01")),
                ("tags/heavy/_index.md", Post("heavy", "weight: 1"))
            )
                .Terms.Select(term => term.Title)
        );

    [Fact]
    public void F9_a_term_with_a_text_and_no_post_is_listed_but_in_no_widget()
    {
        var tags = TagsOf(
            ("post/a.md", Post("a", "tags: [go]\ndate: 2026-01-01")),
            ("tags/empty/_index.md", Post("Empty"))
        );
        Assert.Equal(["go", "Empty"], tags.Terms.Select(term => term.Title));
        Assert.Equal(["go"], tags.TermsByKey.Select(term => term.Title));
    }

    [Theory]
    [InlineData(".hidden.md")]
    [InlineData("back.md~")]
    [InlineData("#x#.md")]
    [InlineData("#x.md#")]
    public void F7_leftovers_of_editors_are_ignored(string name) => Assert.True(ContentKinds.IsIgnored(name));

    [Theory]
    [InlineData("post", "Posts")]
    [InlineData("diary", "Diaries")]
    [InlineData("linux", "Linuxes")]
    [InlineData("news", "News")]
    [InlineData("my-posts", "My-posts")]
    [InlineData("博客", "博客")]
    [InlineData("boxes", "Boxes")]
    [InlineData("box", "Boxes")]
    [InlineData("people", "People")]
    [InlineData("meta", "Meta")]
    [InlineData("data", "Data")]
    [InlineData("mouse", "Mice")]
    [InlineData("sheep", "Sheep")]
    [InlineData("life", "Lives")]
    [InlineData("half-life", "Half-lives")]
    [InlineData("video", "Videoes")]
    [InlineData("photo", "Photos")]
    [InlineData("portfolio", "Portfolios")]
    [InlineData("child", "Children")]
    [InlineData("class", "Classes")]
    [InlineData("bus", "Buses")]
    [InlineData("analysis", "Analyses")]
    [InlineData("index", "Indices")]
    [InlineData("ox", "Oxen")]
    [InlineData("Child", "Children")]
    [InlineData("2020", "2020s")]
    [InlineData("essay", "Essays")]
    [InlineData("a", "As")]
    public void L12_a_section_without_a_title_is_named_by_its_directory(string directory, string title) =>
        Assert.Equal(title, Of(($"{directory}/a.md", Post("a"))).Site.Languages[0].Sections[0].Title);

    [Fact]
    public void N4_menu_entries_go_by_weight_and_then_by_name()
    {
        var settings = BuiltSite.Settings with
        {
            Menus = new MenuSettings
            {
                Main =
                [
                    new MenuEntrySettings
                    {
                        Name = "Posts",
                        Url = "/post/",
                        Weight = 20,
                    },
                    new MenuEntrySettings
                    {
                        Name = "Home",
                        PageRef = "/",
                        Weight = 10,
                    },
                    new MenuEntrySettings { Name = "Ext", Url = "https://example.org/Up Case/" },
                    new MenuEntrySettings { Url = "/nameless/" },
                ],
            },
        };
        var menu = Of(
            settings,
            ("post/a.md", Post("A", "menu: main")),
            ("post/b.md", Post("B", "menu: {main: {name: F, weight: 15}}"))
        )
            .Site.Languages[0]
            .MenuOf("main");
        Assert.Equal(["Home", "F", "Posts", "A", "Ext"], menu.Select(item => item.Name));
        Assert.Equal("/post/", menu[2].Url);
        Assert.True(menu[2].IsAbove(PageAddress.Parse("/post/a/")));
        Assert.False(menu[0].IsAbove(PageAddress.Parse("/post/a/")));
    }

    [Fact]
    public void What_is_hidden_is_in_the_workspace_and_nowhere_in_the_site()
    {
        var build = Of(
            ("post/draft.md", Post("sentinel", "draft: true\ntags: [sentinel]")),
            ("post/future.md", Post("sentinel", "date: 2026-03-02\ncategories: [sentinel]")),
            ("post/past.md", Post("sentinel", "date: 2020-01-01\nexpiryDate: 2026-02-01")),
            ("secret/_index.md", Post("sentinel", "draft: true")),
            ("secret/in.md", Post("sentinel")),
            ("secret/pic.png", ""),
            ("post/bundle/index.md", Post("sentinel", "draft: true")),
            ("post/bundle/pic.png", ""),
            ("post/good.md", Post("good"))
        );
        Assert.Equal(
            [
                "/",
                "/categories/",
                "/categories/index.xml",
                "/index.xml",
                "/post/",
                "/post/good/",
                "/post/index.xml",
                "/robots.txt",
                "/sitemap.xml",
                "/tags/",
                "/tags/index.xml",
            ],
            build.Site.Addresses.Select(address => address.Path).Order(StringComparer.Ordinal)
        );
        Assert.Equal(new DateTimeOffset(2026, 3, 2, 0, 0, 0, TimeSpan.Zero), build.Site.NextChangeAt);
        Assert.Equal(
            6,
            build.Workspace.Files.Count(file => file.State != PageState.Visible && file.File.Reading is not null)
        );
    }

    [Theory]
    [InlineData("post/b/pic.png", true)]
    [InlineData("post/b/deep/notes.txt", true)]
    [InlineData("post/b/other.md", false)]
    [InlineData("post/loose.pdf", true)]
    [InlineData("post/a.md~", false)]
    [InlineData("post/a.bak", false)]
    [InlineData("appsettings.json", false)]
    [InlineData("_redirects", false)]
    public void A_file_that_is_no_page_is_served_as_it_is_unless_it_may_hold_a_draft(string file, bool isServed)
    {
        var site = Of(("post/b/index.md", Post("B")), (file, "x")).Site;
        Assert.Equal(isServed, site.Find(PageAddress.Parse("/" + file)) is Destination.ToResource);
    }

    [Fact]
    public void The_same_files_and_settings_give_the_same_fingerprint_and_an_edit_another()
    {
        var site = Of(("post/a.md", Post("A"))).Site.Fingerprint;
        Assert.Equal(site, Of(("post/a.md", Post("A"))).Site.Fingerprint);
        Assert.NotEqual(site, Of(("post/a.md", Post("B"))).Site.Fingerprint);
        Assert.NotEqual(site, Of(BuiltSite.Settings with { Title = "X" }, ("post/a.md", Post("A"))).Site.Fingerprint);
    }

    private static ContentPage? PageAt(SiteBuild build, string address) =>
        (build.Site.Find(PageAddress.Parse(address)) as Destination.ToPage)?.Page;

    private static Taxonomy TagsOf(params (string Path, string Text)[] files) =>
        Of(files).Site.Languages[0].TaxonomyOf("tags") ?? throw new InvalidOperationException("No tags.");
}
