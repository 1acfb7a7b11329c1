using System.Collections.Immutable;
using System.Text;

namespace Blog.Content.Editing;

/// <summary>A text that comes back from a form, where every line ends the same: lines that were there keep their line ends and NULs.</summary>
internal static class KeptLines
{
    /// <param name="lineEnd">Of a first line.</param>
    public static string Of(string before, string after, string lineEnd)
    {
        var old = LineDiff.Lines(before);
        var (oldLines, lines) = (Plain(before), Plain(after));
        var written = new StringBuilder(after.Length);
        var (position, end) = (0, lineEnd);
        foreach (var block in LineDiff.Blocks(oldLines, lines) ?? [LineDiff.Whole(oldLines, lines)])
        {
            Keep(block.InsertStartB, block.DeleteStartA - block.InsertStartB);
            for (; position < block.InsertStartB + block.InsertCountB; position++)
            {
                var line = lines[position];
                written.Append(line.EndsWith('\n') ? line[..^1] + end : line);
            }
        }

        var shift = oldLines.Length - lines.Length;
        Keep(lines.Length, shift);
        var text = written.ToString();

        // A lone CR before a line that is only LF would be one line end.
        return Plain(text).SequenceEqual(lines)
            ? text
            : string.Concat(lines).Replace("\n", lineEnd == "\r\n" ? lineEnd : "\n", StringComparison.Ordinal);

        void Keep(int until, int distance)
        {
            for (; position < until; position++)
            {
                var line = old[position + distance];
                written.Append(line);
                end = line.Length > 0 && line[^1] is '\r' or '\n' ? line[line.AsSpan().TrimEnd("\r\n").Length..] : end;
            }
        }
    }

    private static ImmutableArray<string> Plain(string text) =>
        LineDiff.Lines(TextFile.Readable(text).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n'));
}
