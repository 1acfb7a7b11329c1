using System.Collections.Immutable;

namespace Blog.Content.Editing;

/// <summary>Finds for one change to YAML or TOML which part of the text becomes which other one.</summary>
internal sealed class FieldSplicer
{
    private readonly PostText _post;
    private readonly FieldWords _words;
    private readonly FieldGuard _guard;
    private readonly FieldAdder _adder;
    private readonly ListSplicer _lists;

    public FieldSplicer(PostText post)
    {
        _post = post;
        _words = new FieldWords(
            post,
            post.Block.Format == FrontMatterFormat.Toml ? TomlWords.Instance : YamlWords.Instance
        );
        _guard = new FieldGuard(post, _words);
        _adder = new FieldAdder(post, _words, _guard);
        _lists = new ListSplicer(post, _words);
    }

    /// <returns>Null where the field says so already.</returns>
    /// <exception cref="EditRefusal">The field must not be touched.</exception>
    public Splice? Set(FieldPath path, FieldValue value)
    {
        var place = FieldPlace.Find(_post.Fields, path);
        if (place.Entry is { } said && FieldReading.Says(said.Value, value))
        {
            return null;
        }

        // What a merge gives is left where it is; a key of the page's own beats it.
        if (place.Entry is not { IsGiven: false } entry)
        {
            return _adder.Add(place, value);
        }

        _guard.Check(place, entry);
        return AsBlock(place, entry, value)
            ?? _words.InPlace(entry, _words.Write(value, _words.QuotesOf(entry.Value), place.IsInFlow));
    }

    /// <summary>Nothing where the field is not there.</summary>
    /// <exception cref="EditRefusal">The field must not be touched.</exception>
    public IEnumerable<Splice> Remove(FieldPath path)
    {
        var place = FieldPlace.Find(_post.Fields, path);
        if (place is not { Parent: { } parent, Entry: { } found })
        {
            return [];
        }

        var all = parent
            .Entries.Where(entry => string.Equals(entry.Key, found.Key, StringComparison.OrdinalIgnoreCase))
            .ToList();
        if (all.Find(entry => entry.IsGiven) is { } given)
        {
            throw new EditRefusal($"'{given.Key}' comes from elsewhere: a merge gives it.", given.KeySpan.Line);
        }

        all.ForEach(entry => _guard.Check(place, entry));
        if (parent.IsFlow)
        {
            var kept = Enumerable.Range(0, parent.Entries.Length).Where(index => !all.Contains(parent.Entries[index]));
            var plan = new ListPlan([.. kept.Select(index => new ListPlan.Slot(index, null))]);
            return [FlowItems.InBraces(_post.Text, parent, plan, _words.BracePadding)];
        }

        return !_words.IsToml && all.Count == parent.Entries.Length && place.Holder is { } holder
            ? [new Splice(_words.BehindColon(holder), parent.Span.End, " {}")]
            : all.Select(WithoutLines);
    }

    /// <param name="planOf">Asked for what becomes of the items; answers null where nothing does.</param>
    /// <returns>Null where the list says so already.</returns>
    /// <exception cref="EditRefusal">The field must not be touched.</exception>
    public Splice? ChangeList(FieldPath path, Func<ImmutableArray<string>, ListPlan?> planOf)
    {
        var place = FieldPlace.Find(_post.Fields, path);
        var items = FieldReading.ItemsOf(place.Entry?.Value);
        if (items.Any(item => item is not FrontMatterScalar))
        {
            throw new EditRefusal($"The items of '{path}' are not all words.", place.Entry?.KeySpan.Line ?? 0);
        }

        var texts = FieldReading.TextsOf(items);
        if (planOf(texts) is not { } plan)
        {
            return null;
        }

        if (place.Entry is not { IsGiven: false } entry)
        {
            return _adder.AddList(place, [.. plan.Slots.Select(slot => slot.Word ?? texts[slot.Old])]);
        }

        _guard.Check(place, entry);
        return _lists.Change(place, entry, plan);
    }

    private Splice WithoutLines(FrontMatterEntry entry)
    {
        var (start, end) = FieldLines.Of(_post.Text, entry);
        return _words.IsToml || _post.Text.AsSpan(start, entry.KeySpan.Start - start).IsWhiteSpace()
            ? new Splice(start, end, "")
            : throw new EditRefusal($"'{entry.Key}' is not alone on its line.", entry.KeySpan.Line);
    }

    /// <summary>A text of several lines where no quotes are, or one that stood in lines before; null where it cannot stand so.</summary>
    private Splice? AsBlock(FieldPlace place, FrontMatterEntry entry, FieldValue value)
    {
        var quotes = _words.QuotesOf(entry.Value);
        if (
            _words.IsToml
            || place.IsInFlow
            || value is not FieldValue.Text { Value: var text }
            || !(quotes == Quotes.Block || (quotes == Quotes.Plain && text.Contains('\n', StringComparison.Ordinal)))
            || YamlWords.Block(text, BlockIndent(entry), LineEnds.At(_post.Text, entry.KeySpan.Start)) is not { } block
        )
        {
            return null;
        }

        // What stands behind the old value would be the last line's: a comment moves up behind the indicator.
        var splice = _words.InPlace(entry, block);
        var lineEnd = LineMap.LineAt(_post.Text, splice.End).End;
        var behind = _post.Text[splice.End..lineEnd].TrimEnd();
        var indicator = splice.Text.AsSpan().IndexOfAny('\r', '\n');
        return splice with { End = lineEnd, Text = splice.Text.Insert(indicator, behind) };
    }

    /// <summary>That of the old text's first line, where it stood in lines already.</summary>
    private string BlockIndent(FrontMatterEntry entry)
    {
        if (_words.QuotesOf(entry.Value) == Quotes.Block)
        {
            var (_, first) = LineMap.LineAt(_post.Text, entry.Value.Span.Start);
            var lines = _post.Text[first..Math.Max(first, entry.Value.Span.End)].TrimStart('\r', '\n');
            if (lines.StartsWith(' '))
            {
                return lines[..^lines.TrimStart(' ').Length];
            }
        }

        return new string(' ', _words.IndentOf(entry) + 2);
    }
}
