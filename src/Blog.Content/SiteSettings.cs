using System.ComponentModel.DataAnnotations;

namespace Blog.Content;

/// <summary>The <c>Site</c> section: everything that shapes pages. An argument of the site's builder, so that a saved setting swaps the site.</summary>
public sealed record SiteSettings
{
    /// <summary>The site's name, in the header, in <c>&lt;title&gt;</c> and in feeds.</summary>
    public string Title { get; init; } = "Blog";

    /// <summary>The home page's meta description.</summary>
    public string Description { get; init; } = "";

    /// <summary>The footer's line. Empty: the title.</summary>
    public string Copyright { get; init; } = "";

    /// <summary>Where the site stands, absolute, perhaps with a path. Unset: whatever host a request names.</summary>
    public Uri? BaseUrl { get; init; }

    /// <summary>The default language as a BCP 47 tag; also <c>&lt;html lang&gt;</c>.</summary>
    [Required]
    [RegularExpression("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*", ErrorMessage = "a language tag such as en or zh-cn")]
    public string Language { get; init; } = "en";

    /// <summary>The language that feeds name. Empty: <see cref="Language"/>.</summary>
    public string LanguageCode { get; init; } = "";

    /// <summary>By key: a language tag in any case. Empty: one language, <see cref="Language"/>; otherwise that one must be among them.</summary>
    public IReadOnlyDictionary<string, LanguageSettings> Languages { get; init; } =
        new Dictionary<string, LanguageSettings>();

    /// <summary>Addresses of the default language begin with its key, as those of the others do.</summary>
    public bool DefaultLanguageInSubdir { get; init; }

    /// <summary>An IANA name; the zone of dates that name none.</summary>
    [Required]
    public string TimeZone { get; init; } = "UTC";

    /// <summary>Items on a page of a list.</summary>
    [Range(1, 1000)]
    public int PageSize { get; init; } = 10;

    /// <summary>What stands before the number in the addresses of a list's further pages.</summary>
    [Required]
    public string PagePath { get; init; } = "page";

    /// <summary>The types whose pages are posts: home and <em>recent</em> show them. Empty: the section with most pages (L6).</summary>
    public IReadOnlyList<string> MainSections { get; init; } = [];

    /// <summary>Singular to plural, as front matter and addresses name them. An empty value switches one off.</summary>
    public IReadOnlyDictionary<string, string> Taxonomies { get; init; } = new Dictionary<string, string>();

    public AuthorSettings Author { get; init; } = new();

    public AuthorsSettings Authors { get; init; } = new();

    public LogoSettings Logo { get; init; } = new();

    /// <summary>The flags of a page that says nothing itself.</summary>
    public FlagSettings Defaults { get; init; } = new();

    public SidebarSettings Sidebar { get; init; } = new();

    public WidgetSettings Widgets { get; init; } = new();

    public ThemeSettings Theme { get; init; } = new();

    public ThumbnailSettings Thumbnail { get; init; } = new();

    public MenuSettings Menus { get; init; } = new();

    /// <summary>Order of the line under a title: <c>author</c>, <c>date</c>, <c>categories</c>, <c>translations</c>, <c>readingtime</c>.</summary>
    public IReadOnlyList<string> PostMeta { get; init; } = [];

    /// <summary>Lists show a <em>Read more</em> link under a shortened summary.</summary>
    public bool ReadMore { get; init; }

    /// <summary>Pages name title, text and picture for social networks (R9).</summary>
    public bool OpenGraph { get; init; } = true;

    /// <summary>Pages describe themselves as schema.org does.</summary>
    public bool Schema { get; init; } = true;

    /// <summary>Pages carry the card of X, formerly Twitter.</summary>
    public bool TwitterCards { get; init; } = true;

    public FeedSettings Feed { get; init; } = new();

    public SitemapSettings Sitemap { get; init; } = new();

    /// <summary>A <c>robots.txt</c> is made where the author has none.</summary>
    public bool RobotsTxt { get; init; } = true;

    public MarkupSettings Markup { get; init; } = new();

    public SummarySettings Summary { get; init; } = new();

    public ImageSettings Images { get; init; } = new();

    public CspSettings Csp { get; init; } = new();

    /// <summary>What a shortcode does that is none of the built-in ones, by its name: <c>passthrough</c>, <c>box</c>, <c>code:LANGUAGE</c> or <c>drop</c>.</summary>
    public IReadOnlyDictionary<string, string> Shortcodes { get; init; } = new Dictionary<string, string>();

    /// <summary>Values of the owner's own, for the shortcode <c>param</c>. A dot in a name parts what Hugo nests.</summary>
    public IReadOnlyDictionary<string, string> Params { get; init; } = new Dictionary<string, string>();

    /// <summary>Words of the owner's in place of the program's, in <see cref="Language"/>, by the names of docs/languages.md. Empty: the program's.</summary>
    public IReadOnlyDictionary<string, string> Texts { get; init; } = new Dictionary<string, string>();

    /// <summary>How words are counted on a site: <c>auto</c>, <c>true</c> or <c>false</c> (L8).</summary>
    [RegularExpression("auto|true|false", ErrorMessage = "auto, true or false")]
    public string HasCjk { get; init; } = "auto";

    /// <summary>A Go layout with English names. Empty: the interface language's long date.</summary>
    public string DateFormat { get; init; } = "";

    /// <summary>Generated section titles are made plural (L12).</summary>
    public bool PluralizeListTitles { get; init; } = true;

    /// <summary>Addresses keep their capitals.</summary>
    public bool DisablePathToLower { get; init; }

    /// <summary>Addresses lose their accents.</summary>
    public bool RemovePathAccents { get; init; }

    /// <summary>Patterns of addresses, by top section (A7).</summary>
    public IReadOnlyDictionary<string, string> Permalinks { get; init; } = new Dictionary<string, string>();

    /// <summary>Pages stand at <c>/post/a.html</c> (A18).</summary>
    public bool UglyUrls { get; init; }

    /// <summary>Links that an author wrote from the root become absolute, with the base path (A15).</summary>
    public bool CanonifyUrls { get; init; }

    /// <summary>Kinds that are not made: page, section, home, taxonomy, term, RSS, sitemap, 404.</summary>
    public IReadOnlyList<string> DisableKinds { get; init; } = [];

    /// <summary>A menu that every top section stands in. Empty: none.</summary>
    public string SectionPagesMenu { get; init; } = "";

    /// <summary>Keys of front matter that every page has which nothing gives another value; each value as front matter writes it.</summary>
    public IReadOnlyDictionary<string, string> Cascade { get; init; } = new Dictionary<string, string>();

    /// <summary>Where dates come from.</summary>
    public DateSourceSettings FrontMatter { get; init; } = new();

    /// <summary>Whether a kind is not made at all.</summary>
    public bool IsDisabled(string kind) => DisableKinds.Contains(kind, StringComparer.OrdinalIgnoreCase);
}
