using Blog.Content;
using Blog.Hosting;
using Blog.Tests.Support;

namespace Blog.Tests.Cli;

public sealed class ImportHugoCommandTests : IDisposable
{
    private const string Configuration = """
        baseURL = "https://example.org/"
        title = "Notes"
        theme = "mainroad"
        uglyURLs = true

        [params]
        toc = true

        [params.sidebar]
        single = "left"
        widgets = ["recent", "serch", "taglist"]
        """;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_dry_run_prints_what_it_would_write_and_what_it_leaves_and_writes_nothing()
    {
        _folder.Write("old/hugo.toml", Configuration);
        _folder.Write("old/content/post/a.md", "---\ntitle: A\n---\n");

        var (code, output, error) = await ImportAsync("old", "--dry-run");

        Assert.Equal(1, code);
        Assert.Equal(
            $$"""
            {
              "Site": {
                "BaseUrl": "https://example.org/",
                "Title": "Notes",
                "UglyUrls": true,
                "Defaults": {
                  "Toc": true,
                  "Comments": false,
                  "AuthorBox": false,
                  "Pager": false,
                  "MathJax": false
                },
                "Sidebar": {
                  "Single": "left",
                  "Widgets": [
                    "recent",
                    "taglist"
                  ],
                  "Home": "none",
                  "List": "none"
                },
                "Description": "",
                "Author": {
                  "Name": "",
                  "Bio": "",
                  "Avatar": ""
                },
                "Menus": {
                  "Main": "",
                  "Side": "",
                  "Footer": ""
                },
                "Widgets": {
                  "TagsCounter": false,
                  "CategoriesCounter": false
                },
                "HasCjk": false,
                "Feed": {
                  "Limit": -1
                },
                "MainSections": [
                  "post"
                ]
              }
            }
            --Content:Path={{_folder.At("old", "content")}}
            hugo.toml:11:0: warning: Site:Sidebar:Widgets:1 is 'serch', but must be one of search, recent, categories, taglist, social, languages, sidemenu, ddg-search (hugo.toml:11).

            """.ReplaceLineEndings("\n"),
            output
        );
        Assert.Contains("Nothing written", error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder.At("data")));
    }

    [Fact]
    public async Task The_settings_are_written_and_hold_from_then_on()
    {
        _folder.Write("old/config.yaml", "title: Notes\nmenu: {main: [{name: A, url: /a/}]}\n");
        _folder.Write("old/content/post/a.md", "---\ntitle: A\n---\n");

        Assert.Equal(0, (await ImportAsync("old")).Code);

        var settings = SettingsLayers.Read(Commands.StartIn(_folder, []));
        Assert.Equal("Notes", settings.Site.Title);
        Assert.Equal("A", Assert.Single(settings.Site.Menus.Main).Name);
        Assert.Equal(["post"], settings.Site.MainSections);
        Assert.False(settings.Site.Defaults.Comments);
        Assert.Empty(settings.Site.Sidebar.Widgets);
        Assert.Empty(settings.Warnings);
        Assert.StartsWith(
            _folder.At("data", "settings.json"),
            settings.SourceOf("Site:Title").Place,
            StringComparison.Ordinal
        );
        Assert.Equal(["settings.json"], Directory.GetFiles(_folder.At("data")).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Nothing_of_the_blog_that_the_program_shows_at_first_stays_in_an_imported_one()
    {
        _folder.Write(
            "appsettings.json",
            """
            { "Site": {
                "Title": "Sample", "Description": "Of a sample.",
                "Author": { "Name": "Lin", "Bio": "Writes.", "Avatar": "/img/lin.png" },
                "Menus": { "Main": [{ "Name": "Home", "Url": "/" }] },
                "Widgets": { "TagsCounter": true, "CategoriesCounter": true } } }
            """
        );
        _folder.Write("old/hugo.toml", "baseURL = 'https://example.org/'\n[author]\nname = 'Kim'\n");
        _folder.Write("old/content/post/a.md", "---\ntitle: A\n---\n");

        Assert.Equal(0, (await ImportAsync("old")).Code);

        var site = SettingsLayers.Read(Commands.StartIn(_folder, [])).Site;
        Assert.Equal(("Blog", ""), (site.Title, site.Description));
        Assert.Equal(("Kim", "", ""), (site.Author.Name, site.Author.Bio, site.Author.Avatar));
        Assert.Empty(site.Menus.Main);
        Assert.False(site.Widgets.TagsCounter || site.Widgets.CategoriesCounter);
    }

    [Fact]
    public async Task The_look_and_where_else_the_author_is_come_along()
    {
        _folder.Write(
            "old/hugo.toml",
            """
            [params]
            customCSS = ['css/own.css']
            customJS = ['js/own.js']
            [params.style.vars]
            highlightColor = '#008080'
            [params.widgets.social]
            cached = true
            github = 'me'
            email = 'me@example.org'
            [[params.widgets.social.custom]]
            title = 'Tube'
            url = 'https://tube.example/'
            icon = 'tube.svg'
            rel = false
            [params.widgets.search]
            url = 'https://duckduckgo.com/'
            [params.widgets.search.input]
            name = 'sites'
            pre = ''
            """
        );
        _folder.Write("old/content/post/a.md", "---\ntitle: A\n---\n");

        var (code, _, error) = await ImportAsync("old");

        Assert.Equal(0, code);
        Assert.DoesNotContain("not yet", error, StringComparison.Ordinal);
        var settings = SettingsLayers.Read(Commands.StartIn(_folder, []));
        Assert.Equal(["css/own.css"], settings.Site.Theme.CustomCss);
        Assert.Equal(["js/own.js"], settings.Site.Theme.CustomJs);
        Assert.Equal("#008080", settings.Site.Theme.HighlightColor);
        var (social, search) = (settings.Site.Widgets.Social, settings.Site.Widgets.Search);
        Assert.Equal(("me", "me@example.org"), (social.GitHub, social.Email));
        Assert.Equal(
            new SocialLinkSettings
            {
                Title = "Tube",
                Url = "https://tube.example/",
                Icon = "tube.svg",
                Rel = "false",
            },
            Assert.Single(social.Custom)
        );
        Assert.Equal(("https://duckduckgo.com/", "sites"), (search.Url?.AbsoluteUri, search.InputName));
        Assert.Empty(settings.Warnings);
    }

    [Fact]
    public async Task What_was_saved_before_stays_where_nothing_new_is_said_and_is_kept_beside()
    {
        var before = "{ \"Site\": { \"Title\": \"Old\", \"DateFormat\": \"2006\" }, \"Site:PageSize\": 4 } // mine\n";
        _folder.Write("data/settings.json", before);
        _folder.Write("old/hugo.toml", "title = 'New'\n");

        Assert.Equal(1, (await ImportAsync("old")).Code);

        var site = SettingsLayers.Read(Commands.StartIn(_folder, [])).Site;
        Assert.Equal(("New", "2006", 4), (site.Title, site.DateFormat, site.PageSize));
        Assert.Equal(before, await File.ReadAllTextAsync(_folder.At("data", "settings.json.1"), Token));
    }

    [Fact]
    public async Task A_second_import_of_the_same_writes_nothing()
    {
        _folder.Write("old/hugo.toml", Configuration);
        await ImportAsync("old");
        var first = await File.ReadAllBytesAsync(_folder.At("data", "settings.json"), Token);

        var (_, _, error) = await ImportAsync("old");

        Assert.Contains("Nothing new", error, StringComparison.Ordinal);
        Assert.Equal(first, await File.ReadAllBytesAsync(_folder.At("data", "settings.json"), Token));
        Assert.False(File.Exists(_folder.At("data", "settings.json.1")));
    }

    [Fact]
    public async Task Settings_that_do_not_go_together_are_not_written()
    {
        _folder.Write("old/hugo.toml", "[markup.tableOfContents]\nstartLevel = 5\nendLevel = 2\n");
        var (code, _, error) = await ImportAsync("old");
        Assert.Equal(2, code);
        Assert.Contains("Site:Markup:TocStartLevel", error, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.At("data", "settings.json")));
    }

    [Theory]
    [InlineData("old/hugo.toml", "title = 'x'\nbad", "hugo.toml:2:")]
    [InlineData("old/nothing.txt", "", "hugo.toml:0:0: error: There is no configuration of Hugo here")]
    [InlineData("other/hugo.toml", "", "There is no folder")]
    public async Task A_site_that_cannot_be_read_is_2_and_nothing_on_stdout(string file, string text, string part)
    {
        _folder.Write(file, text);
        var (code, output, error) = await ImportAsync("old");
        Assert.Equal((2, ""), (code, output));
        Assert.Contains(part, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Folders_are_printed_for_the_command_line_and_the_content_is_not_touched()
    {
        _folder.Write("old/hugo.toml", "contentDir = 'texts'\nstaticDir = ['files', 'more']\n");
        var page = _folder.Write("old/texts/post/a.md", "---\ntitle: 茶\n---\n喝茶。\n");
        var before = File.GetLastWriteTimeUtc(page);

        var (code, output, _) = await ImportAsync("old");

        Assert.Equal(1, code);
        Assert.Contains($"--Content:Path={_folder.At("old", "texts")}\n", output, StringComparison.Ordinal);
        Assert.Contains($"--Content:StaticPath={_folder.At("old", "files")}\n", output, StringComparison.Ordinal);
        Assert.Contains("hugo.toml:2:0: info: staticDir[1]:", output, StringComparison.Ordinal);
        Assert.Contains("hugo.toml:0:0: warning: hasCJKLanguage is not set", output, StringComparison.Ordinal);
        Assert.DoesNotContain("\"Path\"", output, StringComparison.Ordinal);
        Assert.Equal(before, File.GetLastWriteTimeUtc(page));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private Task<(int Code, string Output, string Error)> ImportAsync(params string[] arguments) =>
        Commands.RunAsync(_folder, ["import", "hugo", .. arguments]);
}
