using System.Collections.Immutable;
using static Blog.Content.Transfer.HugoValues;

namespace Blog.Content.Transfer;

/// <summary>The table of content-contract.md 11 and the site params of its section 10. Where two rows mean one setting, the later wins.</summary>
internal static class HugoRows
{
    private const string Goldmark = "markup.goldmark.";
    private const string Cjk = Goldmark + "extensions.cjk.";

    public static ImmutableArray<HugoRow> All { get; } =
    [
        new("baseURL", "Site:BaseUrl", Address),
        new("title", "Site:Title", Text),
        new("languageCode", "Site:LanguageCode", Text),
        new("locale", "Site:LanguageCode", Text),
        new("defaultContentLanguage", "Site:Language", Text),
        new("defaultContentLanguageInSubdir", "Site:DefaultLanguageInSubdir", Flag),
        new("languages", "Site:Languages", Languages),
        new("paginate", "Site:PageSize", Text),
        new("pagination.pagerSize", "Site:PageSize", Text),
        new("paginatePath", "Site:PagePath", Text),
        new("pagination.path", "Site:PagePath", Text),
        new("summaryLength", "Site:Summary:Length", Text),
        new("hasCJKLanguage", "Site:HasCjk", Flag),
        new("timeZone", "Site:TimeZone", Text),
        new("permalinks", "Site:Permalinks", Words),
        new("permalinks.page", "Site:Permalinks", Words),
        new("taxonomies", "Site:Taxonomies", Words),
        new("uglyURLs", "Site:UglyUrls", Flag),
        new("canonifyURLs", "Site:CanonifyUrls", Flag),
        new("removePathAccents", "Site:RemovePathAccents", Flag),
        new("disablePathToLower", "Site:DisablePathToLower", Flag),
        new("pluralizeListTitles", "Site:PluralizeListTitles", Flag),
        new("ignoreFiles", "Content:IgnoreFiles", List),
        new("contentDir", "Content:Path", Text),
        new("staticDir", "Content:StaticPath", First),
        new("enableRobotsTXT", "Site:RobotsTxt", Flag),
        new("enableEmoji", "Site:Markup:Emoji", Flag),
        new("copyright", "Site:Copyright", Text),
        new("rssLimit", "Site:Feed:Limit", Text),
        new("services.rss.limit", "Site:Feed:Limit", Text),
        new("sitemap", "Site:Sitemap", Words),
        new("disableKinds", "Site:DisableKinds", Kinds),
        new("disableKinds", "Site:RobotsTxt", Robots),
        new("frontmatter.date", "Site:FrontMatter:Date", DateSourceNames),
        new("frontmatter.lastmod", "Site:FrontMatter:LastMod", DateSourceNames),
        new("frontmatter.publishDate", "Site:FrontMatter:PublishDate", DateSourceNames),
        new("frontmatter.expiryDate", "Site:FrontMatter:ExpiryDate", DateSourceNames),
        .. Markup,
        new("menu.main", "Site:Menus:Main", Menu),
        new("menus.main", "Site:Menus:Main", Menu),
        new("menu.side", "Site:Menus:Side", Menu),
        new("menus.side", "Site:Menus:Side", Menu),
        new("menu.footer", "Site:Menus:Footer", Menu),
        new("menus.footer", "Site:Menus:Footer", Menu),
        new("sectionPagesMenu", "Site:SectionPagesMenu", Text),
        new("cascade", "Site:Cascade", GivenToAll),
        new("author", "Site:Author:Name", Text),
        .. Author("author."),
        new("params.author", "Site:Author:Name", Text),
        .. Author("params.author."),
        .. Params,
    ];

    /// <summary>The rows that a single language may say for itself (content-contract.md G1).</summary>
    public static IEnumerable<HugoRow> OfLanguage =>
        All.Where(row =>
            LanguageSettings.Any(setting =>
                row.Setting == setting || row.Setting.StartsWith(setting + ":", StringComparison.Ordinal)
            )
        );

    private static ImmutableArray<string> LanguageSettings { get; } =
    [
        "Site:Title",
        "Site:LanguageCode",
        "Site:Description",
        "Site:Copyright",
        "Site:DateFormat",
        "Site:HasCjk",
        "Site:MainSections",
        "Site:Author",
        "Site:Logo",
        "Site:Menus",
    ];

    /// <summary>Whether a key, or one below it, means something here.</summary>
    public static bool IsKnown(string key) =>
        AnyBelow(key)
        || All.Any(row => string.Equals(row.Key, key, StringComparison.OrdinalIgnoreCase))
        || HugoUnread.Knows(key);

    /// <summary>Whether a key leads to keys that have rows.</summary>
    public static bool AnyBelow(string key) =>
        All.Any(row => row.Key.StartsWith(key + ".", StringComparison.OrdinalIgnoreCase));

    private static ImmutableArray<HugoRow> Markup =>
        [
            new(Goldmark + "renderer.unsafe", "Site:Markup:UnsafeHtml", Flag),
            new(Goldmark + "renderer.hardWraps", "Site:Markup:HardWraps", Flag),
            new(Goldmark + "parser.autoHeadingID", "Site:Markup:AutoHeadingId", On),
            new(Goldmark + "parser.autoHeadingIDType", "Site:Markup:HeadingIds", HeadingIds),
            new(Goldmark + "parser.autoIDType", "Site:Markup:HeadingIds", HeadingIds),
            new(Goldmark + "parser.attribute.block", "Site:Markup:BlockAttributes", Flag),
            new(Goldmark + "parser.attribute.title", "Site:Markup:TitleAttributes", On),
            new(Goldmark + "extensions.typographer", "Site:Markup:Typographer", FlagOrMap),
            new(Goldmark + "extensions.linkify", "Site:Markup:Linkify", On),
            new(Goldmark + "extensions.strikethrough", "Site:Markup:Strikethrough", On),
            new(Goldmark + "extensions.table", "Site:Markup:Table", On),
            new(Goldmark + "extensions.taskList", "Site:Markup:TaskList", On),
            new(Goldmark + "extensions.footnote", "Site:Markup:Footnote", On),
            new(Goldmark + "extensions.definitionList", "Site:Markup:DefinitionList", On),
            new(Cjk + "enable", "Site:Markup:EastAsianLineBreaks", Understood),
            new(Cjk + "eastAsianLineBreaks", "Site:Markup:EastAsianLineBreaks", Flag, Cjk + "enable"),
            new(Cjk + "escapedSpace", "Site:Markup:EscapedSpace", Flag, Cjk + "enable"),
            .. ((string[])["insert", "mark", "subscript", "superscript"]).Select(name => new HugoRow(
                $"{Goldmark}extensions.extras.{name}.enable",
                $"Site:Markup:{char.ToUpperInvariant(name[0])}{name[1..]}",
                Flag
            )),
            new(Goldmark + "extensions.passthrough.enable", "Site:Markup:MathPassthrough", Flag),
            new("markup.tableOfContents.startLevel", "Site:Markup:TocStartLevel", Text),
            new("markup.tableOfContents.endLevel", "Site:Markup:TocEndLevel", Text),
            new("markup.tableOfContents.ordered", "Site:Markup:TocOrdered", Flag),
            new("pygmentsStyle", "Site:Markup:Highlight:Style", Text),
            new("markup.highlight.style", "Site:Markup:Highlight:Style", Text),
            new("markup.highlight.lineNos", "Site:Markup:Highlight:LineNumbers", Flag),
        ];

    private static ImmutableArray<HugoRow> Params =>
        [
            new("params.description", "Site:Description", Text),
            new("params.copyright", "Site:Copyright", Text),
            new("params.subtitle", "Site:Logo:Subtitle", Text),
            new("params.logo.title", "Site:Logo:Title", Text),
            new("params.logo.subtitle", "Site:Logo:Subtitle", Text),
            new("params.logo.image", "Site:Logo:Image", Text),
            new("params.opengraph", "Site:OpenGraph", Truth),
            new("params.schema", "Site:Schema", Truth),
            new("params.twitter_cards", "Site:TwitterCards", Truth),
            new("params.readmore", "Site:ReadMore", Truth),
            new("params.authorbox", "Site:Defaults:AuthorBox", Truth),
            new("params.toc", "Site:Defaults:Toc", Truth),
            new("params.pager", "Site:Defaults:Pager", Truth),
            new("params.mathjax", "Site:Defaults:MathJax", ExactlyTrue),
            new("params.post_meta", "Site:PostMeta", List),
            new("params.mainSections", "Site:MainSections", List),
            new("params.dateformat", "Site:DateFormat", Text),
            new("params.customCSS", "Site:Theme:CustomCss", List),
            new("params.customJS", "Site:Theme:CustomJs", List),
            new("params.highlightColor", "Site:Theme:HighlightColor", Text),
            new("params.style.vars.highlightColor", "Site:Theme:HighlightColor", Text),
            new("params.thumbnail.visibility", "Site:Thumbnail:Visibility", List),
            new("params.sidebar.home", "Site:Sidebar:Home", Side),
            new("params.sidebar.list", "Site:Sidebar:List", Side),
            new("params.sidebar.single", "Site:Sidebar:Single", Side),
            new("params.sidebar.widgets", "Site:Sidebar:Widgets", List),
            new("params.widgets.recent_num", "Site:Widgets:RecentNum", Text),
            new("params.widgets.tags_counter", "Site:Widgets:TagsCounter", Truth),
            new("params.widgets.categories_counter", "Site:Widgets:CategoriesCounter", Truth),
            new("params.widgets.social", "Site:Widgets:Social", Tree),
            new("params.widgets.search.url", "Site:Widgets:Search:Url", Text),
            new("params.widgets.search.input.name", "Site:Widgets:Search:InputName", Text),
            new("params.widgets.search.input.pre", "Site:Widgets:Search:InputPre", Text),
        ];

    private static IEnumerable<HugoRow> Author(string prefix) =>
        ((string[])["Name", "Bio", "Avatar", "Email", "Url"]).Select(name => new HugoRow(
            prefix + name,
            "Site:Author:" + name,
            Text
        ));
}
