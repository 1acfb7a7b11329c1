using System.Collections.Immutable;
using DiffPlex;
using DiffPlex.Chunkers;
using DiffPlex.Model;

namespace Blog.Content.Editing;

/// <summary>Where two texts differ, line by line; the end of a line belongs to it.</summary>
internal static class LineDiff
{
    /// <summary>The library takes time by the square of what differs.</summary>
    public const int MostDifferent = 5_000;

    private static readonly LineEndingsPreservingChunker Chunker = new();

    public static ImmutableArray<string> Lines(string text) => [.. Chunker.Chunk(text)];

    /// <summary>From the first to the last line that differs, as one block.</summary>
    public static DiffBlock Whole(ImmutableArray<string> before, ImmutableArray<string> after)
    {
        var (start, end) = Ends(before, after);
        return new DiffBlock(start, before.Length - start - end, start, after.Length - start - end);
    }

    /// <summary>The differing blocks in order; null where more than <see cref="MostDifferent"/> lines may differ.</summary>
    public static ImmutableArray<DiffBlock>? Blocks(ImmutableArray<string> before, ImmutableArray<string> after)
    {
        var (start, end) = Ends(before, after);
        if (Math.Max(before.Length, after.Length) - start - end > MostDifferent)
        {
            return null;
        }

        var diff = Differ.Instance.CreateDiffs(
            string.Concat(before[start..^end]),
            string.Concat(after[start..^end]),
            ignoreWhiteSpace: false,
            ignoreCase: false,
            Chunker
        );
        return
        [
            .. diff.DiffBlocks.Select(block => new DiffBlock(
                block.DeleteStartA + start,
                block.DeleteCountA,
                block.InsertStartB + start,
                block.InsertCountB
            )),
        ];
    }

    /// <summary>How many lines are the same at the start, and at the end.</summary>
    private static (int Start, int End) Ends(ImmutableArray<string> before, ImmutableArray<string> after)
    {
        var (start, end) = (0, 0);
        var shorter = Math.Min(before.Length, after.Length);
        while (start < shorter && before[start] == after[start])
        {
            start++;
        }

        while (end < shorter - start && before[^(end + 1)] == after[^(end + 1)])
        {
            end++;
        }

        return (start, end);
    }
}
