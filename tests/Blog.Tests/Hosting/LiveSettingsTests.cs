using Blog.Admin;
using Blog.Hosting;
using Blog.Tests.Support;

namespace Blog.Tests.Hosting;

/// <summary>What is saved and needs no restart shapes pages as a start with it would.</summary>
public sealed class LiveSettingsTests
{
    private const string Files = """
        === post/first-post.md
        ---
        title: First
        date: 2026-01-01
        tags: [Go, Été]
        categories: [Notes]
        ---
        Words with $x$.

        ## A heading

        More words.
        === post/second.md
        ---
        title: Second
        date: 2026-01-02
        tags: [Go]
        slug: Zwei
        ---
        Other words.
        === docs/page.md
        ---
        title: Page
        ---
        A page.
        === static/own.css
        body { color: black }
        === static/own.js
        // nothing
        """;

    /// <summary>For each setting a value other than the usual one, as a form sends it.</summary>
    private static readonly Dictionary<string, string> Others = new(StringComparer.Ordinal)
    {
        ["Site:Title"] = "Other",
        ["Site:Description"] = "What it is about",
        ["Site:Copyright"] = "Mine",
        ["Site:LanguageCode"] = "en-GB",
        ["Site:PageSize"] = "1",
        ["Site:PagePath"] = "p",
        ["Site:MainSections"] = "docs",
        ["Site:Author:Name"] = "Ana",
        ["Site:Author:Bio"] = "Writes.",
        ["Site:Author:Avatar"] = "/ana.png",
        ["Site:Author:Url"] = "/docs/page/",
        ["Site:Author:Email"] = "ana@example.org",
        ["Site:Authors:PerPage"] = "true",
        ["Site:Logo:Image"] = "/logo.png",
        ["Site:Logo:Alt"] = "A logo",
        ["Site:Logo:Title"] = "Logo",
        ["Site:Logo:Subtitle"] = "Below",
        ["Site:Defaults:Comments"] = "false",
        ["Site:Defaults:AuthorBox"] = "false",
        ["Site:Defaults:Pager"] = "false",
        ["Site:Defaults:Toc"] = "true",
        ["Site:Defaults:MathJax"] = "true",
        ["Site:Sidebar:Home"] = "Left",
        ["Site:Sidebar:List"] = "None",
        ["Site:Sidebar:Single"] = "Left",
        ["Site:Sidebar:Widgets"] = "taglist\ncategories",
        ["Site:Widgets:RecentNum"] = "1",
        ["Site:Widgets:TagsCounter"] = "true",
        ["Site:Widgets:CategoriesCounter"] = "true",
        ["Site:Widgets:Social:Facebook"] = "ana",
        ["Site:Widgets:Social:Twitter"] = "ana",
        ["Site:Widgets:Social:Instagram"] = "ana",
        ["Site:Widgets:Social:LinkedIn"] = "ana",
        ["Site:Widgets:Social:Telegram"] = "ana",
        ["Site:Widgets:Social:GitHub"] = "ana",
        ["Site:Widgets:Social:GitLab"] = "ana",
        ["Site:Widgets:Social:Bitbucket"] = "ana",
        ["Site:Widgets:Social:Email"] = "ana@example.org",
        ["Site:Theme:HighlightColor"] = "#0a7f3f",
        ["Site:Theme:CustomCss"] = "/own.css",
        ["Site:Theme:CustomJs"] = "/own.js",
        ["Site:Thumbnail:Visibility"] = "list",
        ["Site:PostMeta"] = "author\nreadingtime",
        ["Site:ReadMore"] = "true",
        ["Site:OpenGraph"] = "false",
        ["Site:Schema"] = "false",
        ["Site:TwitterCards"] = "false",
        ["Site:Feed:Limit"] = "1",
        ["Site:Feed:FullText"] = "true",
        ["Site:Sitemap:ChangeFreq"] = "weekly",
        ["Site:Sitemap:Priority"] = "0.5",
        ["Site:Sitemap:Filename"] = "map.xml",
        ["Site:RobotsTxt"] = "false",
        ["Site:Params"] = "shade = green",
        ["Site:HasCjk"] = "true",
        ["Site:DateFormat"] = "2006-01-02",
        ["Site:PluralizeListTitles"] = "false",
        ["Site:DisablePathToLower"] = "true",
        ["Site:Permalinks"] = "post = /:year/:slug/",
        ["Site:UglyUrls"] = "true",
        ["Site:CanonifyUrls"] = "true",
        ["Site:DisableKinds"] = "term",
        ["Site:SectionPagesMenu"] = "main",
        ["Site:Cascade"] = "toc = true",
    };

    private static readonly string[] Addresses =
    [
        "/",
        "/post/",
        "/post/first-post/",
        "/post/second/",
        "/post/Zwei/",
        "/2026/second/",
        "/post.html",
        "/docs/page/",
        "/docs/page.html",
        "/tags/",
        "/tags/go/",
        "/tags/Go/",
        "/p/2/",
        "/index.xml",
        "/tags/go/index.xml",
        "/sitemap.xml",
        "/map.xml",
        "/robots.txt",
        "/own.css",
        "/search/?q=words",
        "/nothing-here/",
    ];

    private static IEnumerable<string> Keys =>
        [
            .. SettingsCatalogue
                .All.Where(shape => SettingsCatalogue.IsLive(shape.Key) && shape.Kind is not SettingKind.Other)
                .Select(shape => shape.Key),
        ];

    [Fact]
    public async Task All_of_them_at_once_give_the_pages_of_a_start_with_them()
    {
        var wanted = Keys.ToDictionary(key => key, ValueOf, StringComparer.Ordinal);
        await using var saved = TestSite.With(Files);
        await SaveAsync(saved, wanted);
        await using var started = TestSite.With(Files, [.. wanted.SelectMany(Arguments)]);
        foreach (var address in Addresses)
        {
            Assert.Equal(await started.StatusOfAsync(address), await saved.StatusOfAsync(address));
            Assert.Equal(await started.TextOfAsync(address), await saved.TextOfAsync(address));
        }
    }

    [Fact]
    public async Task Each_holds_at_once_and_waits_for_nothing()
    {
        await using var site = TestSite.With(Files);
        foreach (var key in Keys)
        {
            var before = (await site.SiteAsync()).Fingerprint;
            await SaveAsync(site, new() { [key] = ValueOf(key) });
            Assert.True(before != (await site.SiteAsync()).Fingerprint, key);
        }

        Assert.False((await site.GetAsync<ISettingsStore>()).Read().IsWaiting);
    }

    [Fact]
    public async Task What_needs_a_restart_waits_and_what_is_saved_with_it_does_not()
    {
        await using var site = TestSite.With(Files);
        var saving = await SaveAsync(site, new() { ["Site:Title"] = "Other", ["Site:TimeZone"] = "Europe/Berlin" });
        Assert.True(saving.NeedsRestart);
        var settings = (await site.SiteAsync()).Settings;
        Assert.Equal(("Other", "UTC"), (settings.Title, settings.TimeZone));
        var book = (await site.GetAsync<ISettingsStore>()).Read();
        Assert.True(book.Find("Site:TimeZone") is { IsWaiting: true, NeedsRestart: true });
        Assert.True(book.Find("Site:Title") is { IsWaiting: false, NeedsRestart: false });
    }

    [Fact]
    public async Task The_sheet_of_a_colour_that_is_no_more_is_not_found()
    {
        await using var site = TestSite.With(Files);
        await SaveAsync(site, new() { ["Site:Theme:HighlightColor"] = "#0a7f3f" });
        var sheet = await SheetOfAsync(site);
        Assert.Equal(System.Net.HttpStatusCode.OK, await site.StatusOfAsync(sheet));
        await SaveAsync(site, new() { ["Site:Theme:HighlightColor"] = "#7a2f9f" });
        Assert.NotEqual(sheet, await SheetOfAsync(site));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, await site.StatusOfAsync(sheet));
    }

    private static async Task<string> SheetOfAsync(TestSite site) =>
        (await site.PageAsync("/")).QuerySelector("link[href^='/_/theme-']")?.GetAttribute("href") ?? "";

    private static async Task<SettingsSaving.Saved> SaveAsync(TestSite site, Dictionary<string, string?> wanted)
    {
        _ = await site.SiteAsync();
        var store = await site.GetAsync<ISettingsStore>();
        return Assert.IsType<SettingsSaving.Saved>(store.Save(store.Read().Base, wanted));
    }

    /// <summary>Fails for a setting that is new: then say another value of it above.</summary>
    private static string? ValueOf(string key) =>
        Others.TryGetValue(key, out var value) ? value : throw new KeyNotFoundException($"No other value of {key}.");

    private static IEnumerable<string> Arguments(KeyValuePair<string, string?> setting)
    {
        var shape = SettingsCatalogue.All.First(shape => shape.Key == setting.Key);
        return shape.ToEntries(setting.Value ?? "", "").Select(entry => $"{entry.Key}={entry.Value}");
    }
}
