namespace Blog.Hosting;

/// <summary>What somebody who mistyped a name most likely meant.</summary>
internal static class NearestName
{
    /// <returns>Null when nothing is near: at most a third of the letters differ, a swap of neighbours counting once.</returns>
    public static string? Find(string typed, IEnumerable<string> names)
    {
        var limit = Math.Max(1, Math.Min(typed.Length, 12) / 3);
        return names
            .Select(name => (Name: name, Distance: Distance(typed.ToUpperInvariant(), name.ToUpperInvariant())))
            .Where(candidate => candidate.Distance <= limit)
            .OrderBy(candidate => candidate.Distance)
            .ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
            .Select(candidate => candidate.Name)
            .FirstOrDefault();
    }

    /// <summary>Optimal string alignment: insertions, deletions, changes and swaps of neighbours.</summary>
    private static int Distance(string left, string right)
    {
        var costs = new int[left.Length + 1, right.Length + 1];
        for (var row = 0; row <= left.Length; row++)
        {
            for (var column = 0; column <= right.Length; column++)
            {
                if (row == 0 || column == 0)
                {
                    costs[row, column] = row + column;
                    continue;
                }

                var same = left[row - 1] == right[column - 1];
                var cost = Math.Min(costs[row - 1, column] + 1, costs[row, column - 1] + 1);
                cost = Math.Min(cost, costs[row - 1, column - 1] + (same ? 0 : 1));
                if (row > 1 && column > 1 && left[row - 1] == right[column - 2] && left[row - 2] == right[column - 1])
                {
                    cost = Math.Min(cost, costs[row - 2, column - 2] + 1);
                }

                costs[row, column] = cost;
            }
        }

        return costs[left.Length, right.Length];
    }
}
