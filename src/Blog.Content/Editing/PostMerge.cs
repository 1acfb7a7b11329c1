using System.Collections.Immutable;

namespace Blog.Content.Editing;

/// <summary>Brings an edit to a file that changed meanwhile: front matter key by key, lists item by item, the body by lines.</summary>
/// <param name="terms">Which items of a list mean the same.</param>
public sealed class PostMerge(TermRule terms)
{
    private readonly FrontMatterEditor _editor = new(terms);

    /// <summary>The changes of a form, made again on what is on disk.</summary>
    /// <param name="origin">What the form was opened with.</param>
    /// <param name="mine">As made to <paramref name="origin"/>.</param>
    /// <param name="theirs">What is on disk now.</param>
    public MergeOutcome Merge(PostText origin, IReadOnlyList<FieldChange> mine, PostText theirs)
    {
        if (origin.Text == theirs.Text)
        {
            return Applied(theirs, mine);
        }

        if (origin.Fault is not null || theirs.Fault is not null || origin.Block.Format != theirs.Block.Format)
        {
            return _editor.Apply(origin, mine) is EditOutcome.Edited edited ? ByLines(origin, edited.Post, theirs)
                : mine.Count == 0 ? new MergeOutcome.Clean(theirs)
                : new MergeOutcome.Conflict([], IsInBody: true);
        }

        var (before, now) = (origin, theirs);
        var conflicts = new List<string>();
        foreach (var change in mine.OfType<FieldChange.OfField>())
        {
            var replayed = Replay(before, change, now);
            now = replayed ?? now;
            before = _editor.Apply(before, [change]) is EditOutcome.Edited edited ? edited.Post : before;
            if (replayed is null)
            {
                conflicts.Add(change.Field.Root);
            }
        }

        var merged = mine.OfType<FieldChange.ReplaceBody>().Aggregate((PostText?)now, WithBody);
        return conflicts.Count == 0 && merged is not null
            ? new MergeOutcome.Clean(merged)
            : new MergeOutcome.Conflict([.. conflicts.Distinct(StringComparer.OrdinalIgnoreCase)], merged is null);

        PostText? WithBody(PostText? post, FieldChange.ReplaceBody body) =>
            post is not null
            && TextMerge.TryMerge(
                origin.Body,
                KeptLines.Of(origin.Body, body.Body, LineEnds.First(origin.Text)),
                theirs.Body,
                out var text
            )
                ? After(post, new FieldChange.ReplaceBody(text))
                : null;
    }

    /// <summary>A whole text, edited by hand.</summary>
    /// <param name="origin">What the editor was opened with.</param>
    /// <param name="theirs">What is on disk now.</param>
    public MergeOutcome Merge(PostText origin, PostText mine, PostText theirs)
    {
        PostText[] all = [origin, mine, theirs];
        var canCompare =
            all.All(post => post.Fault is null && post.Locked is null)
            && origin.Block.Format is FrontMatterFormat.Yaml or FrontMatterFormat.Toml
            && all.All(post => post.Block.Format == origin.Block.Format);
        if (!canCompare || mine.Text == theirs.Text || origin.Text == mine.Text || origin.Text == theirs.Text)
        {
            return ByLines(origin, mine, theirs);
        }

        var fields = new FieldMerge(origin, mine, theirs, key => ListLines(origin, mine, theirs, key));
        if (TextMerge.TryMerge(origin.Text, mine.Text, theirs.Text, out var text))
        {
            var merged = theirs.With(text);
            if (fields.IsMergedIn(merged))
            {
                return new MergeOutcome.Clean(merged);
            }
        }

        var isBodyClean = TextMerge.TryMerge(origin.Body, mine.Body, theirs.Body, out var body);
        if (fields.Conflicts.IsEmpty && isBodyClean && fields.Merge(body ?? "") is { } byKeys)
        {
            return new MergeOutcome.Clean(byKeys);
        }

        var keys = fields.Conflicts.IsEmpty && isBodyClean ? fields.ChangedKeys : fields.Conflicts;
        return new MergeOutcome.Conflict(keys, !isBodyClean);
    }

    private static MergeOutcome ByLines(PostText origin, PostText mine, PostText theirs) =>
        theirs.Locked is null && TextMerge.TryMerge(origin.Text, mine.Text, theirs.Text, out var text)
            ? new MergeOutcome.Clean(text == theirs.Text ? theirs : theirs.With(text))
            : new MergeOutcome.Conflict([], IsInBody: true);

    private MergeOutcome Applied(PostText post, IReadOnlyList<FieldChange> changes) =>
        _editor.Apply(post, changes) switch
        {
            EditOutcome.Edited edited => new MergeOutcome.Clean(edited.Post),
            EditOutcome.Unchanged => new MergeOutcome.Clean(post),
            _ => new MergeOutcome.Conflict(
                [
                    .. changes
                        .OfType<FieldChange.OfField>()
                        .Select(change => change.Field.Root)
                        .Distinct(StringComparer.OrdinalIgnoreCase),
                ],
                changes.OfType<FieldChange.ReplaceBody>().Any()
            ),
        };

    /// <summary>Null where both sides changed the field, each its own way, or it cannot be changed there.</summary>
    private PostText? Replay(PostText before, FieldChange.OfField change, PostText theirs)
    {
        var (old, now) = (ValueOf(before, change.Field), ValueOf(theirs, change.Field));
        if (FieldReading.MeanTheSame(old, now))
        {
            return After(theirs, change);
        }

        var mine = After(before, change);
        if (mine is not null && FieldReading.MeanTheSame(ValueOf(mine, change.Field), now))
        {
            return theirs;
        }

        var (oldItems, items) = (WordsOf(old), WordsOf(now));
        if (oldItems is null || items is null)
        {
            return null;
        }

        return change switch
        {
            FieldChange.AddItem or FieldChange.RemoveItem => After(theirs, change),
            FieldChange.ReplaceItem replace when Has(items, replace.Field, replace.Item) => After(theirs, change),
            FieldChange.SetList set => ItemChanges(set, oldItems.Value, set.Items) is { } changes
                ? changes.Aggregate((PostText?)theirs, AfterOrNone)
                : null,
            _ => null,
        };
    }

    /// <summary>What became of a list's items; null where those that stayed are in another order.</summary>
    private List<FieldChange>? ItemChanges(
        FieldChange.SetList set,
        ImmutableArray<string> before,
        ImmutableArray<string> after
    )
    {
        var (old, now) = (Meanings(before), Meanings(after));
        return old.Where(now.Contains).SequenceEqual(now.Where(old.Contains))
            ?
            [
                .. before
                    .Where(item => !now.Contains(MeaningOf(item)))
                    .Select(item => new FieldChange.RemoveItem(set.Field, item)),
                .. after
                    .Where(item => !old.Contains(MeaningOf(item)))
                    .Select(item => new FieldChange.AddItem(set.Field, item)),
            ]
            : null;

        List<string> Meanings(ImmutableArray<string> items) => [.. items.Select(MeaningOf)];
        string MeaningOf(string item) => terms.MeaningOf(set.Field, item);
    }

    /// <summary>A list's lines on disk with the items that were changed by hand; null where more than its items was changed.</summary>
    private string? ListLines(PostText origin, PostText mine, PostText theirs, string key)
    {
        if (WordsOf(ValueOf(origin, key)) is not { } before || WordsOf(ValueOf(mine, key)) is not { } after)
        {
            return null;
        }

        var set = new FieldChange.SetList(key, after);
        if (After(origin, set) is not { } same || FieldMerge.LinesOf(same, key) != FieldMerge.LinesOf(mine, key))
        {
            return null;
        }

        var merged = ItemChanges(set, before, after)?.Aggregate((PostText?)theirs, AfterOrNone);
        return merged is null ? null : FieldMerge.LinesOf(merged, key);
    }

    private bool Has(ImmutableArray<string>? items, FieldPath field, string item) =>
        items?.Any(other => terms.MeaningOf(field, other) == terms.MeaningOf(field, item)) == true;

    private PostText? After(PostText post, FieldChange change) =>
        _editor.Apply(post, [change]) switch
        {
            EditOutcome.Edited edited => edited.Post,
            EditOutcome.Unchanged => post,
            _ => null,
        };

    private PostText? AfterOrNone(PostText? post, FieldChange change) => post is null ? null : After(post, change);

    private static FrontMatterNode? ValueOf(PostText post, FieldPath field)
    {
        try
        {
            return FieldPlace.Find(post.Fields, field).Entry?.Value;
        }
        catch (EditRefusal)
        {
            return null;
        }
    }

    /// <summary>Null where the value is no list of words.</summary>
    private static ImmutableArray<string>? WordsOf(FrontMatterNode? value) =>
        FieldReading.ItemsOf(value) is var items && items.All(item => item is FrontMatterScalar)
            ? FieldReading.TextsOf(items)
            : null;
}
