using Markdig.Extensions.Tables;
using Markdig.Helpers;

namespace Blog.Content.Markup.Extensions.Tables;

/// <summary>The lines of a table: pipes part cells, in code spans too (content-contract.md K40), unless escaped.</summary>
internal static class TableLine
{
    /// <returns>The columns' alignments, or null when the line is no <c>|---|:-:|</c>.</returns>
    public static List<TableColumnAlign?>? ReadDelimiters(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        if (line.IndexOfAnyExcept("-:| \t") >= 0 || line.IndexOfAny("|:") < 0)
        {
            return null;
        }

        if (line[0] == '|')
        {
            line = line[1..];
        }

        if (line.EndsWith("|"))
        {
            line = line[..^1];
        }

        var alignments = new List<TableColumnAlign?>();
        foreach (var range in line.Split('|'))
        {
            var cell = line[range].Trim();
            if (cell.IsEmpty)
            {
                return null;
            }

            var left = cell[0] == ':';
            var right = cell.Length > 1 && cell[^1] == ':';
            var dashes = cell[(left ? 1 : 0)..(right ? ^1 : ^0)];
            if (dashes.IsEmpty || dashes.IndexOfAnyExcept('-') >= 0)
            {
                return null;
            }

            alignments.Add(
                (left, right) switch
                {
                    (true, true) => TableColumnAlign.Center,
                    (true, false) => TableColumnAlign.Left,
                    (false, true) => TableColumnAlign.Right,
                    _ => null,
                }
            );
        }

        return alignments;
    }

    /// <param name="most">Cells beyond are not read.</param>
    public static List<StringSlice> SplitRow(StringSlice line, int most = int.MaxValue)
    {
        line.Trim();
        var cells = new List<StringSlice>();
        if (line.IsEmpty)
        {
            return cells;
        }

        var position = line.CurrentChar == '|' ? line.Start + 1 : line.Start;
        var end = line.Text[line.End] == '|' ? line.End : line.End + 1;
        while (position < end && cells.Count < most)
        {
            var next = position;
            while (next < end && !(line.Text[next] == '|' && (next == line.Start || line.Text[next - 1] != '\\')))
            {
                next++;
            }

            var cell = new StringSlice(line.Text, position, next - 1);
            cell.Trim();
            cells.Add(cell);
            position = next + 1;
        }

        return cells;
    }
}
