using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

namespace Blog.Content;

/// <summary>Makes home, sections, taxonomies and terms of the visible pages (content-contract.md 5).</summary>
internal sealed class ListMaker(
    SiteLanguage language,
    AddressBook addresses,
    IReadOnlyDictionary<string, IndexText> indexes
)
{
    private readonly BodySources _bodies = new(language.Settings);
    private readonly SiteChoices _site = SiteChoices.Of(language.Settings, language.Settings.Sidebar.List);
    private readonly StringComparer _titles = StringComparer.Create(
        PageOrder.CultureOf(language.Settings.Language),
        CompareOptions.None
    );

    /// <param name="visible">In the order of lists.</param>
    public LanguageParts Make(
        ImmutableArray<ContentPage> visible,
        Func<IReadOnlyList<ListPage>, FrozenDictionary<string, ImmutableArray<MenuItem>>> makeMenus
    )
    {
        ImmutableArray<ContentPage> pages = [.. visible.Where(page => page.List == ListRule.Always)];
        var taxonomies = MakeTaxonomies(pages);
        ImmutableArray<ContentPage> inSections = [.. visible.Where(page => page.List != ListRule.Never)];
        var sections = language.Settings.IsDisabled("section") ? [] : MakeSections(inSections, taxonomies);
        var home = Describe(
            new HomePage
            {
                Address = language.Home,
                Language = language.Code,
                TranslationKey = "home",
                Title = language.Settings.Title,
                Pages = PostsOf(pages),
            },
            indexes.GetValueOrDefault(""),
            language.Settings.Sidebar.Home
        );
        return new LanguageParts(
            home,
            pages,
            sections,
            taxonomies,
            makeMenus([home, .. sections, .. taxonomies, .. taxonomies.SelectMany(taxonomy => taxonomy.Terms)]),
            NeighboursOf(inSections)
        );
    }

    private ImmutableArray<ContentPage> PostsOf(ImmutableArray<ContentPage> pages)
    {
        var main =
            language.Settings.MainSections.Count > 0
                ? language.Settings.MainSections.ToHashSet(StringComparer.Ordinal)
                : BiggestSection(pages);
        return [.. pages.Where(page => main.Contains(page.Type))];
    }

    internal static HashSet<string> BiggestSection(ImmutableArray<ContentPage> pages) =>
        pages
            .Where(page => page.TopSection.Length > 0)
            .CountBy(page => page.TopSection, StringComparer.Ordinal)
            .OrderByDescending(count => count.Value)
            .ThenBy(count => count.Key, StringComparer.Ordinal)
            .Take(1)
            .Select(count => count.Key)
            .ToHashSet(StringComparer.Ordinal);

    private ImmutableArray<Section> MakeSections(ImmutableArray<ContentPage> pages, ImmutableArray<Taxonomy> taxonomies)
    {
        var taken = taxonomies.Select(taxonomy => taxonomy.Plural).ToHashSet(StringComparer.Ordinal);
        var members = pages
            .Where(page => page.Section.Length > 0)
            .ToLookup(page => page.Section, StringComparer.Ordinal);
        var directories = members
            .Select(group => group.Key)
            .Concat(pages.Select(page => page.TopSection))
            .Concat(indexes.Keys)
            .Where(directory => directory.Length > 0 && !taken.Contains(FolderShape.TopOf(directory)))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);
        var sections = ImmutableArray.CreateBuilder<Section>();
        foreach (var directory in directories)
        {
            if (addresses.OfDirectory(directory) is not { } address)
            {
                continue;
            }

            var section = new Section
            {
                Address = address,
                Language = language.Code,
                TranslationKey = "section/" + directory,
                Directory = directory,
                Title = SectionTitle.Of(directory, language.Settings.PluralizeListTitles),
                Pages = [.. members[directory]],
            };
            sections.Add(Describe(section, indexes.GetValueOrDefault(directory), language.Settings.Sidebar.List));
        }

        return sections.ToImmutable();
    }

    private ImmutableArray<Taxonomy> MakeTaxonomies(ImmutableArray<ContentPage> pages)
    {
        var taxonomies = ImmutableArray.CreateBuilder<Taxonomy>();
        foreach (var (singular, plural) in language.Settings.Taxonomies.Where(entry => entry.Value.Length > 0))
        {
            if (addresses.OfDirectory(plural) is not { } address)
            {
                continue;
            }

            var terms = language.Settings.IsDisabled("term") ? [] : MakeTerms(plural, pages);
            var taxonomy = new Taxonomy
            {
                Address = address,
                Language = language.Code,
                TranslationKey = "taxonomy/" + plural,
                Singular = singular,
                Plural = plural,
                Title = SectionTitle.Capitalize(plural),
                Terms =
                [
                    .. terms
                        .OrderBy(term => term.Weight == 0 ? long.MaxValue : term.Weight)
                        .ThenByDescending(term => term.Pages.Max(page => page.PublishedAt))
                        .ThenBy(term => term.Title, _titles)
                        .ThenBy(term => term.Key, StringComparer.Ordinal),
                ],
                TermsByKey =
                [
                    .. terms.Where(term => term.Pages.Length > 0).OrderBy(term => term.Key, StringComparer.Ordinal),
                ],
            };
            taxonomies.Add(Describe(taxonomy, indexes.GetValueOrDefault(plural), language.Settings.Sidebar.List));
        }

        return taxonomies.ToImmutable();
    }

    private List<Term> MakeTerms(string plural, ImmutableArray<ContentPage> pages)
    {
        var members = new Dictionary<PageAddress, List<ContentPage>>();
        var names = new Dictionary<PageAddress, (string File, string Name)>();
        foreach (var page in pages)
        {
            foreach (var term in page.TermsOf(plural))
            {
                if (term.Address is not { } address)
                {
                    continue;
                }

                var list = members.TryGetValue(address, out var known) ? known : members[address] = [];
                if (list.Count == 0 || list[^1] != page)
                {
                    list.Add(page);
                }

                // Of two spellings in one file the last counts.
                if (!names.TryGetValue(address, out var first) || string.CompareOrdinal(page.File, first.File) <= 0)
                {
                    names[address] = (page.File, term.Name);
                }
            }
        }

        var texts = new Dictionary<PageAddress, IndexText>();
        foreach (var (directory, text) in indexes)
        {
            if (
                directory.StartsWith(plural + "/", StringComparison.Ordinal)
                && addresses.OfTerm(plural, directory[(plural.Length + 1)..]) is { } address
            )
            {
                texts[address] = text;
                members.TryAdd(address, []);
                names.TryAdd(address, ("", directory[(plural.Length + 1)..]));
            }
        }

        return
        [
            .. members.Select(entry =>
                Describe(
                    new Term
                    {
                        Address = entry.Key,
                        Language = language.Code,
                        TranslationKey = $"term/{plural}/{KeyOf(entry.Key, plural)}",
                        Taxonomy = plural,
                        Key = KeyOf(entry.Key, plural),
                        Title = names[entry.Key].Name,
                        Pages = [.. entry.Value],
                        Weight = texts.GetValueOrDefault(entry.Key)?.FrontMatter.Weight ?? 0,
                    },
                    texts.GetValueOrDefault(entry.Key),
                    language.Settings.Sidebar.List
                )
            ),
        ];
    }

    private string KeyOf(PageAddress address, string plural)
    {
        var key = address.Path[(language.Prefix.Length + plural.Length + 2)..];
        return address.IsPage ? key[..^1] : key[..^".html".Length];
    }

    private T Describe<T>(T list, IndexText? text, SidebarSide side)
        where T : ListPage
    {
        if (text is null)
        {
            return list with { Sidebar = side, Widgets = _site.Widgets };
        }

        var page = text.FrontMatter;
        var choices = PageChoices.Of(page, _site with { Sidebar = side });
        var address = list is not HomePage && addresses.OfList(page) is { } own ? own : list.Address;
        return list with
        {
            Address = address,
            TranslationKey = page.TranslationKey is { } key
                ? $"{list.TranslationKey.Split('/')[0]}={key}"
                : list.TranslationKey,
            Title = page.Title.Length > 0 && list is not HomePage ? page.Title : list.Title,
            Body = _bodies.Of(text.File, text.Version, mathJax: false),
            Description = page.Description,
            Lang = page.Lang,
            Sidebar = choices.Sidebar.Value,
            Widgets = choices.Widgets.Value,
        };
    }

    private static FrozenDictionary<PageAddress, Neighbours> NeighboursOf(ImmutableArray<ContentPage> pages)
    {
        var neighbours = new Dictionary<PageAddress, Neighbours>();
        foreach (
            var section in pages.GroupBy(page => page.Section, StringComparer.Ordinal).Select(group => group.ToArray())
        )
        {
            for (var index = 0; index < section.Length; index++)
            {
                neighbours[section[index].Address] = new Neighbours(
                    Previous: index + 1 < section.Length ? section[index + 1] : null,
                    Next: index > 0 ? section[index - 1] : null
                );
            }
        }

        return neighbours.ToFrozenDictionary();
    }
}
