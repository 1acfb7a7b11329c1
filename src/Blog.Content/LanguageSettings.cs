using System.ComponentModel.DataAnnotations;

namespace Blog.Content;

/// <summary>One of several languages (content-contract.md G1). What it leaves empty, the site's own settings say.</summary>
public sealed record LanguageSettings
{
    /// <summary>Orders the languages: those with a weight first, ascending.</summary>
    public int Weight { get; init; }

    /// <summary>The language's name in itself, as readers see it. Empty: the name that its tag has.</summary>
    public string Name { get; init; } = "";

    /// <summary>The site's name in this language.</summary>
    public string Title { get; init; } = "";

    public string Description { get; init; } = "";

    public string Copyright { get; init; } = "";

    /// <summary>The language that feeds name. Empty: the language's key.</summary>
    public string LanguageCode { get; init; } = "";

    public string DateFormat { get; init; } = "";

    /// <summary>The language's own content folder, inside <c>Content:Path</c> or beside it. Empty: <c>Content:Path</c> itself.</summary>
    public string ContentPath { get; init; } = "";

    /// <summary>How words are counted: <c>auto</c>, <c>true</c> or <c>false</c> (L8).</summary>
    [RegularExpression("auto|true|false|", ErrorMessage = "auto, true or false")]
    public string HasCjk { get; init; } = "";

    public IReadOnlyList<string> MainSections { get; init; } = [];

    public AuthorSettings Author { get; init; } = new();

    public LogoSettings Logo { get; init; } = new();

    /// <summary>The language's own menus, in place of all of the site's.</summary>
    public MenuSettings Menus { get; init; } = new();

    /// <summary>Values of the owner's own; they beat the site's of the same name.</summary>
    public IReadOnlyDictionary<string, string> Params { get; init; } = new Dictionary<string, string>();

    /// <summary>Words of the owner's in this language; they beat the site's of the same name, which are in its first language.</summary>
    public IReadOnlyDictionary<string, string> Texts { get; init; } = new Dictionary<string, string>();

    /// <summary>The settings of a site that speaks this language alone.</summary>
    /// <param name="code">The language's key.</param>
    public SiteSettings Over(SiteSettings site, string code)
    {
        var isFirst = string.Equals(code, site.Language, StringComparison.OrdinalIgnoreCase);
        return site with
        {
            Language = code,
            LanguageCode =
                LanguageCode.Length > 0 ? LanguageCode
                : isFirst ? site.LanguageCode
                : "",
            Title = Pick(Title, site.Title),
            Description = Pick(Description, site.Description),
            Copyright = Pick(Copyright, site.Copyright),
            DateFormat = Pick(DateFormat, site.DateFormat),
            HasCjk = Pick(HasCjk, site.HasCjk),
            MainSections = MainSections.Count > 0 ? MainSections : site.MainSections,
            Author = Author.Over(site.Author),
            Logo = Logo.Over(site.Logo),
            Menus = Menus.IsEmpty ? site.Menus : Menus,
            Params = Merged(site.Params, Params),
            Texts = isFirst ? Merged(site.Texts, Texts) : Texts,
        };
    }

    private static string Pick(string own, string site) => own.Length > 0 ? own : site;

    private static IReadOnlyDictionary<string, string> Merged(
        IReadOnlyDictionary<string, string> site,
        IReadOnlyDictionary<string, string> own
    )
    {
        if (own.Count == 0)
        {
            return site;
        }

        var merged = new Dictionary<string, string>(site, StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in own)
        {
            merged[name] = value;
        }

        return merged;
    }
}
