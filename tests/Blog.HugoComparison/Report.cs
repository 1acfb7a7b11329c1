namespace Blog.HugoComparison;

/// <summary>Prints what differs and is not known to, and counts the rest.</summary>
internal sealed class Report(TextWriter output)
{
    private const int LongestValue = 400;

    private readonly SortedDictionary<string, int[]> _totals = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> _expected = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> _notYet = new(StringComparer.Ordinal);
    private readonly HashSet<Rule> _used = [];

    public int Unmatched { get; private set; }

    public void Add(string site, Comparison comparison)
    {
        foreach (var fact in comparison.Facts())
        {
            var column = fact.IsAlike ? 0 : Sort(site, fact);
            var total = _totals.TryGetValue(fact.Kind, out var known) ? known : _totals[fact.Kind] = new int[4];
            total[column]++;
        }
    }

    public void PrintTotals()
    {
        output.WriteLine();
        output.WriteLine("| kind | alike | differs on purpose | not yet | unmatched | of |");
        output.WriteLine("|---|---:|---:|---:|---:|---:|");
        foreach (var (kind, total) in _totals)
        {
            output.WriteLine($"| {kind} | {string.Join(" | ", total)} | {total.Sum()} |");
        }

        var sums = Enumerable.Range(0, 4).Select(column => _totals.Values.Sum(total => total[column])).ToList();
        output.WriteLine($"| all | {string.Join(" | ", sums)} | {sums.Sum()} |");
        Print("Differs on purpose", _expected);
        Print("Not yet", _notYet);
        foreach (var rule in Expected.Rules.Concat(NotYet.Rules).Where(rule => !_used.Contains(rule)))
        {
            output.WriteLine($"Covers nothing: {rule.Id} {rule.Kinds} {rule.Site} {rule.Addresses}");
        }
    }

    private int Sort(string site, Difference difference)
    {
        if (Expected.Rules.FirstOrDefault(rule => rule.Covers(site, difference)) is { } purpose)
        {
            _used.Add(purpose);
            _expected[purpose.Id] = _expected.GetValueOrDefault(purpose.Id) + 1;
            return 1;
        }

        if (NotYet.Rules.FirstOrDefault(rule => rule.Covers(site, difference)) is { } later)
        {
            _used.Add(later);
            _notYet[later.Id] = _notYet.GetValueOrDefault(later.Id) + 1;
            return 2;
        }

        Unmatched++;
        output.WriteLine($"{site}: {difference.Kind} {difference.Address}");
        var (theirs, ours) = FromFirstDifference(difference.Theirs, difference.Ours);
        output.WriteLine($"  Hugo: {Short(theirs)}");
        output.WriteLine($"  Blog: {Short(ours)}");
        return 3;
    }

    private void Print(string title, SortedDictionary<string, int> counts)
    {
        if (counts.Count > 0)
        {
            output.WriteLine($"{title}: {string.Join(", ", counts.Select(count => $"{count.Key} {count.Value}"))}.");
        }
    }

    /// <summary>Long values without the lines that both begin with.</summary>
    private static (string? Theirs, string? Ours) FromFirstDifference(string? theirs, string? ours)
    {
        if (theirs is null || ours is null || Math.Max(theirs.Length, ours.Length) <= LongestValue)
        {
            return (theirs, ours);
        }

        var alike = theirs.Zip(ours).TakeWhile(pair => pair.First == pair.Second).Count();
        var line = alike == 0 ? 0 : theirs.LastIndexOf('\n', alike - 1) + 1;
        return line == 0 ? (theirs, ours) : ("…" + theirs[line..], "…" + ours[line..]);
    }

    private static string Short(string? value)
    {
        var line = value?.ReplaceLineEndings(" ⏎ ") ?? "(not said)";
        return line.Length > LongestValue ? line[..LongestValue] + "…" : line;
    }
}
