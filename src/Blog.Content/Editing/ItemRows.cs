using System.Collections.Immutable;
using System.Text;

namespace Blog.Content.Editing;

/// <summary>A list with an item on each line, in a block or in brackets, as lines that stay, go, or come between.</summary>
internal sealed class ItemRows
{
    private readonly ImmutableArray<Row> _rows;
    private readonly bool _hasCommas;
    private readonly string _indent;
    private readonly string _lineEnd;

    private ItemRows(
        ImmutableArray<Row> rows,
        int start,
        int end,
        bool isBehindBracket,
        bool hasCommas,
        string indent,
        string lineEnd
    )
    {
        _rows = rows;
        _hasCommas = hasCommas;
        _indent = indent;
        _lineEnd = lineEnd;
        Start = start;
        End = end;
        IsBehindBracket = isBehindBracket;
    }

    /// <summary>Where the first row begins: a line's start, or behind the bracket.</summary>
    public int Start { get; }

    /// <summary>Behind the last row and its line end; at the closing bracket where that stands on the row.</summary>
    public int End { get; }

    private bool IsBehindBracket { get; }

    /// <summary>The rows of a list in a block: each a dash and an item.</summary>
    /// <exception cref="EditRefusal">Several items stand on a line.</exception>
    public static ItemRows OfBlock(string text, ImmutableArray<SourceMark> items) =>
        Read(text, items, LineEnds.LineStart(text, items[0].Start), text.Length, hasCommas: false, "");

    /// <summary>The rows of a list in brackets over several lines.</summary>
    /// <param name="open">Behind the opening bracket.</param>
    /// <param name="close">The closing one.</param>
    /// <exception cref="EditRefusal">Several items stand on a line.</exception>
    public static ItemRows OfFlow(string text, ImmutableArray<SourceMark> items, int open, int close)
    {
        var line = text.AsSpan(LineEnds.LineStart(text, open));
        return Read(text, items, open, close, hasCommas: true, line[..^line.TrimStart(" \t").Length].ToString());
    }

    private static ItemRows Read(
        string text,
        ImmutableArray<SourceMark> items,
        int from,
        int to,
        bool hasCommas,
        string indent
    )
    {
        var rows = ImmutableArray.CreateBuilder<Row>(items.Length);
        var first = LineEnds.LineStart(text, items[0].Start);
        var (start, end) = (Math.Max(from, first), 0);
        var position = start;
        foreach (var item in items)
        {
            var line = Math.Max(position, LineEnds.LineStart(text, item.Start));
            var (behind, next) = LineMap.LineAt(text, item.End);
            (behind, next) = behind >= to ? (to, to) : (behind, next);
            var before = line <= item.Start ? text[line..item.Start] : "?";
            var trail = text[item.End..behind];
            var comma = hasCommas ? trail.IndexOf(',', StringComparison.Ordinal) : -1;
            var hasComma = comma >= 0 && string.IsNullOrWhiteSpace(trail[..comma]);
            trail = hasComma ? trail[(comma + 1)..] : trail;
            if (
                before.Trim(' ', '\t') != (hasCommas ? "" : "-")
                || !IsComment(trail)
                || !text[position..Math.Max(position, line)].Split('\n', '\r').All(IsComment)
                || (hasCommas && !hasComma && rows.Count < items.Length - 1)
            )
            {
                throw new EditRefusal(
                    "This list has several items on a line, or commas on lines of their own.",
                    item.Line
                );
            }

            rows.Add(
                new Row(text[position..line], before, text[item.Start..item.End], trail, text[behind..next], hasComma)
            );
            (position, end) = (next, next);
        }

        return new ItemRows(
            rows.MoveToImmutable(),
            start,
            end,
            start > first,
            hasCommas,
            indent,
            LineEnds.At(text, start)
        );
    }

    /// <param name="write">A word, as the old item of a number is written.</param>
    /// <returns>What stands from <see cref="Start"/> to <see cref="End"/> then.</returns>
    public string Write(ListPlan plan, Func<string, int, string> write)
    {
        var lines = new List<Row>();
        var (gap, next, last) = ("", 0, 0);
        foreach (var slot in plan.Slots)
        {
            if (!slot.IsOld)
            {
                lines.Add(
                    new Row("", OwnLine(last), write(slot.Word ?? "", last), "", _rows[last].Break, HasComma: true)
                );
                continue;
            }

            for (; next <= slot.Old; next++)
            {
                gap += _rows[next].Gap;
            }

            var row = _rows[last = slot.Old] with { Gap = gap };
            row = IsBehindBracket && last == 0 && lines.Count > 0 ? row with { Before = OwnLine(0) } : row;
            lines.Add(
                slot.Word is { } word
                    ? row with
                    {
                        Raw = write(word, last),
                        Before = row.Before.EndsWith('-') ? row.Before + " " : row.Before,
                    }
                    : row
            );
            gap = "";
        }

        // Behind a block's last item they would not be the list's any more.
        return Join(lines, _hasCommas ? gap + string.Concat(_rows[next..].Select(row => row.Gap)) : "");
    }

    private string Join(List<Row> lines, string gapBehind)
    {
        var written = new StringBuilder();
        for (var index = 0; index < lines.Count; index++)
        {
            var (row, isLast) = (lines[index], index == lines.Count - 1);
            if (index == 0 && IsBehindBracket)
            {
                written.Append(row.Gap.Length > 0 ? _lineEnd : "").Append(row.Gap);
                written.Append(row.Gap.Length > 0 ? row.Before : row.Before.TrimStart());
            }
            else
            {
                written.Append(row.Gap).Append(row.Before);
            }

            written.Append(row.Raw).Append(_hasCommas && (!isLast || _rows[^1].HasComma) ? "," : "").Append(row.Trail);
            var closesOnRow = isLast && _rows[^1].Break.Length == 0;
            written.Append(
                !closesOnRow ? (row.Break.Length > 0 ? row.Break : _lineEnd)
                : gapBehind.Length > 0 || row.Trail.Contains('#', StringComparison.Ordinal) ? _lineEnd
                : ""
            );
            written.Append(isLast ? gapBehind : "");
            written.Append(closesOnRow && written[^1] is '\n' or '\r' ? _indent : "");
        }

        return written.ToString();
    }

    /// <summary>What stands before an item that gets a line of its own beside another.</summary>
    private string OwnLine(int beside)
    {
        var model =
            !IsBehindBracket || beside > 0 ? _rows[beside].Before
            : _rows.Length > 1 ? _rows[1].Before
            : _indent + "  ";
        return model.EndsWith('-') ? model + " " : model;
    }

    private static bool IsComment(string trail) => trail.Trim(' ', '\t') is "" or ['#', ..];

    /// <param name="Gap">Lines of comments before the item's own.</param>
    /// <param name="Before">What stands before the item on its line.</param>
    /// <param name="Raw">The item as it is written.</param>
    /// <param name="Trail">What stands behind the item and its comma.</param>
    /// <param name="Break">The line's end; nothing where the bracket closes on this line.</param>
    private sealed record Row(string Gap, string Before, string Raw, string Trail, string Break, bool HasComma);
}
