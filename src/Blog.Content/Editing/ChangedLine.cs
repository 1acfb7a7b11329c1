using System.Collections.Immutable;

namespace Blog.Content.Editing;

/// <summary>A line of a file as it is and as it would be.</summary>
/// <param name="Line">From 1; where lines are only added the one behind which they come.</param>
/// <param name="Before">Without its line end; null where a line is added.</param>
/// <param name="After">Null where the line goes.</param>
public sealed record ChangedLine(int Line, string? Before, string? After)
{
    /// <summary>What differs between two texts: lines that go beside those that come in their place.</summary>
    public static ImmutableArray<ChangedLine> Between(string before, string after)
    {
        var lines = ImmutableArray.CreateBuilder<ChangedLine>();
        var (old, now) = (LineDiff.Lines(before), LineDiff.Lines(after));
        foreach (var block in LineDiff.Blocks(old, now) ?? [LineDiff.Whole(old, now)])
        {
            for (var index = 0; index < Math.Max(block.DeleteCountA, block.InsertCountB); index++)
            {
                lines.Add(
                    new ChangedLine(
                        block.DeleteStartA + Math.Min(index + 1, block.DeleteCountA),
                        index < block.DeleteCountA ? Shown(old[block.DeleteStartA + index]) : null,
                        index < block.InsertCountB ? Shown(now[block.InsertStartB + index]) : null
                    )
                );
            }
        }

        return lines.ToImmutable();
    }

    private static string Shown(string line) => line.TrimEnd('\r', '\n');
}
