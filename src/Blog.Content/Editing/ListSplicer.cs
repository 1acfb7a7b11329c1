using System.Collections.Immutable;

namespace Blog.Content.Editing;

/// <summary>Finds for a change of a list's items which part of the text becomes which other one.</summary>
internal sealed class ListSplicer(PostText post, FieldWords words)
{
    private readonly string _text = post.Text;

    /// <param name="entry">Whose items are all words.</param>
    /// <exception cref="EditRefusal">The list is written in a way that cannot be kept.</exception>
    public Splice Change(FieldPlace place, FrontMatterEntry entry, ListPlan plan) =>
        entry.Value switch
        {
            FrontMatterList { IsFlow: true } list => InBrackets(list, plan),
            FrontMatterList { Items.IsEmpty: false } when plan.Slots.IsEmpty => Emptied(entry),
            FrontMatterList { Items.IsEmpty: false } list => InLines(list, plan, place.IsInFlow),
            _ => OfOneValue(place, entry, plan),
        };

    private Splice InLines(FrontMatterList list, ListPlan plan, bool isInFlow)
    {
        var rows = ItemRows.OfBlock(_text, MarksOf(list));
        return new Splice(
            rows.Start,
            rows.End,
            rows.Write(plan, (word, model) => words.Text(word, words.QuotesOf(list.Items[model]), isInFlow))
        );
    }

    private Splice InBrackets(FrontMatterList list, ListPlan plan)
    {
        var (open, close) = (list.Span.Start + 1, list.Span.End - 1);
        var isOneLine = !_text.AsSpan(open, close - open).ContainsAny('\r', '\n');
        var marks = MarksOf(list);
        if (isOneLine || plan.Slots.IsEmpty)
        {
            return new Splice(open, close, FlowItems.Write(_text, marks, open, close, plan, "", Item));
        }

        if (marks.IsEmpty)
        {
            throw new EditRefusal("The brackets of this list hold no item, but lines.", list.Span.Line);
        }

        var rows = ItemRows.OfFlow(_text, marks, open, close);
        return new Splice(rows.Start, rows.End, rows.Write(plan, Item));

        string Item(string word, int model) =>
            words.Text(word, marks.IsEmpty ? words.UsualQuotes() : words.QuotesOf(list.Items[model]), isInFlow: true);
    }

    /// <summary>A value alone is a list of one; it stays alone while it is one.</summary>
    private Splice OfOneValue(FieldPlace place, FrontMatterEntry entry, ListPlan plan)
    {
        var quotes = words.QuotesOf(entry.Value);
        if (plan.Slots is [{ IsOld: true, Word: { } word }])
        {
            return words.InPlace(entry, words.Text(word, quotes, place.IsInFlow));
        }

        var old = FieldReading.TextsOf(FieldReading.ItemsOf(entry.Value));
        return words.InPlace(entry, words.List(plan.Slots.Select(slot => slot.Word ?? old[slot.Old]), quotes));
    }

    /// <summary>A list in lines becomes an empty one, which keeps what stands behind the key.</summary>
    private Splice Emptied(FrontMatterEntry entry)
    {
        var colon = words.BehindColon(entry);
        var (_, next) = LineMap.LineAt(_text, colon);
        return new Splice(colon, FieldLines.Of(_text, entry).End, " []" + _text[colon..next]);
    }

    private static ImmutableArray<SourceMark> MarksOf(FrontMatterList list) =>
        [.. list.Items.Select(item => item.Span)];
}
