using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using DiffPlex.Model;

namespace Blog.Content.Editing;

/// <summary>Merges two edits of one text by lines. Edits that overlap or touch are a conflict, unless both say the same.</summary>
public static class TextMerge
{
    /// <param name="merged">Both edits in one text; null where they conflict, or differ in more than 5,000 lines.</param>
    public static bool TryMerge(string origin, string mine, string theirs, [NotNullWhen(true)] out string? merged)
    {
        merged = Trivial(origin, mine, theirs);
        if (merged is not null)
        {
            return true;
        }

        var (before, left, right) = (LineDiff.Lines(origin), LineDiff.Lines(mine), LineDiff.Lines(theirs));
        if (LineDiff.Blocks(before, left) is { } lefts && LineDiff.Blocks(before, right) is { } rights)
        {
            merged = Merge(before, new Edit(left, lefts), new Edit(right, rights));
        }

        return merged is not null;
    }

    private static string? Trivial(string origin, string mine, string theirs) =>
        mine == theirs || theirs == origin ? mine
        : mine == origin ? theirs
        : null;

    private static string? Merge(ImmutableArray<string> before, Edit mine, Edit theirs)
    {
        var merged = new StringBuilder();
        var (position, left, right) = (0, 0, 0);
        while (left < mine.Blocks.Length || right < theirs.Blocks.Length)
        {
            var one = left < mine.Blocks.Length ? mine.Blocks[left] : null;
            var other = right < theirs.Blocks.Length ? theirs.Blocks[right] : null;
            if (one is not null && other is not null && Touch(one, other))
            {
                if (!AreSame(mine, one, theirs, other))
                {
                    return null;
                }

                Take(mine, one);
                (left, right) = (left + 1, right + 1);
            }
            else if (other is null || (one is not null && one.DeleteStartA < other.DeleteStartA))
            {
                Take(mine, one);
                left++;
            }
            else
            {
                Take(theirs, other);
                right++;
            }
        }

        return Append(before, position, before.Length).ToString();

        void Take(Edit edit, DiffBlock? block)
        {
            if (block is not null)
            {
                Append(before, position, block.DeleteStartA);
                Append(edit.Lines, block.InsertStartB, block.InsertStartB + block.InsertCountB);
                position = block.DeleteStartA + block.DeleteCountA;
            }
        }

        StringBuilder Append(ImmutableArray<string> lines, int from, int to)
        {
            for (var index = from; index < to; index++)
            {
                merged.Append(lines[index]);
            }

            return merged;
        }
    }

    private static bool Touch(DiffBlock one, DiffBlock other) =>
        one.DeleteStartA <= other.DeleteStartA + other.DeleteCountA
        && other.DeleteStartA <= one.DeleteStartA + one.DeleteCountA;

    private static bool AreSame(Edit mine, DiffBlock one, Edit theirs, DiffBlock other) =>
        one.DeleteStartA == other.DeleteStartA
        && one.DeleteCountA == other.DeleteCountA
        && mine.Inserted(one).SequenceEqual(theirs.Inserted(other));

    private sealed record Edit(ImmutableArray<string> Lines, ImmutableArray<DiffBlock> Blocks)
    {
        public ReadOnlySpan<string> Inserted(DiffBlock block) => Lines.AsSpan(block.InsertStartB, block.InsertCountB);
    }
}
