using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

namespace Blog.Content;

/// <summary>All of a site that one language shows: its lists, terms and menus.</summary>
public sealed class LanguageView
{
    private readonly FrozenDictionary<PageAddress, Neighbours> _neighbours;
    private readonly Lazy<PageReferences> _references;

    internal LanguageView(SiteLanguage language, LanguageParts parts, ImmutableArray<ContentPage> visible)
    {
        Code = language.Code;
        Name = language.Name;
        Prefix = language.Prefix;
        Settings = language.Settings;
        Home = parts.Home;
        Pages = parts.Pages;
        Sections = parts.Sections;
        Taxonomies = parts.Taxonomies;
        Menus = parts.Menus;
        _neighbours = parts.Neighbours;
        _references = new Lazy<PageReferences>(() => new PageReferences(this, visible));
    }

    /// <summary>The language's key, lower-case where the settings write it so; also <c>&lt;html lang&gt;</c>.</summary>
    public string Code { get; }

    /// <summary>The language's name in itself.</summary>
    public string Name { get; }

    /// <summary>The name as a link to the language shows it, its words beginning with capitals.</summary>
    public string ShownName => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(Name);

    /// <summary>What the language's addresses begin with: empty, or a slash and the key.</summary>
    public string Prefix { get; }

    /// <summary>The site's settings, as if it spoke this language alone.</summary>
    public SiteSettings Settings { get; }

    /// <summary>The site's name in this language.</summary>
    public string Title => Settings.Title;

    public HomePage Home { get; }

    /// <summary>All regular pages in the order of content-contract.md L1.</summary>
    public ImmutableArray<ContentPage> Pages { get; }

    public ImmutableArray<Section> Sections { get; }

    public ImmutableArray<Taxonomy> Taxonomies { get; }

    /// <summary>By lower-case name.</summary>
    public FrozenDictionary<string, ImmutableArray<MenuItem>> Menus { get; }

    /// <summary>Home, sections, taxonomies, terms.</summary>
    public IEnumerable<ListPage> Lists =>
        Enumerable
            .Empty<ListPage>()
            .Append(Home)
            .Concat(Sections)
            .Concat(Taxonomies)
            .Concat(Taxonomies.SelectMany(taxonomy => taxonomy.Terms));

    /// <summary>Made when a text first names a page: no save waits for it.</summary>
    internal PageReferences References => _references.Value;

    public Neighbours NeighboursOf(ContentPage page) =>
        _neighbours.TryGetValue(page.Address, out var neighbours) ? neighbours : new Neighbours(null, null);

    /// <param name="plural">As the settings name it; null when it is switched off.</param>
    public Taxonomy? TaxonomyOf(string plural) => Taxonomies.FirstOrDefault(taxonomy => taxonomy.Plural == plural);

    public ImmutableArray<MenuItem> MenuOf(string name) => Menus.TryGetValue(name, out var menu) ? menu : [];
}
