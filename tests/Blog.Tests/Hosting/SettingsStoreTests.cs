using System.Text.Json;
using Blog.Admin;
using Blog.Content;
using Blog.Hosting;
using Blog.Publishing;

namespace Blog.Tests.Hosting;

public sealed class SettingsStoreTests
{
    [Fact]
    public void Every_setting_that_a_record_reads_is_known_by_its_key()
    {
        using var layers = new Layers();
        var book = StoreOf(layers).Read();
        Assert.Equal(book.Settings.Length, book.Settings.Select(setting => setting.Key).Distinct().Count());
        Assert.Equal(SettingKind.Text, book.Find("Site:Title")?.Kind);
        Assert.Equal(SettingKind.Number, book.Find("Site:PageSize")?.Kind);
        Assert.Equal(SettingKind.Flag, book.Find("Site:ReadMore")?.Kind);
        Assert.Equal(SettingKind.Choice, book.Find("Site:Images:Remote")?.Kind);
        Assert.Equal(SettingKind.List, book.Find("Site:PostMeta")?.Kind);
        Assert.Equal(SettingKind.Map, book.Find("Site:Taxonomies")?.Kind);
        Assert.Equal(SettingKind.Other, book.Find("Site:Menus:Main")?.Kind);
        Assert.Equal("10", book.Find("site:pagesize")?.Value);
        Assert.Equal("date\ncategories", book.Find("Site:PostMeta")?.Value);
        Assert.Equal("tag = tags\ncategory = categories", book.Find("Site:Taxonomies")?.Value);
        Assert.False(book.IsWaiting);
    }

    [Fact]
    public void Every_section_of_the_settings_is_known()
    {
        using var layers = new Layers();
        var book = StoreOf(layers).Read();
        Assert.All(
            typeof(BlogSettings)
                .GetProperties()
                .Where(part => part.PropertyType.Name.EndsWith("Settings", StringComparison.Ordinal)),
            part =>
                Assert.Contains(
                    book.Settings,
                    setting => setting.Key.StartsWith(part.Name + ":", StringComparison.Ordinal)
                )
        );
    }

    [Fact]
    public void A_setting_says_which_layer_gives_it_and_what_a_higher_layer_says_is_locked()
    {
        using var layers = new Layers()
            .WithAppSettings("""{ "Site": { "Title": "File", "PageSize": 5 } }""")
            .WithSaved("""{ "Site": { "Title": "Saved", "Description": "Saved" } }""")
            .WithEnvironment("Site__Description", "Environment")
            .WithArgument("Site:Copyright", "Line");
        var book = StoreOf(layers).Read();
        Assert.Equal((SettingLayer.Saved, "Saved", "File"), LayerOf(book, "Site:Title"));
        Assert.Equal((SettingLayer.File, "5", "5"), LayerOf(book, "Site:PageSize"));
        Assert.Equal((SettingLayer.Environment, "Environment", "Environment"), LayerOf(book, "Site:Description"));
        Assert.Equal((SettingLayer.CommandLine, "Line", "Line"), LayerOf(book, "Site:Copyright"));
        Assert.Equal((SettingLayer.BuiltIn, "UTC", "UTC"), LayerOf(book, "Site:TimeZone"));
        Assert.False(book.Find("Site:Description")?.MayChange);
        Assert.Equal("environment variable Site__Description", book.Find("Site:Description")?.Place);
        Assert.True(book.Find("Site:Title")?.IsChanged);
    }

    [Fact]
    public void What_is_saved_stands_in_the_file_and_waits_for_a_restart()
    {
        using var layers = new Layers();
        var store = StoreOf(layers);
        var saved = Save(store, new() { ["Site:TimeZone"] = "Asia/Tokyo", ["Site:PostMeta"] = "date\r\nauthor\r\n" });
        Assert.Equal(
            [("Site:TimeZone", "UTC", "Asia/Tokyo"), ("Site:PostMeta", "date\ncategories", "date\nauthor")],
            Assert.IsType<SettingsSaving.Saved>(saved).Changes
        );
        using var file = JsonDocument.Parse(File.ReadAllText(layers.Saved));
        Assert.Equal("Asia/Tokyo", file.RootElement.GetProperty("Site").GetProperty("TimeZone").GetString());
        var book = store.Read();
        Assert.True(
            book.Find("Site:TimeZone") is { IsWaiting: true, IsChanged: true, Value: "Asia/Tokyo", Default: "UTC" }
        );
        Assert.Equal("date\nauthor", book.Find("Site:PostMeta")?.Value);
        Assert.Equal("Asia/Tokyo", layers.Read().Site.TimeZone);
    }

    [Fact]
    public void What_is_reset_or_written_as_its_default_leaves_the_file()
    {
        using var layers = new Layers().WithSaved(
            """{ "Site": { "Title": "A", "Description": "B", "PageSize": 7, "PostMeta": ["author"] } }"""
        );
        var store = StoreOf(layers);
        Save(
            store,
            new()
            {
                ["Site:Title"] = null,
                ["Site:Description"] = "",
                ["Site:PageSize"] = "",
                ["Site:PostMeta"] = null,
            }
        );
        Assert.Equal("{}", File.ReadAllText(layers.Saved).Trim());
        Assert.Equal("date\ncategories", store.Read().Find("Site:PostMeta")?.Value);
    }

    [Fact]
    public void A_list_can_be_emptied_and_a_map_can_lose_what_a_lower_layer_gives()
    {
        using var layers = new Layers();
        var store = StoreOf(layers);
        Save(store, new() { ["Site:PostMeta"] = "", ["Site:Taxonomies"] = "tag = tags\nauthor = authors" });
        var site = layers.Read().Site;
        Assert.Empty(site.PostMeta);
        Assert.Equal("authors", site.Taxonomies["author"]);
        Assert.Equal("", site.Taxonomies["category"]);
        Assert.Equal("tag = tags\nauthor = authors", store.Read().Find("Site:Taxonomies")?.Value);
    }

    [Fact]
    public void What_the_program_could_not_start_with_is_refused_by_key_and_nothing_is_written()
    {
        using var layers = new Layers().WithSaved("""{ "Site": { "Title": "A" } }""");
        var before = File.ReadAllBytes(layers.Saved);
        var refused = Assert.IsType<SettingsSaving.Refused>(
            Save(StoreOf(layers), new() { ["Site:PageSize"] = "0", ["Site:PostMeta"] = "date\nnonsense" })
        );
        Assert.Equal(["Site:PageSize", "Site:PostMeta"], refused.Faults.Select(fault => fault.Key).Order());
        Assert.Equal(before, File.ReadAllBytes(layers.Saved));
    }

    [Fact]
    public void Settings_that_do_not_go_together_are_refused_without_a_key()
    {
        using var layers = new Layers();
        var refused = Assert.IsType<SettingsSaving.Refused>(
            Save(StoreOf(layers), new() { ["Site:Markup:TocStartLevel"] = "5", ["Site:Markup:TocEndLevel"] = "2" })
        );
        Assert.Null(Assert.Single(refused.Faults).Key);
    }

    [Fact]
    public void A_save_on_another_version_of_the_file_writes_nothing()
    {
        using var layers = new Layers();
        var store = StoreOf(layers);
        var seen = store.Read().Base;
        Save(store, new() { ["Site:Title"] = "First" });
        Assert.IsType<SettingsSaving.Conflict>(
            store.Save(seen, new Dictionary<string, string?> { ["Site:Title"] = "Second" })
        );
        Assert.Equal("First", layers.Read().Site.Title);
    }

    [Fact]
    public void Of_many_saves_at_once_one_wins()
    {
        using var layers = new Layers();
        var store = StoreOf(layers);
        var seen = store.Read().Base;
        var savings = new SettingsSaving[8];
        Parallel.For(
            0,
            savings.Length,
            number =>
                savings[number] = store.Save(seen, new Dictionary<string, string?> { ["Site:Title"] = $"{number}" })
        );
        var winner = Assert.Single(savings, saving => saving is SettingsSaving.Saved);
        Assert.Equal($"{Array.IndexOf(savings, winner)}", layers.Read().Site.Title);
    }

    [Fact]
    public void The_version_before_is_kept_beside_it()
    {
        using var layers = new Layers().WithSaved("""{ "Site": { "Title": "Old" } }""");
        Save(StoreOf(layers), new() { ["Site:Title"] = "New" });
        Assert.Contains("Old", File.ReadAllText(layers.Saved + ".1"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Data:Path", "/elsewhere")]
    [InlineData("ConnectionStrings:Blog", "other.db")]
    [InlineData("Content:Path", "/etc")]
    [InlineData("Content:StaticPath", "/etc")]
    [InlineData("Content:SnippetsPath", "/etc")]
    [InlineData("Content:ArchetypesPath", "/etc")]
    [InlineData("Database:Provider", "PostgreSql")]
    [InlineData("Site:Menus:Main", "a = b")]
    [InlineData("Site:Nothing", "x")]
    [InlineData("Site:Description", "over the environment")]
    public void What_may_not_be_changed_here_stays_as_it_is(string key, string value)
    {
        using var layers = new Layers().WithEnvironment("Site__Description", "Environment");
        Assert.IsType<SettingsSaving.Unchanged>(Save(StoreOf(layers), new() { [key] = value }));
        Assert.False(File.Exists(layers.Saved));
    }

    [Fact]
    public void A_secret_is_never_told()
    {
        using var layers = new Layers().WithEnvironment("ConnectionStrings__Blog", "Data Source=secret-word.db");
        var book = StoreOf(layers).Read();
        Assert.DoesNotContain("secret-word", JsonSerializer.Serialize(book), StringComparison.Ordinal);
        Assert.True(book.Find("ConnectionStrings:Blog") is { IsSecret: true, IsSet: true });
    }

    [Fact]
    public void A_file_that_was_broken_by_hand_is_told_and_not_written_over()
    {
        using var layers = new Layers();
        var store = StoreOf(layers);
        layers.WithSaved("""{ "Site": { "PageSize": 0 } }""");
        Assert.Contains("Site:PageSize", store.Read().Fault, StringComparison.Ordinal);
        layers.WithSaved("{ broken");
        var book = store.Read();
        Assert.NotNull(book.Fault);
        Assert.IsType<SettingsSaving.Refused>(
            store.Save(book.Base, new Dictionary<string, string?> { ["Site:Title"] = "A" })
        );
        Assert.Equal("{ broken", File.ReadAllText(layers.Saved));
    }

    private static SettingsStore StoreOf(Layers layers)
    {
        var settings = layers.Read();
        return new(settings, new LiveSite(new SiteBuilder(settings.Site, settings.BasePath), TimeProvider.System));
    }

    private static SettingsSaving Save(SettingsStore store, Dictionary<string, string?> wanted) =>
        store.Save(store.Read().Base, wanted);

    private static (SettingLayer, string, string) LayerOf(SettingsBook book, string key) =>
        book.Find(key) is { } setting ? (setting.Layer, setting.Value, setting.Default) : default;
}
