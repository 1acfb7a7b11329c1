using System.Collections.Immutable;
using Blog.Content;
using Blog.Content.Editing;
using Blog.Publishing;

namespace Blog.Admin;

/// <summary>Lists and finds tags, categories and the terms of every other taxonomy. For Editors: whose the files are does not count.</summary>
public sealed class TermDesk(TermBooks books, LiveSite live)
{
    /// <summary>The plurals that the settings name, in their order.</summary>
    public ImmutableArray<string> Taxonomies => new TermPlaces(live.Settings).Rule.Taxonomies;

    /// <summary>The languages of the site, the default one first.</summary>
    public ImmutableArray<string> Languages => new TermPlaces(live.Settings).Languages;

    public TermList List(string taxonomy, TermQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var all = books.Current?.Of(taxonomy) ?? [];
        var found = all.Where(term => IsChosen(term, query.Show) && IsFound(term, query.Find)).ToList();
        return new TermList(
            [.. found.Skip((query.Number - 1) * query.Size).Take(query.Size)],
            found.Count,
            Enum.GetValues<TermChoice>()
                .ToDictionary(choice => choice, choice => all.Count(term => IsChosen(term, choice)))
        );
    }

    /// <param name="name">Any spelling of it.</param>
    public TermEntry? Find(string taxonomy, string name) => books.Current?.Find(taxonomy, name);

    /// <summary>Whether a name can be a term's: something of it is left for an address.</summary>
    public bool CanBeCalled(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var rule = TermRule.Of(live.Settings);
        var key = PathText.Of(name, rule.KeepCase, rule.RemoveAccents);
        return key.Length > 0 && !name.Any(char.IsControl) && PageAddress.TryParse($"/{key}/", out _);
    }

    /// <summary>The most used names, for suggestions.</summary>
    public ImmutableArray<string> Names(string taxonomy, int most) =>
        [
            .. (books.Current?.Of(taxonomy) ?? [])
                .OrderByDescending(term => term.Files)
                .Take(most)
                .Select(term => term.Name)
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>The address of a list as a link; null while there is no site.</summary>
    public string? UrlOf(PageAddress address) => live.Current?.UrlOf(address);

    private static bool IsChosen(TermEntry term, TermChoice choice) =>
        choice switch
        {
            TermChoice.Unused => term.IsUnused,
            TermChoice.Doubtful => term.IsDoubtful,
            _ => true,
        };

    private static bool IsFound(TermEntry term, string? words)
    {
        if (string.IsNullOrWhiteSpace(words))
        {
            return true;
        }

        var wanted = TermFold.Of(words);
        return term
            .Lists.Select(list => list.Path)
            .Concat(term.Spellings.Select(spelling => spelling.Name))
            .Append(term.Name)
            .Append(term.Title ?? "")
            .Append(term.Description ?? "")
            .Any(text => TermFold.Of(text).Contains(wanted, StringComparison.Ordinal));
    }
}
