namespace Blog.HugoComparison;

/// <summary>
/// Finds what is alike and what is not. A page that only one of the two has is one difference: its own facts are not
/// compared, and lists are compared without it.
/// </summary>
internal sealed class Comparison
{
    private static readonly HashSet<string> Lists = new(StringComparer.Ordinal)
    {
        "order",
        "terms",
        "sitemap",
        "feed",
        "menu-main",
        "menu-side",
        "menu-footer",
        "widget-tags",
        "widget-categories",
        "widget-series",
    };

    private readonly Dictionary<(string Kind, string Address), string> _theirs;
    private readonly Dictionary<(string Kind, string Address), string> _ours;
    private readonly HashSet<string> _onlyTheirs;
    private readonly HashSet<string> _onlyOurs;

    public Comparison(IEnumerable<Fact> theirs, IEnumerable<Fact> ours)
    {
        _theirs = ByPlace(theirs);
        _ours = ByPlace(ours);
        _onlyTheirs = [.. PagesOf(_theirs).Except(PagesOf(_ours), StringComparer.Ordinal)];
        _onlyOurs = [.. PagesOf(_ours).Except(PagesOf(_theirs), StringComparer.Ordinal)];
    }

    /// <returns>Each fact once, alike or not.</returns>
    public IEnumerable<Difference> Facts() =>
        _theirs
            .Keys.Union(_ours.Keys)
            .Where(place => place.Kind == "address" || !IsOfOneSide(place.Address))
            .OrderBy(place => place.Address, StringComparer.Ordinal)
            .ThenBy(place => place.Kind, StringComparer.Ordinal)
            .Select(place => new Difference(
                place.Kind,
                place.Address,
                ValueOf(place, _theirs, _onlyTheirs),
                ValueOf(place, _ours, _onlyOurs)
            ));

    private bool IsOfOneSide(string address) => _onlyTheirs.Contains(address) || _onlyOurs.Contains(address);

    private static Dictionary<(string Kind, string Address), string> ByPlace(IEnumerable<Fact> facts) =>
        facts
            .GroupBy(fact => (fact.Kind, fact.Address))
            .ToDictionary(group => group.Key, group => string.Join('\n', group.Select(fact => fact.Value)));

    private static IEnumerable<string> PagesOf(Dictionary<(string Kind, string Address), string> facts) =>
        facts.Keys.Where(place => place.Kind == "address").Select(place => place.Address);

    private static string? ValueOf(
        (string Kind, string Address) place,
        Dictionary<(string Kind, string Address), string> facts,
        HashSet<string> alone
    )
    {
        if (!facts.TryGetValue(place, out var value))
        {
            return null;
        }

        if (place.Kind is "previous" or "next")
        {
            while (alone.Contains(value))
            {
                value = facts[(place.Kind, value)];
            }
        }

        return Lists.Contains(place.Kind)
            ? string.Join('\n', value.Split('\n').Where(line => !line.Split('|').Any(alone.Contains)))
            : value;
    }
}
