namespace Blog.Tests.Hosting;

public sealed class WrongSettingsTests
{
    private const string Origin = "an origin such as https://cdn.example.org";

    private const string Engine =
        "the address of a search engine such as https://duckduckgo.com/, without query and user";

    private const string Address =
        "an absolute address such as https://example.org/ or https://example.org/blog/, without query and user";

    [Theory]
    [InlineData("Site:PageSize", "0", "a number from 1 to 1000")]
    [InlineData("Site:PageSize", "1001", "a number from 1 to 1000")]
    [InlineData("Site:PageSize", "ten", "a whole number")]
    [InlineData("Site:PageSize", "", "a whole number")]
    [InlineData("Site:PageSize", "1e1", "a whole number")]
    [InlineData("Site:Shortcodes:note", "Box it", "passthrough, box, drop or code: and a language, such as code:json")]
    [InlineData("Site:ReadMore", "yes", "true or false")]
    [InlineData("Site:Sidebar:Home", "1", "one of None, Left, Right")]
    [InlineData("Site:Sidebar:Home", "middle", "one of None, Left, Right")]
    [InlineData("Site:Images:Remote", "Hide", "one of Show, Link, Local")]
    [InlineData("Site:Markup:HeadingIds", "0", "one of GitHub, GitHubAscii, Blackfriday")]
    [InlineData("Site:Markup:TocStartLevel", "7", "a number from 1 to 6")]
    [InlineData("Content:RescanEvery", "10", "a length of time as hh:mm:ss")]
    [InlineData("Content:RescanEvery", "0:0:1", "a length of time as hh:mm:ss")]
    [InlineData("Content:RescanEvery", "00:00:00", "a length of time from 00:00:01 to 1.00:00:00")]
    [InlineData("Site:Theme:HighlightColor", "#12345", "a colour such as #c4161c, #c11 or crimson")]
    [InlineData("Site:Theme:HighlightColor", "url(x)", "a colour such as #c4161c, #c11 or crimson")]
    [InlineData("Site:Widgets:Search:Url", "engine.example", Engine)]
    [InlineData("Site:Widgets:Search:Url", "https://engine.example/?q=", Engine)]
    [InlineData("Site:TimeZone", "Mars/Olympus", "the IANA name of a time zone such as UTC or Europe/Berlin")]
    [InlineData("Site:TimeZone", "", "given")]
    [InlineData("Site:Language", "deutsch!", "a language tag such as en or zh-cn")]
    [InlineData("Site:HasCjk", "maybe", "auto, true or false")]
    [InlineData("Site:BaseUrl", "example.org", Address)]
    [InlineData("Site:BaseUrl", "/blog/", Address)]
    [InlineData("Site:BaseUrl", "ftp://example.org/", Address)]
    [InlineData("Site:BaseUrl", "https://example.org/?q=1", Address)]
    [InlineData("Site:BaseUrl", "https://example.org/#top", Address)]
    [InlineData("Site:BaseUrl", "https://me@example.org/", Address)]
    [InlineData("Content:IgnoreFiles:0", "([a", "a regular expression without look-around and back-references")]
    [InlineData("Content:IgnoreFiles:0", @"(a)\1", "a regular expression without look-around and back-references")]
    [InlineData(
        "Site:Sidebar:Widgets:0",
        "serch",
        "one of search, recent, categories, taglist, social, languages, sidemenu, ddg-search"
    )]
    [InlineData(
        "Site:Sidebar:Widgets:0",
        "",
        "one of search, recent, categories, taglist, social, languages, sidemenu, ddg-search"
    )]
    [InlineData("Site:PostMeta:1", "time", "one of author, date, categories, translations, readingtime")]
    [InlineData("Site:Thumbnail:Visibility:0", "home", "one of list, post")]
    [InlineData("Site:Csp:Script:0", "cdn.example.org", Origin)]
    [InlineData("Site:Csp:Script:0", "'unsafe-inline'", Origin)]
    [InlineData("Site:Csp:Style:0", "https://cdn.example.org/", Origin)]
    [InlineData("Site:Csp:Image:0", "https://a.example; script-src *", Origin)]
    [InlineData("Site:Csp:Frame:0", "data:", Origin)]
    [InlineData("Site:Csp:Connect:0", "*", Origin)]
    [InlineData("Site:Csp:Font:0", "https://a.example https://b.example", Origin)]
    [InlineData("ReverseProxy:KnownNetworks:0", "10.0.0.1", "a network such as 10.0.0.0/8 or fd00::/8")]
    [InlineData("ReverseProxy:KnownProxies:0", "proxy", "an IP address such as 10.0.0.2")]
    [InlineData(
        "ReverseProxy:Hosts:0",
        "https://example.org",
        "a host name without scheme, port and path, such as example.org or *.example.org"
    )]
    [InlineData("ReverseProxy:ForwardLimit", "0", "a number from 1 to 20")]
    [InlineData("ReverseProxy:PathBase", "blog", "a path such as /blog")]
    [InlineData("Data:Path", "", "given")]
    [InlineData("Content:Path", "", "given")]
    [InlineData("Site:Taxonomies", "tags", "a map: Site:Taxonomies:NAME and a value for each name")]
    [InlineData("urls", "localhost:5000", "addresses to listen on such as http://localhost:5000, several parted by ;")]
    [InlineData(
        "urls",
        "ftp://localhost:5000",
        "addresses to listen on such as http://localhost:5000, several parted by ;"
    )]
    public void A_wrong_value_stops_the_start_with_one_line(string key, string value, string allowed)
    {
        using var layers = new Layers().WithArgument(key, value);
        var name = key == "urls" ? "Urls" : key;
        Assert.Equal($"{name} is '{value}', but must be {allowed} (command line).", layers.Fault());
    }

    [Fact]
    public void The_line_names_the_file_or_variable_that_holds_the_value()
    {
        using var layers = new Layers()
            .WithAppSettings("{\n  \"Site\": {\n    \"PageSize\": 0\n  }\n}")
            .WithEnvironment("Site__ReadMore", "no");
        Assert.Equal(
            [
                $"Site:PageSize is '0', but must be a number from 1 to 1000 ({layers.AppSettings}:3).",
                "Site:ReadMore is 'no', but must be true or false (environment variable Site__ReadMore).",
            ],
            layers.Fault().Split('\n')
        );
    }

    [Theory]
    [InlineData("{ \"Site\": {\n\n  \"Title\": }", 3, "the settings are not valid JSON: ")]
    [InlineData("{ \"Site\": {", 1, "the settings are not valid JSON: ")]
    [InlineData("", 1, "the settings are not valid JSON: ")]
    [InlineData("{}\n{}", 2, "the settings are not valid JSON: ")]
    [InlineData("\n[]", 2, "the settings must be an object in braces.")]
    [InlineData("\"text\"", 1, "the settings must be an object in braces.")]
    [InlineData("{ \"Site\": { \"Title\": \"a\",\n \"title\": \"b\" } }", 2, "Site:title is given twice.")]
    public void A_damaged_file_stops_the_start_with_its_name_and_line(string json, int line, string cause)
    {
        using var layers = new Layers().WithAppSettings(json);
        Assert.StartsWith($"{layers.AppSettings}:{line}: {cause}", layers.Fault(), StringComparison.Ordinal);
        Assert.DoesNotContain('\n', layers.Fault());

        using var saved = new Layers().WithSaved(json);
        Assert.StartsWith($"{saved.Saved}:{line}: {cause}", saved.Fault(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_text_stops_the_start()
    {
        using var layers = new Layers();
        File.WriteAllBytes(layers.AppSettings, [.. "{ \"Site\": { \"Title\": \""u8, 0xC3, 0x28, .. "\" } }"u8]);
        Assert.StartsWith(layers.AppSettings, layers.Fault(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_byte_order_mark_is_no_fault()
    {
        using var layers = new Layers().WithAppSettings("\uFEFF{ \"Site\": { \"Title\": \"中文\" } }");
        Assert.Equal("中文", layers.Read().Site.Title);
    }

    [Fact]
    public void Two_different_base_paths_stop_the_start()
    {
        using var layers = new Layers()
            .WithArgument("Site:BaseUrl", "https://example.org/blog/")
            .WithArgument("ReverseProxy:PathBase", "/other");
        Assert.Equal(
            "ReverseProxy:PathBase is '/other', but Site:BaseUrl says '/blog/' (command line). Leave ReverseProxy:PathBase out.",
            layers.Fault()
        );

        layers.WithArgument("ReverseProxy:PathBase", "/blog");
        Assert.Equal("/blog", layers.Read().BasePath);
    }

    [Fact]
    public void A_toc_that_ends_before_it_starts_stops_the_start()
    {
        using var layers = new Layers().WithArgument("Site:Markup:TocStartLevel", "4");
        Assert.Equal(
            "Site:Markup:TocStartLevel is '4', but must not be above Site:Markup:TocEndLevel, which is '3' (command line).",
            layers.Fault()
        );
    }

    [Fact]
    public void Blind_trust_in_forwarded_headers_is_refused()
    {
        using var layers = new Layers().WithEnvironment("ASPNETCORE_FORWARDEDHEADERS_ENABLED", "true");
        Assert.StartsWith(
            "The environment variable ASPNETCORE_FORWARDEDHEADERS_ENABLED is set",
            layers.Fault(),
            StringComparison.Ordinal
        );
    }
}
