using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Blog.Content;

/// <summary>All of a site that one language shows: its lists, terms and menus.</summary>
public sealed class LanguageView
{
    private readonly FrozenDictionary<PageAddress, Neighbours> _neighbours;

    internal LanguageView(string code, string title, LanguageParts parts)
    {
        Code = code;
        Title = title;
        Home = parts.Home;
        Pages = parts.Pages;
        Sections = parts.Sections;
        Taxonomies = parts.Taxonomies;
        Menus = parts.Menus;
        _neighbours = parts.Neighbours;
    }

    /// <summary>The language's key, lower-case where the settings write it so; also <c>&lt;html lang&gt;</c>.</summary>
    public string Code { get; }

    /// <summary>The site's name in this language.</summary>
    public string Title { get; }

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

    public Neighbours NeighboursOf(ContentPage page) =>
        _neighbours.TryGetValue(page.Address, out var neighbours) ? neighbours : new Neighbours(null, null);

    /// <param name="plural">As the settings name it; null when it is switched off.</param>
    public Taxonomy? TaxonomyOf(string plural) => Taxonomies.FirstOrDefault(taxonomy => taxonomy.Plural == plural);

    public ImmutableArray<MenuItem> MenuOf(string name) => Menus.TryGetValue(name, out var menu) ? menu : [];
}
