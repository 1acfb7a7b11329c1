using Blog.Content;
using Blog.Hosting;

namespace Blog.Tests.Hosting;

public sealed class SettingsLayersTests
{
    [Fact]
    public void Each_layer_wins_over_the_one_before_and_says_so()
    {
        using var layers = new Layers();
        Assert.Equal("Blog", layers.Read().Site.Title);
        Assert.Equal("built in", layers.Read().SourceOf("Site:Title").ToString());

        layers.WithAppSettings("{ \"Site\": {\n \"Title\": \"file\" } }");
        Assert.Equal("file", layers.Read().Site.Title);
        Assert.Equal($"{layers.AppSettings}:2", layers.Read().SourceOf("Site:Title").Place);

        layers.WithSaved("""{ "Site": { "Title": "saved" } }""");
        Assert.Equal("saved", layers.Read().Site.Title);
        Assert.Equal(SettingsLayer.Saved, layers.Read().SourceOf("site:title").Layer);

        layers.WithEnvironment("Site__Title", "environment");
        Assert.Equal("environment", layers.Read().Site.Title);
        Assert.Equal("environment variable Site__Title", layers.Read().SourceOf("Site:Title").Place);

        layers.WithArgument("site:title", "argument");
        Assert.Equal("argument", layers.Read().Site.Title);
        Assert.Equal("command line", layers.Read().SourceOf("Site:Title").Place);
    }

    [Fact]
    public void Without_any_layer_the_lists_are_those_of_the_documentation()
    {
        using var layers = new Layers();
        var site = layers.Read().Site;
        Assert.Equal(["search", "recent", "categories", "taglist"], site.Sidebar.Widgets);
        Assert.Equal(["date", "categories"], site.PostMeta);
        Assert.Equal(["list", "post"], site.Thumbnail.Visibility);
        Assert.Equal(["http://localhost:5000"], layers.Read().Urls);
        Assert.Equal("tags", site.Taxonomies["tag"]);
        Assert.Equal("categories", site.Taxonomies["category"]);
    }

    [Fact]
    public void A_map_merges_by_key_and_an_empty_value_stays_to_switch_one_off()
    {
        using var layers = new Layers()
            .WithAppSettings("""{ "Site": { "Taxonomies": { "author": "authors" } } }""")
            .WithArgument("Site:Taxonomies:category", "");
        Assert.Equal(
            new Dictionary<string, string>
            {
                ["tag"] = "tags",
                ["category"] = "",
                ["author"] = "authors",
            },
            layers.Read().Site.Taxonomies.ToDictionary()
        );
    }

    [Fact]
    public void Values_of_every_type_are_read()
    {
        using var layers = new Layers().WithAppSettings(
            """
            {
              // Comments and a comma too many are allowed.
              "Site": {
                "PageSize": 7, "ReadMore": true, "BaseUrl": "https://example.org/blog/",
                "Sidebar": { "Home": "left" },
                "Markup": { "MathPassthrough": false },
                "Menus": { "Main": [{ "Name": "Home", "Url": "/", "Weight": -3 }] },
              },
              "Content": { "RescanEvery": "00:00:30", "AllowEmpty": "TRUE" },
              "Serilog": { "MinimumLevel": { "Default": "Debug" } },
            }
            """
        );
        var settings = layers.Read();
        Assert.Equal(7, settings.Site.PageSize);
        Assert.True(settings.Site.ReadMore);
        Assert.Equal("/blog", settings.BasePath);
        Assert.Equal(SidebarSide.Left, settings.Site.Sidebar.Home);
        Assert.False(settings.Site.Markup.MathPassthrough);
        Assert.Equal(-3, Assert.Single(settings.Site.Menus.Main).Weight);
        Assert.Equal(TimeSpan.FromSeconds(30), settings.Content.RescanEvery);
        Assert.True(settings.Content.AllowEmpty);
        Assert.Equal("Debug", settings.Values["Serilog:MinimumLevel:Default"]);
        Assert.Empty(settings.Warnings);
    }

    [Fact]
    public void An_empty_value_unsets_what_may_be_unset()
    {
        using var layers = new Layers()
            .WithAppSettings(
                """{ "Site": { "BaseUrl": "https://example.org/", "Markup": { "MathPassthrough": true } } }"""
            )
            .WithArgument("Site:BaseUrl", "")
            .WithArgument("Site:Markup:MathPassthrough", "");
        Assert.Null(layers.Read().Site.BaseUrl);
        Assert.Null(layers.Read().Site.Markup.MathPassthrough);
    }

    [Fact]
    public void The_environment_gives_settings_of_known_sections_only()
    {
        using var layers = new Layers()
            .WithEnvironment("PATH", "/bin")
            .WithEnvironment("Logging__LogLevel__Default", "Trace")
            .WithEnvironment("Serilog__MinimumLevel__Default", "Debug");
        var settings = layers.Read();
        Assert.DoesNotContain("Logging:LogLevel:Default", settings.Values.Keys);
        Assert.Equal("Debug", settings.Values["Serilog:MinimumLevel:Default"]);
        Assert.Empty(settings.Warnings);
    }

    [Fact]
    public void The_addresses_come_from_the_last_layer_that_names_them()
    {
        using var layers = new Layers().WithEnvironment("ASPNETCORE_HTTP_PORTS", "8080;8081");
        Assert.Equal(["http://*:8080", "http://*:8081"], layers.Read().Urls);

        layers.WithEnvironment("ASPNETCORE_URLS", "http://localhost:7000");
        Assert.Equal(["http://localhost:7000"], layers.Read().Urls);

        layers.WithArgument("urls", "http://localhost:1;http://localhost:2");
        Assert.Equal(["http://localhost:1", "http://localhost:2"], layers.Read().Urls);
    }

    [Fact]
    public void The_saved_settings_never_move_the_data_they_lie_in()
    {
        using var layers = new Layers().WithSaved(
            """{ "Data": { "Path": "elsewhere" }, "ConnectionStrings": { "Blog": "x" }, "Site": { "Title": "saved" } }"""
        );
        var settings = layers.Read();
        Assert.Equal(Path.Join(layers.WorkingDirectory, "data"), settings.Data.Path);
        Assert.Equal("saved", settings.Site.Title);
        Assert.Equal(
            [
                $"Data:Path is not taken from {layers.Saved}:1: it is set outside the data folder only.",
                $"ConnectionStrings:Blog is not taken from {layers.Saved}:1: it is set outside the data folder only.",
            ],
            settings.Warnings
        );
    }

    [Fact]
    public void The_saved_settings_lie_in_the_data_folder_that_the_last_layer_names()
    {
        using var layers = new Layers().WithEnvironment("Data__Path", "first").WithArgument("Data:Path", "second");
        layers.Folder.Write("work/first/settings.json", """{ "Site": { "Title": "first" } }""");
        layers.Folder.Write("work/second/settings.json", """{ "Site": { "Title": "second" } }""");
        Assert.Equal("second", layers.Read().Site.Title);
    }

    [Theory]
    [InlineData("Site:Titel", "Site:Title")]
    [InlineData("Site:Sidebar:Widgts:0", "Site:Sidebar:Widgets:0")]
    [InlineData("Site:RecentNum", "Site:Widgets:RecentNum")]
    [InlineData("Sit:Title", "Site:Title")]
    public void An_unknown_key_is_one_warning_with_the_nearest_known_key(string typed, string meant)
    {
        using var layers = new Layers().WithArgument(typed, "search");
        Assert.Equal(
            $"{typed} is not a setting (command line); did you mean {meant}?",
            Assert.Single(layers.Read().Warnings)
        );
    }

    [Fact]
    public void A_key_like_no_other_is_one_warning_without_a_guess()
    {
        using var layers = new Layers().WithAppSettings("""{ "Content": { "Zebra": 1 }, "Other": { "Zebra": 1 } }""");
        Assert.Equal($"Content:Zebra is not a setting ({layers.AppSettings}:1)", Assert.Single(layers.Read().Warnings));
    }

    [Fact]
    public void A_setting_that_asks_for_the_box_of_an_author_there_is_not_is_a_warning()
    {
        using var asking = new Layers();
        Assert.Contains(
            "Site:Author:Name",
            Assert.Single(asking.WithArgument("Site:Defaults:AuthorBox", "true").Read().Warnings),
            StringComparison.Ordinal
        );
        Assert.Empty(asking.WithArgument("Site:Author:Bio", "Writes.").Read().Warnings);
        using var silent = new Layers();
        Assert.Empty(silent.Read().Warnings);
    }
}
