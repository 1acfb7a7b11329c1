using System.Collections.Immutable;
using System.Text;

namespace Blog.Content.Editing;

/// <summary>What stands between two brackets or braces on one line: items and commas, with the blanks somebody put there.</summary>
internal static class FlowItems
{
    /// <summary>The pairs of a map in braces.</summary>
    public static Splice InBraces(string text, FrontMatterMap map, ListPlan plan, string padding)
    {
        var (open, close) = (map.Span.Start + 1, map.Span.End - 1);
        var pairs = map.Entries.Select(entry =>
            entry.KeySpan with
            {
                End = Math.Max(entry.KeySpan.End, entry.Value.Span.End),
            }
        );
        return new Splice(open, close, Write(text, [.. pairs], open, close, plan, padding, (word, _) => word));
    }

    /// <param name="open">Behind the opening bracket.</param>
    /// <param name="close">The closing one.</param>
    /// <param name="padding">Inside the brackets of what was empty.</param>
    /// <returns>What stands between them then.</returns>
    public static string Write(
        string text,
        ImmutableArray<SourceMark> items,
        int open,
        int close,
        ListPlan plan,
        string padding,
        Func<string, int, string> write
    )
    {
        if (plan.Slots.IsEmpty)
        {
            return "";
        }

        var isEmpty = items.IsEmpty;
        var comma = items.Length > 1 ? text[items[0].End..items[1].Start] : ", ";
        var written = new StringBuilder(isEmpty ? padding : text[open..items[0].Start]);
        var before = default(ListPlan.Slot?);
        foreach (var slot in plan.Slots)
        {
            if (before is { } left)
            {
                var areNeighbours = left.IsOld && slot.Old == left.Old + 1;
                written.Append(areNeighbours ? text[items[left.Old].End..items[slot.Old].Start] : comma);
            }

            written.Append(
                slot.Word is { } word
                    ? write(word, slot.IsOld ? slot.Old : Math.Max(before?.Old ?? 0, 0))
                    : text[items[slot.Old].Start..items[slot.Old].End]
            );
            before = slot;
        }

        return written.Append(isEmpty ? padding : text[items[^1].End..close]).ToString();
    }
}
