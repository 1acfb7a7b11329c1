using System.Collections.Immutable;

namespace Blog.Content.Editing;

/// <summary>What differs between two texts, line by line, for showing.</summary>
public static class TextDiff
{
    /// <summary>Kept lines shown beside each change.</summary>
    public const int Context = 3;

    /// <summary>Nothing where the texts are the same. A line that only ends otherwise is removed and added.</summary>
    /// <remarks>Where more than 5,000 lines differ, all from the first to the last of them are removed and added.</remarks>
    public static ImmutableArray<DiffLine> Of(string before, string after)
    {
        if (before == after)
        {
            return [];
        }

        var (old, now) = (LineDiff.Lines(before), LineDiff.Lines(after));
        var lines = ImmutableArray.CreateBuilder<DiffLine>();
        var (left, right) = (0, 0);
        foreach (var block in LineDiff.Blocks(old, now) ?? [LineDiff.Whole(old, now)])
        {
            AddKept(block.DeleteStartA);
            for (; left < block.DeleteStartA + block.DeleteCountA; left++)
            {
                lines.Add(new DiffLine(DiffKind.Removed, Shown(old[left]), left + 1, null));
            }

            for (; right < block.InsertStartB + block.InsertCountB; right++)
            {
                lines.Add(new DiffLine(DiffKind.Added, Shown(now[right]), null, right + 1));
            }
        }

        AddKept(old.Length);
        return lines.ToImmutable();

        void AddKept(int end)
        {
            var (head, tail) = (left == 0 ? 0 : Context, end == old.Length ? 0 : Context);
            var folded = end - left - head - tail;
            for (var shown = 0; left < end; )
            {
                // A fold of one line would take as much room as the line.
                if (shown == head && folded > 1)
                {
                    lines.Add(new DiffLine(DiffKind.Folded, "", left + 1, right + 1, folded));
                    (left, right, folded) = (left + folded, right + folded, 0);
                    continue;
                }

                lines.Add(new DiffLine(DiffKind.Kept, Shown(old[left]), left + 1, right + 1));
                (left, right, shown) = (left + 1, right + 1, shown + 1);
            }
        }
    }

    private static string Shown(string line) => line.TrimEnd('\r', '\n');
}
