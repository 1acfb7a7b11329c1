namespace Blog.HugoComparison;

/// <summary>Counts what is alike, and prints what is not.</summary>
internal static class Comparison
{
    private const int LongestValue = 400;

    /// <returns>Whether nothing differs.</returns>
    public static bool Print(IEnumerable<Fact> theirs, IEnumerable<Fact> ours, TextWriter output)
    {
        var known = ours.ToDictionary(fact => (fact.Kind, fact.Address), fact => fact.Value);
        var differences = new List<Difference>();
        var totals = new SortedDictionary<string, (int Alike, int Total)>(StringComparer.Ordinal);
        foreach (var fact in theirs)
        {
            var isKnown = known.Remove((fact.Kind, fact.Address), out var value);
            var isAlike = isKnown && value == fact.Value;
            var total = totals.GetValueOrDefault(fact.Kind);
            totals[fact.Kind] = (total.Alike + (isAlike ? 1 : 0), total.Total + 1);
            if (!isAlike)
            {
                differences.Add(new Difference(fact.Kind, fact.Address, fact.Value, value));
            }
        }

        differences.AddRange(
            known
                .Where(fact => fact.Key.Kind == "address")
                .Select(fact => new Difference(fact.Key.Kind, fact.Key.Address, null, fact.Value))
        );
        foreach (var difference in differences)
        {
            output.WriteLine($"{difference.Kind} {difference.Address}");
            output.WriteLine($"  Hugo: {Short(difference.Theirs)}");
            output.WriteLine($"  Blog: {Short(difference.Ours)}");
        }

        output.WriteLine();
        output.WriteLine("| kind | alike | of |");
        output.WriteLine("|---|---:|---:|");
        foreach (var (kind, (alike, total)) in totals)
        {
            output.WriteLine($"| {kind} | {alike} | {total} |");
        }

        return differences.Count == 0;
    }

    private static string Short(string? value)
    {
        var line = value?.ReplaceLineEndings(" ⏎ ") ?? "(not said)";
        return line.Length > LongestValue ? line[..LongestValue] + "…" : line;
    }
}
