using Blog.Content;
using Blog.Content.Transfer;
using Blog.Tests.Support;

namespace Blog.Tests.Content.Transfer;

public sealed class HugoSettingsTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("baseURL = 'https://example.org/blog'", "Site:BaseUrl=https://example.org/blog/")]
    [InlineData("title = 'A: 1'", "Site:Title=A: 1")]
    [InlineData("languageCode = 'zh-cn'", "Site:LanguageCode=zh-cn")]
    [InlineData("locale = 'zh-cn'", "Site:LanguageCode=zh-cn")]
    [InlineData("defaultContentLanguage = 'zh-cn'", "Site:Language=zh-cn")]
    [InlineData("defaultContentLanguageInSubdir = true", "Site:DefaultLanguageInSubdir=true")]
    [InlineData("paginate = '7'", "Site:PageSize=7")]
    [InlineData("paginate = 7\n[pagination]\npagerSize = 5", "Site:PageSize=5")]
    [InlineData("[pagination]\npath = 'seite'", "Site:PagePath=seite")]
    [InlineData("summaryLength = 30", "Site:Summary:Length=30")]
    [InlineData("hasCJKLanguage = true", "Site:HasCjk=true")]
    [InlineData("timeZone = 'Asia/Shanghai'", "Site:TimeZone=Asia/Shanghai")]
    [InlineData("[permalinks]\npost = '/:year/:slug/'", "Site:Permalinks:post=/:year/:slug/")]
    [InlineData("[permalinks.page]\npost = '/:slug/'", "Site:Permalinks:post=/:slug/")]
    [InlineData("[taxonomies]\nauthor = 'authors'", "Site:Taxonomies:author=authors", "Site:Taxonomies:tag=")]
    [InlineData("uglyURLs = true", "Site:UglyUrls=true")]
    [InlineData("canonifyURLs = true", "Site:CanonifyUrls=true")]
    [InlineData("removePathAccents = true", "Site:RemovePathAccents=true")]
    [InlineData("disablePathToLower = true", "Site:DisablePathToLower=true")]
    [InlineData("pluralizeListTitles = false", "Site:PluralizeListTitles=false")]
    [InlineData("ignoreFiles = ['\\.bak$', '~$']", @"Content:IgnoreFiles:0=\.bak$", "Content:IgnoreFiles:1=~$")]
    [InlineData("enableRobotsTXT = true", "Site:RobotsTxt=true")]
    [InlineData("enableEmoji = true", "Site:Markup:Emoji=true")]
    [InlineData("copyright = 'Me'", "Site:Copyright=Me")]
    [InlineData("rssLimit = 9", "Site:Feed:Limit=9")]
    [InlineData("[services.rss]\nlimit = 8", "Site:Feed:Limit=8")]
    [InlineData("title = 'x'", "Site:Feed:Limit=-1")]
    [InlineData("[sitemap]\nchangefreq = 'daily'", "Site:Sitemap:changefreq=daily")]
    [InlineData("disableKinds = ['RSS']", "Site:DisableKinds:0=RSS")]
    [InlineData("disableKinds = ['robotsTXT', 'RSS']", "Site:DisableKinds:0=RSS", "Site:RobotsTxt=false")]
    [InlineData("disqusShortname = 'me'", "Site:Defaults:Comments=true")]
    [InlineData("[services.disqus]\nshortname = 'me'", "Site:Defaults:Comments=true")]
    [InlineData("title = 'x'", "Site:Defaults:Comments=false")]
    [InlineData("[frontmatter]\ndate = [':filename', ':git', ':default']", "Site:FrontMatter:Date:1=:default")]
    [InlineData("[markup.goldmark.renderer]\nunsafe = true", "Site:Markup:UnsafeHtml=true")]
    [InlineData("[markup.goldmark.renderer]\nhardWraps = true", "Site:Markup:HardWraps=true")]
    [InlineData("[markup.goldmark.parser]\nautoHeadingIDType = 'github-ascii'", "Site:Markup:HeadingIds=GitHubAscii")]
    [InlineData("[markup.goldmark.parser]\nautoIDType = 'blackfriday'", "Site:Markup:HeadingIds=Blackfriday")]
    [InlineData("[markup.goldmark.parser.attribute]\nblock = true", "Site:Markup:BlockAttributes=true")]
    [InlineData("[markup.goldmark.extensions]\ntypographer = false", "Site:Markup:Typographer=false")]
    [InlineData("[markup.goldmark.extensions.typographer]\ndisable = true", "Site:Markup:Typographer=false")]
    [InlineData("[markup.goldmark.extensions]\nlinkify = false", "Site:Markup:Linkify=false")]
    [InlineData(
        "[markup.goldmark.extensions.cjk]\nenable = true\neastAsianLineBreaks = true",
        "Site:Markup:EastAsianLineBreaks=true"
    )]
    [InlineData("[markup.goldmark.extensions.passthrough]\nenable = true", "Site:Markup:MathPassthrough=true")]
    [InlineData("[markup.goldmark.extensions.extras.insert]\nenable = true", "Site:Markup:Insert=true")]
    [InlineData("[markup.tableOfContents]\nstartLevel = 1\nendLevel = 4", "Site:Markup:TocEndLevel=4")]
    [InlineData("[markup.tableOfContents]\nordered = true", "Site:Markup:TocOrdered=true")]
    [InlineData("[markup.highlight]\nlineNos = true\nstyle = 'github'", "Site:Markup:Highlight:Style=github")]
    [InlineData("pygmentsStyle = 'github'", "Site:Markup:Highlight:Style=github")]
    [InlineData("[[menu.main]]\nname = 'A'\nurl = '/a/'\nweight = 3", "Site:Menus:Main:0:Weight=3")]
    [InlineData("[[menus.footer]]\nname = 'A'\n[[menus.footer]]\nname = 'B'", "Site:Menus:Footer:1:Name=B")]
    [InlineData("sectionPagesMenu = 'main'", "Site:SectionPagesMenu=main")]
    [InlineData("[author]\nname = 'Me'\nbio = '*I*'", "Site:Author:Name=Me", "Site:Author:Bio=*I*")]
    [InlineData("[params.author]\navatar = 'a.png'", "Site:Author:Avatar=a.png")]
    [InlineData("[params]\nauthor = 'Me'", "Site:Author:Name=Me")]
    [InlineData("[[cascade]]\ntoc = true", "Site:Cascade:toc=true")]
    [InlineData("[cascade]\ntags = ['a', \"it's\"]", "Site:Cascade:tags=['a', 'it''s']")]
    [InlineData(
        "[cascade.sitemap]\npriority = 0.5\nfilename = 'x'",
        "Site:Cascade:sitemap={'priority': 0.5, 'filename': 'x'}"
    )]
    [InlineData(
        "[languages.fr]\nweight = 1\n[languages.de.params.mine]\ndeep = 'x'",
        "Site:Languages:de:Params:mine.deep=x"
    )]
    [InlineData("[languages.en]\nlabel = 'English'\n[languages.zh-CN]\nweight = 2", "Site:Languages:zh-cn:Weight=2")]
    [InlineData(
        "[languages.en]\nweight = 1\n[languages.de]\ncopyright = 'Ich'\n[languages.de.params]\ndescription = 'Notizen'\nmotto = 'Langsam'",
        "Site:Languages:de:Copyright=Ich",
        "Site:Languages:de:Description=Notizen",
        "Site:Languages:de:Params:motto=Langsam"
    )]
    [InlineData("[languages.de]\ntitle = 'Notizen'\n[languages.de.params]\ntoc = true", "Site:Defaults:Toc=true")]
    [InlineData("[languages.de]\ntitle = 'Notizen'", "Site:Language=de", "Site:Title=Notizen")]
    [InlineData("[params]\ndescription = 'D'", "Site:Description=D")]
    [InlineData("[params]\ncopyright = 'C'", "Site:Copyright=C")]
    [InlineData("[params]\nsubtitle = 'S'", "Site:Logo:Subtitle=S")]
    [InlineData("[params.logo]\nimage = 'l.png'", "Site:Logo:Image=l.png")]
    [InlineData("[params]\nopengraph = true", "Site:OpenGraph=true")]
    [InlineData("[params]\nreadmore = true", "Site:ReadMore=true")]
    [InlineData("[params]\nauthorbox = 'false'", "Site:Defaults:AuthorBox=true")]
    [InlineData("[params]\ntoc = true", "Site:Defaults:Toc=true")]
    [InlineData("[params]\npager = true", "Site:Defaults:Pager=true")]
    [InlineData("[params]\nmathjax = 'true'", "Site:Defaults:MathJax=false")]
    [InlineData("[params]\nmathjax = true", "Site:Defaults:MathJax=true")]
    [InlineData("title = 'x'", "Site:Defaults:AuthorBox=false", "Site:Defaults:Pager=false", "Site:Defaults:Toc=false")]
    [InlineData("[params]\npost_meta = ['author', 'date']", "Site:PostMeta:0=author", "Site:PostMeta:1=date")]
    [InlineData("[params]\nmainSections = ['post', 'news']", "Site:MainSections:1=news")]
    [InlineData("[params]\ndateformat = '2006-01-02'", "Site:DateFormat=2006-01-02")]
    [InlineData("[params]\ncustomCSS = ['css/a.css']", "Site:Theme:CustomCss:0=css/a.css")]
    [InlineData("[params.style.vars]\nhighlightColor = '#123456'", "Site:Theme:HighlightColor=#123456")]
    [InlineData("[params.thumbnail]\nvisibility = ['post']", "Site:Thumbnail:Visibility:0=post")]
    [InlineData("[params.sidebar]\nhome = 'left'", "Site:Sidebar:Home=left", "Site:Sidebar:Single=none")]
    [InlineData(
        "[params.sidebar]\nlist = false\nsingle = 'yes'",
        "Site:Sidebar:List=none",
        "Site:Sidebar:Single=right"
    )]
    [InlineData("[params.sidebar]\nwidgets = ['recent']", "Site:Sidebar:Widgets:0=recent")]
    [InlineData("title = 'x'", "Site:Sidebar:Widgets=")]
    [InlineData("[params.widgets]\nrecent_num = 3", "Site:Widgets:RecentNum=3")]
    [InlineData("[params.widgets]\ntags_counter = true", "Site:Widgets:TagsCounter=true")]
    [InlineData("[params.widgets.social]\ngithub = 'me'", "Site:Widgets:Social:github=me")]
    [InlineData("[params.widgets.search.input]\nname = 'q'", "Site:Widgets:Search:InputName=q")]
    [InlineData("[params.mine]\ndeep = [1, 2]", "Site:Params:mine.deep=[1 2]")]
    [InlineData("BASEURL = 'http://a.example/'\n[PARAMS]\nTOC = true", "Site:BaseUrl=http://a.example/")]
    public void A_key_of_hugo_is_a_setting(string configuration, params string[] settings)
    {
        var made = Import(configuration).Settings.Select(setting => $"{setting.Key}={setting.Value}").ToList();
        Assert.All(settings, setting => Assert.Contains(setting, made));
    }

    [Theory]
    [InlineData("relativeURLs = true", "hugo.toml:1 config-unread Info relativeURLs")]
    [InlineData("\ntitleCaseStyle = 'ap'", "hugo.toml:2 config-unread Info titleCaseStyle")]
    [InlineData("[outputs]\nhome = ['HTML']\npage = ['HTML']", "hugo.toml:1 config-unread Info outputs")]
    [InlineData("[privacy.youtube]\ndisable = true", "hugo.toml:1 config-unread Info privacy")]
    [InlineData("[permalinks.section]\npost = '/x/'", "hugo.toml:1 config-unread Info permalinks.section")]
    [InlineData("[[menu.foo]]\nname = 'A'", "hugo.toml:1 config-unread Info menu.foo")]
    [InlineData("[[menu.main]]\nname = 'A'\ntitle = 'b'", "hugo.toml:3 config-unread Info menu.main[0].title")]
    [InlineData("[[menu.main]]\nname = 'A'\nparent = 'b'", "hugo.toml:3 config-unread Info menu.main[0].parent")]
    [InlineData("buildDrafts = true", "hugo.toml:1 config-unread Warning buildDrafts")]
    [InlineData("buildDrafts = false")]
    [InlineData("theme = 'mainroad'")]
    [InlineData("theme = ['x', 'Mainroad']")]
    [InlineData("theme = 'ananke'", "hugo.toml:1 theme-other Info theme")]
    [InlineData("[params]\nmathjaxPath = 'x'", "hugo.toml:2 config-unread Info params.mathjaxPath")]
    [InlineData("disqusShortname = 'me'", "hugo.toml:1 config-unread Info disqusShortname")]
    [InlineData("[markup.goldmark.extensions]\nlinkify = true")]
    [InlineData("[params.widgets.social]\ncached = true\ngithub = 'me'")]
    [InlineData("[[cascade]]\ntoc = true\n[cascade._target]\nkind = 'page'", "hugo.toml:1 config-unread Info cascade")]
    [InlineData(
        "[languages.de]\npaginate = 3\nweight = 2\n[languages.fr]\nweight = 1",
        "hugo.toml:2 config-unread Info languages.de.paginate"
    )]
    [InlineData("[markup.goldmark.extensions.cjk]\nenable = false\neastAsianLineBreaks = true")]
    public void What_means_nothing_here_is_named_once_with_its_line(string configuration, params string[] lines)
    {
        var left = Import(configuration)
            .Problems.Where(problem => problem.Code != "cjk-not-set")
            .Select(problem =>
                $"{problem.File}:{problem.Line} {problem.Code} {problem.Severity} {problem.Message.Split(": ")[0]}"
            );
        Assert.Equal(
            lines.Where(line => !line.Contains("cjk.enable", StringComparison.Ordinal)),
            left.Where(line => !line.Contains("cjk.enable", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void Yaml_toml_and_json_say_the_same()
    {
        string[] texts =
        [
            Said(
                "hugo.yaml",
                "title: T\nparams:\n  sidebar:\n    widgets: [recent, search]\nmenu:\n  main:\n    - name: A\n"
            ),
            Said("hugo.toml", "title='T'\nparams.sidebar.widgets=['recent','search']\n[[menu.main]]\nname='A'\n"),
            Said(
                "hugo.json",
                """{"title":"T","params":{"sidebar":{"widgets":["recent","search"]}},"menu":{"main":[{"name":"A"}]}}"""
            ),
        ];
        Assert.Single(texts.Distinct(StringComparer.Ordinal));

        string Said(string file, string text)
        {
            using var folder = new TempFolder();
            folder.Write(file, text);
            var site = Assert.IsType<HugoSite>(HugoSiteReader.Read(folder.Path).Site);
            return string.Join(
                '\n',
                HugoSettings
                    .Of(site, HugoFacts.None)
                    .Settings.Where(setting => !setting.IsDefault)
                    .Select(setting => $"{setting.Key}={setting.Value}")
            );
        }
    }

    [Fact]
    public void A_file_of_the_config_folder_stands_for_its_key_and_wins()
    {
        _folder.Write("config/_default/hugo.yaml", "title: Inner\npaginate: 4\n");
        _folder.Write("config/_default/params.toml", "toc = true\n");
        _folder.Write("config/_default/menus.toml", "[[main]]\nname = 'A'\n");
        _folder.Write("config/_default/menus.de.toml", "[[main]]\nname = 'B'\n");
        _folder.Write("config/_default/languages.toml", "[en]\nweight = 1\n[de]\nweight = 2\n");
        _folder.Write("config/_default/taxonomies.json", """{"tag": "tags"}""");
        var made = Import("title = 'Outer'\ncopyright = 'C'")
            .Settings.Select(setting => $"{setting.Key}={setting.Value} {setting.File}:{setting.Line}")
            .ToList();
        Assert.Contains("Site:Title=Inner config/_default/hugo.yaml:1", made);
        Assert.Contains("Site:PageSize=4 config/_default/hugo.yaml:2", made);
        Assert.Contains("Site:Copyright=C hugo.toml:2", made);
        Assert.Contains("Site:Defaults:Toc=true config/_default/params.toml:1", made);
        Assert.Contains("Site:Menus:Main:0:Name=A config/_default/menus.toml:2", made);
        Assert.Contains("Site:Languages:de:Menus:Main:0:Name=B config/_default/menus.de.toml:2", made);
        Assert.Contains("Site:Taxonomies:category= :0", made);
    }

    [Theory]
    [InlineData("hugo.toml", "title = 'x'\nparams = [", "hugo.toml:2")]
    [InlineData("hugo.toml", "title = 'x'\ntitle = 'y'", "hugo.toml:2")]
    [InlineData("hugo.yaml", "title: x\n\ta: b\n", "hugo.yaml:2")]
    [InlineData("hugo.yaml", "a: &a [*a]\n", "hugo.yaml:1")]
    [InlineData("hugo.json", "{\n\"title\": }", "hugo.json:2")]
    [InlineData("hugo.json", "[]", "hugo.json:1")]
    [InlineData("config.toml", "a = \"\n", "config.toml:1")]
    public void A_damaged_file_is_named_with_its_line(string file, string text, string place)
    {
        _folder.Write(file, text);
        var (site, problems) = HugoSiteReader.Read(_folder.Path);
        Assert.Null(site);
        var problem = Assert.Single(problems);
        Assert.Equal(("config-syntax", place), (problem.Code, $"{problem.File}:{problem.Line}"));
    }

    [Theory]
    [InlineData("hugo.toml", "a = ")]
    [InlineData("hugo.json", "")]
    [InlineData("hugo.yaml", "a: ")]
    [InlineData("hugo.json", "{\"a\": \"\\ud800\", \"b\":")]
    public void Ten_thousand_brackets_are_refused_at_once(string file, string start)
    {
        _folder.Write(file, start + new string('[', 10_000));
        Assert.Null(HugoSiteReader.Read(_folder.Path).Site);
    }

    [Fact]
    public void A_thousand_dots_in_a_key_are_refused()
    {
        _folder.Write("hugo.toml", string.Join('.', Enumerable.Repeat("a", 1000)) + " = 1\n");
        Assert.Equal("config-syntax", Assert.Single(HugoSiteReader.Read(_folder.Path).Problems).Code);
    }

    [Fact]
    public void A_folder_without_configuration_is_no_site()
    {
        var (site, problems) = HugoSiteReader.Read(_folder.Path);
        Assert.Null(site);
        Assert.Equal("config-missing", Assert.Single(problems).Code);
    }

    [Fact]
    public void What_the_pages_say_is_written_out_where_the_configuration_is_silent()
    {
        var facts = new HugoFacts(["post"], IsMostlyCjk: true);
        var silent = Import("title = 'x'", facts);
        Assert.Contains(silent.Settings, setting => setting is { Key: "Site:MainSections:0", Value: "post" });
        Assert.Contains(silent.Settings, setting => setting is { Key: "Site:HasCjk", Value: "false" });
        Assert.Contains(silent.Problems, problem => problem is { Code: "cjk-not-set", Severity: Severity.Warning });

        var outspoken = Import("hasCJKLanguage = true\n[params]\nmainSections = ['a']", facts);
        Assert.Single(
            outspoken.Settings,
            setting => setting.Key.StartsWith("Site:MainSections", StringComparison.Ordinal)
        );
        Assert.Empty(outspoken.Problems);
    }

    [Theory]
    [InlineData(false, "", "content.zh")]
    [InlineData(true, "", "content")]
    [InlineData(false, "contentDir = 'texts'", "texts")]
    public void Section_11_Without_a_content_folder_that_of_the_first_language_counts(
        bool isThere,
        string line,
        string folder
    )
    {
        if (isThere)
        {
            _folder.Make("content");
        }

        var imported = Import(
            $"""
            defaultContentLanguage = "zh-cn"
            {line}
            [languages.en]
            contentDir = "content.en"
            [languages.zh-cn]
            contentDir = "content.zh"
            """
        );
        Assert.Equal(_folder.At(folder), imported.Settings.Single(setting => setting.Key == "Content:Path").Value);
    }

    private ImportedSettings Import(string toml, HugoFacts? facts = null)
    {
        _folder.Write("hugo.toml", toml);
        var (site, problems) = HugoSiteReader.Read(_folder.Path);
        Assert.Empty(problems);
        return HugoSettings.Of(Assert.IsType<HugoSite>(site), facts ?? HugoFacts.None);
    }
}
