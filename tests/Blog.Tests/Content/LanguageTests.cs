using Blog.Content;
using Blog.Tests.Support;

namespace Blog.Tests.Content;

/// <summary>content-contract.md G1 to G7, as far as they say what stands where.</summary>
public sealed class LanguageTests
{
    private static readonly SiteSettings Two = BuiltSite.Settings with
    {
        Title = "Words",
        Language = "en",
        Languages = new Dictionary<string, LanguageSettings>
        {
            ["en"] = new() { Weight = 1, Name = "English" },
            ["zh-CN"] = new()
            {
                Weight = 2,
                Name = "简体中文",
                Title = "词语",
            },
        },
    };

    [Fact]
    public void F27_On_a_site_of_one_language_the_mark_of_another_is_part_of_the_name()
    {
        var site = BuiltSite.Of(("post/a.zh-cn.md", BuiltSite.Post("A")), ("post/b.en.md", BuiltSite.Post("B"))).Site;
        Assert.NotNull(Find(site, "/post/a.zh-cn/"));
        Assert.NotNull(Find(site, "/post/b/"));
    }

    [Fact]
    public void G1_A_key_counts_in_any_case()
    {
        var site = Site(("post/a.zh-cn.md", BuiltSite.Post("甲")));
        Assert.Equal("zh-cn", site.For("ZH-cn").Code);
        Assert.NotNull(Find(site, "/zh-cn/post/a/"));
    }

    [Theory]
    [InlineData("post/a.zh-cn.md", "/zh-cn/post/a/")]
    [InlineData("post/a.md", "/post/a/")]
    [InlineData("post/a.en.md", "/post/a/")]
    [InlineData("post/bun/index.zh-cn.md", "/zh-cn/post/bun/")]
    [InlineData("post/_index.zh-cn.md", "/zh-cn/post/")]
    [InlineData("post/d.fr.md", "/post/d.fr/")]
    [InlineData("post/e.zh-CN.md", "/post/e.zh-cn/")]
    [InlineData("post/zh-cn.md", "/post/zh-cn/")]
    public void G2_A_file_speaks_the_language_that_its_name_ends_in(string file, string address) =>
        Assert.NotNull(Find(Site((file, BuiltSite.Post("A"))), address));

    [Fact]
    public void G2_A_file_with_the_default_languages_mark_beats_the_one_without()
    {
        var build = BuiltSite.Of(
            Two,
            ("post/a.en.md", BuiltSite.Post("With")),
            ("post/a.md", BuiltSite.Post("Without"))
        );
        Assert.Equal("With", Assert.IsType<Destination.ToPage>(Find(build.Site, "/post/a/")).Page.Title);
        Assert.Equal("post/a.md", Assert.Single(build.Workspace.Problems, Is("address-collision")).File);
    }

    [Fact]
    public void G3_A_language_may_have_a_folder_of_its_own()
    {
        var settings = InFolders("english", "chinese");
        var site = BuiltSite
            .Of(
                settings,
                ("english/post/a.md", BuiltSite.Post("A")),
                ("chinese/post/a.md", BuiltSite.Post("甲")),
                ("chinese/post/b.en.md", BuiltSite.Post("B")),
                ("chinese/post/t.png", ""),
                ("other.md", BuiltSite.Post("Nobody's"))
            )
            .Site;
        Assert.NotNull(Find(site, "/post/a/"));
        Assert.NotNull(Find(site, "/zh-cn/post/a/"));
        Assert.NotNull(Find(site, "/post/b/"));
        Assert.NotNull(Find(site, "/zh-cn/post/t.png"));
        Assert.Null(Find(site, "/other/"));
        Assert.Equal(["en /post/a/", "zh-cn /zh-cn/post/a/"], Translations(site, "/post/a/"));
    }

    [Fact]
    public void G4_The_default_language_stands_at_the_root_and_its_key_leads_there()
    {
        var site = Site(("post/a.md", BuiltSite.Post("A")));
        Assert.IsType<Destination.ToList>(Find(site, "/"));
        Assert.Equal("/", Assert.IsType<Destination.Redirect>(Find(site, "/en/")).Url);
    }

    [Fact]
    public void G4_The_default_language_may_stand_in_a_folder_too()
    {
        var site = BuiltSite
            .Of(
                Two with
                {
                    DefaultLanguageInSubdir = true,
                },
                ("post/a.md", BuiltSite.Post("A", "aliases: [/old/]")),
                ("post/x.txt", "")
            )
            .Site;
        Assert.NotNull(Find(site, "/en/post/a/"));
        Assert.NotNull(Find(site, "/en/post/x.txt"));
        Assert.Null(Find(site, "/post/a/"));
        Assert.Equal("/en/", Assert.IsType<Destination.Redirect>(Find(site, "/")).Url);
        Assert.Equal("/en/post/a/", Assert.IsType<Destination.Redirect>(Find(site, "/old/")).Url);
        Assert.IsType<Destination.ToFeed>(Find(site, "/en/index.xml"));
    }

    [Fact]
    public void G5_Pages_of_one_name_are_translations_of_each_other_and_lists_too()
    {
        var site = Site(
            ("post/a.md", BuiltSite.Post("A", "tags: [go]")),
            ("post/a.zh-cn.md", BuiltSite.Post("甲", "tags: [go]")),
            ("post/b.md", BuiltSite.Post("B"))
        );
        Assert.Equal(["en /post/a/", "zh-cn /zh-cn/post/a/"], Translations(site, "/zh-cn/post/a/"));
        Assert.Equal(["en /post/", "zh-cn /zh-cn/post/"], Translations(site, "/post/"));
        Assert.Equal(["en /tags/go/", "zh-cn /zh-cn/tags/go/"], Translations(site, "/tags/go/"));
        Assert.Equal(["en /", "zh-cn /zh-cn/"], Translations(site, "/"));
        Assert.Empty(Translations(site, "/post/b/"));
    }

    [Fact]
    public void G5_A_translationKey_pairs_what_lies_apart()
    {
        var site = Site(
            ("post/a.md", BuiltSite.Post("A", "translationKey: k")),
            ("news/b.zh-cn.md", BuiltSite.Post("乙", "translationKey: k")),
            ("post/b.md", BuiltSite.Post("B")),
            ("post/b.zh-cn.md", BuiltSite.Post("丙", "translationKey: other"))
        );
        Assert.Equal(["en /post/a/", "zh-cn /zh-cn/news/b/"], Translations(site, "/post/a/"));
        Assert.Empty(Translations(site, "/post/b/"));
    }

    [Fact]
    public void G5_A_draft_is_no_translation()
    {
        var site = Site(("post/a.md", BuiltSite.Post("A")), ("post/a.zh-cn.md", BuiltSite.Post("甲", "draft: true")));
        Assert.Empty(Translations(site, "/post/a/"));
    }

    [Fact]
    public void G6_Each_language_has_its_own_lists_terms_and_neighbours()
    {
        var site = Site(
            ("post/a.md", BuiltSite.Post("A", "tags: [go]\ndate: 2026-01-02")),
            ("post/b.md", BuiltSite.Post("B", "date: 2026-01-01")),
            ("post/a.zh-cn.md", BuiltSite.Post("甲", "tags: [围棋]"))
        );
        var chinese = site.For("zh-cn");
        Assert.Equal("词语", chinese.Title);
        Assert.Equal(["甲"], chinese.Home.Pages.Select(page => page.Title));
        Assert.Equal(["围棋"], chinese.TaxonomyOf("tags")?.Terms.Select(term => term.Title) ?? []);
        Assert.Null(chinese.NeighboursOf(chinese.Pages[0]).Previous);
        Assert.Equal("B", site.For("en").NeighboursOf(site.For("en").Pages[0]).Previous?.Title);
        Assert.IsType<Destination.ToFeed>(Find(site, "/zh-cn/tags/围棋/index.xml"));
    }

    [Fact]
    public void G6_A_bundles_files_stand_below_its_page_in_every_language_and_a_languages_own_one_comes_first()
    {
        var site = Site(
            ("post/bun/index.md", BuiltSite.Post("B")),
            ("post/bun/index.zh-cn.md", BuiltSite.Post("乙")),
            ("post/bun/p.png", ""),
            ("post/bun/q.png", ""),
            ("post/bun/q.zh-cn.png", ""),
            ("post/bun/r.zh-cn.png", "")
        );
        var files = site
            .Addresses.Select(address => address.Path)
            .Where(path => path.EndsWith(".png", StringComparison.Ordinal));
        Assert.Equal(
            [
                "/post/bun/p.png",
                "/post/bun/q.png",
                "/post/bun/r.zh-cn.png",
                "/zh-cn/post/bun/p.png",
                "/zh-cn/post/bun/q.zh-cn.png",
                "/zh-cn/post/bun/r.zh-cn.png",
            ],
            files.Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void G6_A_hidden_pages_bundle_hides_the_files_below_it_in_its_language_alone()
    {
        var site = Site(
            ("post/bun/index.md", BuiltSite.Post("B", "draft: true")),
            ("post/bun/index.zh-cn.md", BuiltSite.Post("乙")),
            ("post/bun/p.png", "")
        );
        Assert.Null(Find(site, "/post/bun/p.png"));
        Assert.NotNull(Find(site, "/zh-cn/post/bun/p.png"));
    }

    [Theory]
    [InlineData("aliases: [/old/]", "/old/")]
    [InlineData("aliases: [old]", "/zh-cn/post/old/")]
    public void G7_An_alias_from_the_root_has_no_language_and_another_stands_beside_its_page(string line, string from)
    {
        var site = Site(("post/a.zh-cn.md", BuiltSite.Post("甲", line)));
        Assert.Equal("/zh-cn/post/a/", Assert.IsType<Destination.Redirect>(Find(site, from)).Url);
    }

    [Theory]
    [InlineData("url: /u/x/", "/u/x/")]
    [InlineData("url: u/x/", "/zh-cn/u/x/")]
    public void G7_A_url_from_the_root_has_no_language_and_another_has(string line, string address) =>
        Assert.NotNull(Find(Site(("post/a.zh-cn.md", BuiltSite.Post("甲", line))), address));

    [Fact]
    public void A_menu_leads_to_pages_of_its_own_language_and_a_language_may_have_menus_of_its_own()
    {
        var menus = new MenuSettings
        {
            Main = [new() { Name = "Post", PageRef = "/post/a" }, new() { Name = "Far", Url = "/far/" }],
        };
        var german = new LanguageSettings
        {
            Weight = 3,
            Menus = new MenuSettings { Main = [new() { Name = "Nur hier", Url = "/de/" }] },
        };
        var site = BuiltSite
            .Of(
                Two with
                {
                    Menus = menus,
                    Languages = new Dictionary<string, LanguageSettings>(Two.Languages) { ["de"] = german },
                },
                ("post/a.md", BuiltSite.Post("A")),
                ("post/a.zh-cn.md", BuiltSite.Post("甲"))
            )
            .Site;
        Assert.Equal(["/far/", "/post/a/"], UrlsOf("en"));
        Assert.Equal(["/far/", "/zh-cn/post/a/"], UrlsOf("zh-cn"));
        Assert.Equal(["/de/"], UrlsOf("de"));

        IEnumerable<string> UrlsOf(string language) => site.For(language).MenuOf("main").Select(item => item.Url);
    }

    [Theory]
    [InlineData("b.md", "/zh-cn/post/b/")]
    [InlineData("b.zh-cn.md", "/zh-cn/post/b/")]
    [InlineData("/post/b.md", "/zh-cn/post/b/")]
    [InlineData("c.md", "/post/c/")]
    public void A16_A_link_to_a_file_leads_to_its_page_in_the_texts_own_language_first(string written, string address)
    {
        var site = Site(
            ("post/a.zh-cn.md", BuiltSite.Post("甲")),
            ("post/b.md", BuiltSite.Post("B")),
            ("post/b.zh-cn.md", BuiltSite.Post("乙")),
            ("post/c.md", BuiltSite.Post("C"))
        );
        Assert.Equal(address, site.FindLinked(written, "post/a.zh-cn.md")?.Path);
    }

    [Fact]
    public void Languages_are_ordered_by_weight_and_one_without_stands_last()
    {
        var languages = new Dictionary<string, LanguageSettings>(Two.Languages) { ["de"] = new() };
        var site = BuiltSite.Of(Two with { Languages = languages }).Site;
        Assert.Equal(["en", "zh-cn", "de"], site.Languages.Select(language => language.Code));
        Assert.Equal("Deutsch", site.For("de").Name);
    }

    [Fact]
    public void A_cascade_reaches_the_pages_of_its_own_language()
    {
        var site = Site(
            ("post/_index.md", "---\ncascade: {lead: English}\n---\n"),
            ("post/a.md", BuiltSite.Post("A")),
            ("post/a.zh-cn.md", BuiltSite.Post("甲"))
        );
        Assert.Equal("English", site.For("en").Pages[0].Lead);
        Assert.Null(site.For("zh-cn").Pages[0].Lead);
    }

    private static SiteSettings InFolders(string english, string chinese) =>
        Two with
        {
            Languages = new Dictionary<string, LanguageSettings>
            {
                ["en"] = Two.Languages["en"] with { ContentPath = english },
                ["zh-cn"] = Two.Languages["zh-CN"] with { ContentPath = chinese },
            },
        };

    private static Site Site(params (string Path, string Text)[] files) => BuiltSite.Of(Two, files).Site;

    private static Destination? Find(Site site, string address) => site.Find(PageAddress.Parse(address));

    private static IEnumerable<string> Translations(Site site, string address) =>
        site.TranslationsOf(PageAddress.Parse(address)).Select(found => $"{found.Language} {found.Address.Path}");

    private static Predicate<Problem> Is(string code) => problem => problem.Code == code;
}
