using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Blog.Content;

/// <summary>Makes home, sections, taxonomies and terms of the visible pages (content-contract.md 5).</summary>
internal sealed class ListMaker(
    SiteLanguage language,
    AddressBook addresses,
    PageMaker pages,
    CascadeBook cascades,
    IReadOnlyDictionary<string, IndexText> indexes
)
{
    private readonly BodySources _bodies = new(language.Settings);
    private readonly SiteChoices _site = SiteChoices.Of(language.Settings, language.Settings.Sidebar.List);
    private readonly TitleOrder _titles = new(language.Settings.Language);

    /// <param name="visible">In the order of lists.</param>
    public LanguageParts Make(
        ImmutableArray<ContentPage> visible,
        Func<IReadOnlyList<ListPage>, FrozenDictionary<string, ImmutableArray<MenuItem>>> makeMenus
    )
    {
        ImmutableArray<ContentPage> always = [.. visible.Where(page => page.List == ListRule.Always)];
        ImmutableArray<ContentPage> inSections = [.. visible.Where(page => page.List != ListRule.Never)];
        var sections = language.Settings.IsDisabled("section") ? [] : MakeSections(inSections);
        var home = Describe(
            new HomePage
            {
                Address = language.Home,
                Language = language.Code,
                TranslationKey = "home",
                Title = language.Settings.Title,
                Pages = PostsOf(always),
            },
            "",
            language.Settings.Sidebar.Home
        );
        var taxonomies = MakeTaxonomies(MembersOf([home, .. sections], inSections));
        return new LanguageParts(
            home,
            always,
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

    /// <summary>All that terms list: the pages, and the lists whose own text has terms, which have their own date until they are in order.</summary>
    private ImmutableArray<ContentPage> MembersOf(IReadOnlyList<PostList> lists, ImmutableArray<ContentPage> visible)
    {
        var members = visible.ToList();
        var own = new HashSet<string>(StringComparer.Ordinal);
        foreach (var list in lists.Where(list => list.IsRendered))
        {
            var directory = list is Section section ? section.Directory : "";
            if (
                list.Body is not null
                && indexes.GetValueOrDefault(directory) is { FrontMatter.Terms.IsEmpty: false } text
            )
            {
                own.Add(text.File);
                members.Add(
                    pages.Describe(text.Placed, text.Version, list.Address) with
                    {
                        Title = list.Title,
                        LinkTitle = text.FrontMatter.LinkTitle ?? list.Title,
                    }
                );
            }
        }

        if (own.Count == 0)
        {
            return visible;
        }

        members.Sort(new PageOrder(language.Settings.Language));
        return [.. members.Select(member => own.Contains(member.File) ? Dated(member) : member)];

        ContentPage Dated(ContentPage list) =>
            list with
            {
                PublishedAt =
                    list.PublishedAt
                    ?? visible
                        .Where(page => list.Section.Length == 0 || IsBelow(page.Section, list.Section))
                        .Max(page => page.PublishedAt),
            };
    }

    private static bool IsBelow(string directory, string above) =>
        directory == above || directory.StartsWith(above + "/", StringComparison.Ordinal);

    private ImmutableArray<Section> MakeSections(ImmutableArray<ContentPage> pages)
    {
        var taken = language.Settings.Taxonomies.Values.ToHashSet(StringComparer.Ordinal);
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
            sections.Add(Describe(section, directory, language.Settings.Sidebar.List));
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
                        .ThenByDescending(NewestOf)
                        .ThenBy(term => term.Title, _titles)
                        .ThenBy(term => term.Key, StringComparer.Ordinal),
                ],
                TermsByKey =
                [
                    .. terms.Where(term => term.Pages.Length > 0).OrderBy(term => term.Key, StringComparer.Ordinal),
                ],
            };
            taxonomies.Add(Describe(taxonomy, plural, language.Settings.Sidebar.List));
        }

        return taxonomies.ToImmutable();
    }

    /// <summary>Null for a term with a slash: to Hugo the pages are not those of its last part.</summary>
    private static DateTimeOffset? NewestOf(Term term) =>
        term.Key.Contains('/', StringComparison.Ordinal) ? null : term.Pages.Max(page => page.PublishedAt);

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

        var texts = new Dictionary<PageAddress, string>();
        foreach (var directory in indexes.Keys)
        {
            if (
                directory.StartsWith(plural + "/", StringComparison.Ordinal)
                && addresses.OfTerm(plural, directory[(plural.Length + 1)..]) is { } address
            )
            {
                texts[address] = directory;
                members.TryAdd(address, []);
                names.TryAdd(address, ("", directory[(plural.Length + 1)..]));
            }
        }

        return
        [
            .. members.Select(entry =>
            {
                var key = KeyOf(entry.Key, plural);
                var directory = texts.GetValueOrDefault(entry.Key) ?? $"{plural}/{key}";
                var term = new Term
                {
                    Address = entry.Key,
                    Language = language.Code,
                    TranslationKey = $"term/{plural}/{key}",
                    Taxonomy = plural,
                    Key = key,
                    Title = names[entry.Key].Name,
                    Pages = [.. entry.Value],
                    Weight = WrittenFor(directory).Weight,
                };
                return Describe(term, directory, language.Settings.Sidebar.List);
            }),
        ];
    }

    private string KeyOf(PageAddress address, string plural)
    {
        var key = address.Path[(language.Prefix.Length + plural.Length + 2)..];
        return address.IsPage ? key[..^1] : key[..^".html".Length];
    }

    /// <summary>What the directory's text says, or what is given to it where it has none.</summary>
    private FrontMatter WrittenFor(string directory) =>
        indexes.GetValueOrDefault(directory)?.FrontMatter ?? cascades.ForGenerated(directory);

    private T Describe<T>(T list, string directory, SidebarSide side)
        where T : ListPage
    {
        var text = indexes.GetValueOrDefault(directory);
        var page = WrittenFor(directory);
        if (text is null && page.Keys.IsEmpty)
        {
            return list with { Sidebar = side, Widgets = _site.Widgets };
        }

        var choices = PageChoices.Of(page, _site with { Sidebar = side });
        var isMade = page.Build.Render == RenderRule.Always;
        var address = list is not HomePage && addresses.OfList(page) is { } own ? own : list.Address;
        return list with
        {
            Address = address,
            TranslationKey = page.TranslationKey is { } key
                ? $"{list.TranslationKey.Split('/')[0]}={key}"
                : list.TranslationKey,
            Title = page.Title.Length > 0 && list is not HomePage ? page.Title : list.Title,
            Body = text is null ? null : _bodies.Of(text.File, text.Version, mathJax: false),
            Description = page.Description,
            Lang = page.Lang,
            Sidebar = choices.Sidebar.Value,
            Widgets = choices.Widgets.Value,
            IsRendered = isMade && page.MakesHtml,
            HasFeed = isMade && page.MakesFeed,
            IsListed = page.Build.List == ListRule.Always,
            Sitemap = page.Sitemap,
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
