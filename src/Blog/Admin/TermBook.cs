using System.Collections.Frozen;
using System.Collections.Immutable;
using Blog.Content;

namespace Blog.Admin;

/// <summary>All terms of all taxonomies, as they were last read.</summary>
public sealed class TermBook
{
    private readonly TermPlaces _places;
    private readonly FrozenDictionary<string, ImmutableArray<TermEntry>> _byTaxonomy;

    public TermBook(Workspace workspace, Site site)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        ArgumentNullException.ThrowIfNull(site);
        _places = new TermPlaces(site.Settings);
        _byTaxonomy = _places
            .Rule.Taxonomies.Distinct(StringComparer.Ordinal)
            .ToFrozenDictionary(plural => plural, plural => TermsOf(plural, workspace, site), StringComparer.Ordinal);
    }

    /// <summary>By name; empty for what is no taxonomy.</summary>
    public ImmutableArray<TermEntry> Of(string taxonomy) => _byTaxonomy.GetValueOrDefault(taxonomy, []);

    /// <param name="name">Any spelling of it.</param>
    public TermEntry? Find(string taxonomy, string name)
    {
        var meaning = _places.Rule.TermOf(name);
        return Of(taxonomy).FirstOrDefault(term => term.Meaning == meaning);
    }

    private ImmutableArray<TermEntry> TermsOf(string plural, Workspace workspace, Site site)
    {
        var meanings = new Dictionary<string, string>(StringComparer.Ordinal);
        var counts = new Dictionary<string, Counted>(StringComparer.Ordinal);
        foreach (var file in workspace.Files)
        {
            foreach (var name in file.Version?.FrontMatter.TermsOf(plural) ?? [])
            {
                CountedOf(MeaningOf(name), name).Add(file.File.Path, name);
            }

            if (_places.Find(file.File.Path) is { } place && place.Taxonomy == plural)
            {
                CountedOf(MeaningOf(place.Name), place.Name).Texts.Add(file);
            }
        }

        foreach (var list in ListsOf(plural, site))
        {
            if (counts.TryGetValue(MeaningOf(list.Key), out var known))
            {
                known.Lists.Add(list);
            }
        }

        var alike = counts
            .GroupBy(term => TermFold.Of(term.Value.Name), StringComparer.Ordinal)
            .Where(group => group.Key.Length > 0 && group.Count() > 1)
            .SelectMany(group =>
                group.Select(term => (term.Key, Others: group.Where(other => other.Key != term.Key).ToList()))
            )
            .ToDictionary(
                pair => pair.Key,
                pair => pair.Others.Select(other => other.Value.Name).ToImmutableArray(),
                StringComparer.Ordinal
            );
        return
        [
            .. counts
                .Select(term => term.Value.ToEntry(term.Key, alike.GetValueOrDefault(term.Key, [])))
                .OrderBy(term => TermFold.Of(term.Name), StringComparer.Ordinal)
                .ThenBy(term => term.Meaning, StringComparer.Ordinal),
        ];

        string MeaningOf(string name) =>
            meanings.TryGetValue(name, out var meaning) ? meaning : meanings[name] = _places.Rule.TermOf(name);

        Counted CountedOf(string meaning, string name) =>
            counts.TryGetValue(meaning, out var known) ? known : counts[meaning] = new Counted(name);
    }

    private static IEnumerable<Term> ListsOf(string plural, Site site) =>
        site
            .Languages.OrderBy(language => language != site.DefaultLanguage)
            .SelectMany(language => language.TaxonomyOf(plural)?.Terms ?? [])
            .Where(term => site.Find(term.Address) is Destination.ToList);

    /// <summary>A term while files are gone through, in the order of their paths.</summary>
    private sealed class Counted(string name)
    {
        private readonly Dictionary<string, int> _spellings = new(StringComparer.Ordinal);
        private string? _last;
        private int _files;

        public string Name { get; private set; } = name;

        public List<WorkspaceFile> Texts { get; } = [];

        public List<Term> Lists { get; } = [];

        public void Add(string file, string spelling)
        {
            if (_spellings.Count == 0)
            {
                // A folder's spelling gives way to that of whoever uses the term.
                Name = spelling;
            }

            if (_last != file)
            {
                _files++;
            }

            _last = file;
            _spellings[spelling] = _spellings.GetValueOrDefault(spelling) + 1;
        }

        public TermEntry ToEntry(string meaning, ImmutableArray<string> alike)
        {
            var own = Texts.Select(text => text.Version?.FrontMatter).OfType<FrontMatter>().ToList();
            return new TermEntry(meaning, Name)
            {
                Spellings =
                [
                    .. _spellings
                        .Select(spelling => (spelling.Key, spelling.Value))
                        .OrderByDescending(spelling => spelling.Value)
                        .ThenBy(spelling => spelling.Key, StringComparer.Ordinal),
                ],
                Files = _files,
                Shown = Lists.Sum(list => list.Pages.Length),
                Lists = [.. Lists.Select(list => list.Address)],
                Texts = [.. Texts.Select(text => text.File.Path)],
                Title = own.Select(text => text.Title).FirstOrDefault(title => title.Length > 0),
                Description = own.Select(text => text.Description).FirstOrDefault(text => !string.IsNullOrEmpty(text)),
                Alike = alike,
            };
        }
    }
}
