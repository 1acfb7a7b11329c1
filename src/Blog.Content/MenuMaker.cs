using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Blog.Content;

/// <summary>Makes the menus of front matter and settings (content-contract.md N1 to N5).</summary>
internal sealed class MenuMaker(SiteLanguage language, string basePath, List<Problem> problems)
{
    public FrozenDictionary<string, ImmutableArray<MenuItem>> Make(
        IEnumerable<WorkspaceFile> files,
        IReadOnlyDictionary<string, IndexText> indexes,
        IReadOnlyList<ListPage> lists
    )
    {
        var entries = new List<Entry>();
        foreach (var file in files)
        {
            if (file is { Page: { } page, Version: { } served })
            {
                entries.AddRange(EntriesOf(file.File.Path, served.FrontMatter, page.LinkTitle, page.Address));
            }
        }

        foreach (var list in lists.Where(list => list.Body is not null))
        {
            if (indexes.Values.FirstOrDefault(text => text.File == list.Body?.File) is { } text)
            {
                entries.AddRange(
                    EntriesOf(text.File, text.FrontMatter, text.FrontMatter.LinkTitle ?? list.Title, list.Address)
                );
            }
        }

        if (language.Settings.SectionPagesMenu.Length > 0)
        {
            entries.AddRange(SectionEntries(language.Settings.SectionPagesMenu.ToLowerInvariant(), lists, indexes));
        }

        var known = entries.Select(entry => entry.Item.Address).OfType<PageAddress>().ToHashSet();
        known.UnionWith(lists.Select(list => list.Address));
        known.UnionWith(files.Select(file => file.Page?.Address).OfType<PageAddress>());
        AddSettings("main", language.Settings.Menus.Main);
        AddSettings("side", language.Settings.Menus.Side);
        AddSettings("footer", language.Settings.Menus.Footer);
        return entries
            .GroupBy(entry => entry.Menu, StringComparer.Ordinal)
            .ToFrozenDictionary(
                menu => menu.Key,
                menu =>
                    Unique(menu)
                        .OrderBy(item => item.Weight == 0 ? int.MaxValue : item.Weight)
                        .ThenBy(item => item.Name, StringComparer.Ordinal)
                        .ToImmutableArray(),
                StringComparer.Ordinal
            );

        void AddSettings(string menu, IReadOnlyList<MenuEntrySettings> written) =>
            entries.AddRange(
                written
                    .Where(entry => entry.Name.Length > 0)
                    .Select(entry => new Entry(menu, entry.Identifier, null, ItemOf(entry, known)))
            );
    }

    private IEnumerable<Entry> SectionEntries(
        string menu,
        IReadOnlyList<ListPage> lists,
        IReadOnlyDictionary<string, IndexText> indexes
    ) =>
        from section in lists.OfType<Section>()
        where
            section is { IsListed: true, IsRendered: true }
            && !section.Directory.Contains('/', StringComparison.Ordinal)
        let text = indexes.GetValueOrDefault(section.Directory)?.FrontMatter
        where text is null || text.Menu.All(entry => entry.Menu != menu)
        select new Entry(
            menu,
            section.Directory,
            null,
            new MenuItem(
                text?.LinkTitle ?? section.Title,
                section.Address.ToUrl(basePath),
                section.Address,
                text?.Weight ?? 0,
                "",
                ""
            )
        );

    private IEnumerable<Entry> EntriesOf(string file, FrontMatter page, string title, PageAddress address) =>
        page.Menu.Select(entry => new Entry(
            entry.Menu,
            entry.Identifier ?? "",
            file,
            new MenuItem(
                entry.Name ?? title,
                address.ToUrl(basePath),
                address,
                entry.Weight ?? page.Weight,
                entry.Pre,
                entry.Post
            )
        ));

    private MenuItem ItemOf(MenuEntrySettings entry, HashSet<PageAddress> known)
    {
        var written =
            entry.PageRef.Length == 0 ? entry.Url
            : entry.PageRef.Trim('/') is { Length: > 0 } path ? $"{language.Prefix}/{path}/"
            : language.Home.Path;
        PageAddress? address = null;
        if (
            !WrittenAddress.IsElsewhere(written)
            && PageAddress.TryParse(written.StartsWith('/') ? written : "/" + written, out var parsed)
            && known.Contains(parsed)
        )
        {
            address = parsed;
        }

        return new MenuItem(
            entry.Name,
            address?.ToUrl(basePath) ?? WrittenAddress.ToUrl(written, basePath),
            address,
            entry.Weight,
            entry.Pre,
            entry.Post
        );
    }

    /// <summary>Of entries with one identifier the last counts, and the settings come last.</summary>
    private List<MenuItem> Unique(IEnumerable<Entry> menu)
    {
        var kept = new Dictionary<string, Entry>(StringComparer.Ordinal);
        var items = new List<MenuItem>();
        foreach (var entry in menu)
        {
            if (entry.Identifier.Length == 0)
            {
                items.Add(entry.Item);
                continue;
            }

            if (kept.TryGetValue(entry.Identifier, out var earlier) && (earlier.File ?? entry.File) is { } file)
            {
                problems.Add(
                    new Problem(
                        "menu-duplicate",
                        Severity.Warning,
                        file,
                        0,
                        0,
                        $"menu: two entries of {entry.Menu} have the identifier '{Problem.Quote(entry.Identifier)}'; the last one shows."
                    )
                );
            }

            kept[entry.Identifier] = entry;
        }

        items.AddRange(kept.Values.Select(entry => entry.Item));
        return items;
    }

    /// <param name="File">Null for an entry of the language.Settings.</param>
    private sealed record Entry(string Menu, string Identifier, string? File, MenuItem Item);
}
