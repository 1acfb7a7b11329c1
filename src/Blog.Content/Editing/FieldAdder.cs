using System.Collections.Immutable;

namespace Blog.Content.Editing;

/// <summary>Writes a field that is not there: before the closing fence, behind the last key of its map, or inside its braces.</summary>
internal sealed class FieldAdder(PostText post, FieldWords words, FieldGuard guard)
{
    private readonly string _text = post.Text;

    /// <exception cref="EditRefusal">There is no place for it.</exception>
    public Splice Add(FieldPlace place, FieldValue value)
    {
        if (
            value is FieldValue.Text { Value: var text }
            && text.Contains('\n', StringComparison.Ordinal)
            && !words.IsToml
            && place is { IsInFlow: false, Parent: { } parent }
        )
        {
            var indent = IndentIn(parent) + (place.Rest.Length * 2);
            var lineEnd = LineEnds.Before(_text, post.Block.End);
            if (YamlWords.Block(text, new string(' ', indent), lineEnd) is { } block)
            {
                return Add(place, (_, _) => block);
            }
        }

        return Add(place, (quotes, isInFlow) => words.Write(value, quotes, isInFlow));
    }

    /// <summary>A list: in lines where the file's last list is, else in brackets.</summary>
    /// <exception cref="EditRefusal">There is no place for it.</exception>
    public Splice AddList(FieldPlace place, ImmutableArray<string> items)
    {
        var model =
            place is { IsInFlow: false, Rest.Length: 1 } && !words.IsToml
                ? place
                    .Parent?.Entries.Where(entry => !entry.IsGiven)
                    .Select(entry => entry.Value)
                    .OfType<FrontMatterList>()
                    .LastOrDefault()
                : null;
        if (model is not { IsFlow: false, Items: [FrontMatterScalar first, ..] } || items.IsEmpty)
        {
            return Add(place, (quotes, _) => words.List(items, quotes));
        }

        var line = LineEnds.LineStart(_text, first.Span.Start);
        var dash = _text[line..first.Span.Start].TrimEnd(' ', '\t');
        var lineEnd = LineEnds.At(_text, line);
        return Add(
            place,
            (_, _) =>
                string.Concat(
                    items.Select(item => $"{lineEnd}{dash} {words.Text(item, Quotes.Plain, isInFlow: false)}")
                )
        );
    }

    private Splice Add(FieldPlace place, Func<Quotes, bool, string> write)
    {
        if (place.Parent is not { } parent)
        {
            var holder = place.Holder ?? throw new EditRefusal("There is no map for this field.", 0);
            guard.Check(place, holder);
            return words.InPlace(holder, words.Braced(place.Rest, write));
        }

        guard.CheckParent(place, parent);
        return parent.IsFlow ? AddInBraces(place, parent, write)
            : words.IsToml ? AddToToml(place, parent, write)
            : AddToYaml(place, parent, write);
    }

    private Splice AddInBraces(FieldPlace place, FrontMatterMap parent, Func<Quotes, bool, string> write)
    {
        guard.CheckBraces(parent);
        var slots = parent.Entries.Select((_, index) => new ListPlan.Slot(index, null));
        var plan = new ListPlan([.. slots, new ListPlan.Slot(-1, words.Pair(place.Rest, write))]);
        return FlowItems.InBraces(_text, parent, plan, words.BracePadding);
    }

    private Splice AddToToml(FieldPlace place, FrontMatterMap parent, Func<Quotes, bool, string> write)
    {
        if (parent.Gap is not { } gap)
        {
            throw new EditRefusal($"The table '{place.Holder?.Key}' has no line of its own.", parent.Span.Line);
        }

        var value = place.Rest.Length > 1 ? words.Braced(place.Rest[1..], write) : write(words.UsualQuotes(), false);
        var line = gap.Prefix + words.Key(place.Rest[0]) + words.Sets + value;
        return new Splice(gap.At, gap.At, line + LineEnds.Before(_text, gap.At));
    }

    private Splice AddToYaml(FieldPlace place, FrontMatterMap parent, Func<Quotes, bool, string> write)
    {
        var last = parent.Entries.LastOrDefault(entry => !entry.IsGiven);
        if (last is null && place.Holder is { } holder)
        {
            throw new EditRefusal($"'{holder.Key}' has no key of its own.", holder.KeySpan.Line);
        }

        var at = ReferenceEquals(parent, post.Fields) || last is null ? post.Block.End : FieldLines.Of(_text, last).End;
        var lineEnd = LineEnds.Before(_text, at);
        var indent = IndentIn(parent);
        var lines = place.Rest.Select((key, index) => new string(' ', indent + (index * 2)) + words.Key(key) + ":");
        var value = write(Quotes.Plain, false);
        return new Splice(
            at,
            at,
            string.Join(lineEnd, lines) + (value[0] is '\r' or '\n' ? value : " " + value) + lineEnd
        );
    }

    private int IndentIn(FrontMatterMap map) =>
        map.Entries.LastOrDefault(entry => !entry.IsGiven) is { } last ? words.IndentOf(last) : 0;
}
