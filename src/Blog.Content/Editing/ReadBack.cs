using System.Collections.Immutable;
using System.Text;

namespace Blog.Content.Editing;

/// <summary>Looks at a text after a change: the field as asked, and all else as it was (promises.md 2).</summary>
internal static class ReadBack
{
    /// <exception cref="EditRefusal">The change did more, or less, than was asked.</exception>
    public static void Check(PostText before, PostText after, FieldChange.OfField change, TermRule terms)
    {
        var line = before.Fields.Find(change.Field.Root)?.KeySpan.Line ?? 0;
        if (after.Fault is { } fault)
        {
            throw new EditRefusal($"'{change.Field}' cannot be written so: {fault.Reason}", line);
        }

        var depth = Math.Min(DepthOf(before.Fields, change.Field), DepthOf(after.Fields, change.Field));
        if (
            before.Body != after.Body
            || !IsSameBeside(before.Fields, after.Fields, change.Field.Steps.AsSpan())
            || Beside(before, change.Field, depth) != Beside(after, change.Field, depth)
        )
        {
            throw new EditRefusal($"'{change.Field}' cannot be changed without touching what stands beside it.", line);
        }

        if (!IsAsAsked(before, after, change, terms))
        {
            throw new EditRefusal($"'{change.Field}' would not read as asked.", line);
        }
    }

    private static bool IsAsAsked(PostText before, PostText after, FieldChange.OfField change, TermRule terms)
    {
        var old = FieldPlace.Find(before.Fields, change.Field).Entry;
        var entry = FieldPlace.Find(after.Fields, change.Field).Entry;
        var (oldItems, items) = (FieldReading.ItemsOf(old?.Value), FieldReading.ItemsOf(entry?.Value));
        var plan = ListPlan.Of(change, FieldReading.TextsOf(oldItems), terms);
        return change switch
        {
            FieldChange.Remove => entry is null,
            FieldChange.SetValue set => entry is { IsGiven: false }
                && FieldReading.Says(entry.Value, set.Value)
                && (set.Value is not FieldValue.Text || entry.Value is FrontMatterScalar { Kind: ScalarKind.Text }),
            _ => plan is not null
                && entry is { IsGiven: false }
                && items.Length == plan.Slots.Length
                && items.Zip(plan.Slots).All(pair => IsSlot(pair.First, pair.Second, oldItems)),
        };
    }

    private static bool IsSlot(FrontMatterNode item, ListPlan.Slot slot, ImmutableArray<FrontMatterNode> old) =>
        item is FrontMatterScalar scalar
        && (
            slot.Word is { } word
                ? scalar is { Kind: ScalarKind.Text } && scalar.Text == word
                : old[slot.Old] is FrontMatterScalar kept && kept.AsText == scalar.AsText
        );

    /// <summary>How many steps of a path stand on lines of their own.</summary>
    private static int DepthOf(FrontMatterMap fields, FieldPath path)
    {
        FrontMatterNode? node = fields;
        var keys = 0;
        for (var index = 0; index < path.Steps.Length; index++)
        {
            var step = path.Steps[index];
            switch (node)
            {
                case FrontMatterMap { IsFlow: false } map when step.Key is { } key:
                    keys = index + 1;
                    node = map.Find(key)?.Value;
                    break;
                case FrontMatterList { IsFlow: false } list when step.Key is null && step.Index < list.Items.Length:
                    node = list.Items[step.Index];
                    break;
                default:
                    return keys;
            }
        }

        return keys;
    }

    /// <summary>The text without the lines of a field, in all its spellings.</summary>
    private static string Beside(PostText post, FieldPath path, int depth)
    {
        FrontMatterNode? node = post.Fields;
        List<FrontMatterEntry> own = [];
        foreach (var step in path.Steps[..depth])
        {
            if (step.Key is not { } key)
            {
                node = (node as FrontMatterList)?.Items[step.Index];
                continue;
            }

            var map = node as FrontMatterMap;
            own = [.. (map?.Entries ?? []).Where(entry => !entry.IsGiven && IsSame(entry.Key, key))];
            node = map?.Find(key)?.Value;
        }

        var text = new StringBuilder(post.Text);
        foreach (
            var lines in own.Select(entry => FieldLines.Of(post.Text, entry)).OrderByDescending(lines => lines.Start)
        )
        {
            text.Remove(lines.Start, lines.End - lines.Start);
        }

        return text.ToString();
    }

    private static bool IsSameBeside(FrontMatterNode? before, FrontMatterNode? after, ReadOnlySpan<FieldStep> path)
    {
        if (path.IsEmpty)
        {
            return true;
        }

        if (path[0].Key is not { } key)
        {
            var item = path[0].Index;
            return before is FrontMatterList left
                && after is FrontMatterList right
                && left.Items.Length == right.Items.Length
                && left.Items.Zip(right.Items)
                    .Where((_, index) => index != item)
                    .All(pair => FieldReading.AreSame(pair.First, pair.Second))
                && IsSameBeside(left.Items[item], right.Items[item], path[1..]);
        }

        var (old, next) = (MapOf(before), MapOf(after));
        if (old is null || next is null)
        {
            return false;
        }

        var (others, nextOthers) = (Others(old), Others(next));
        return others.Count == nextOthers.Count
            && others
                .Zip(nextOthers)
                .All(pair =>
                    pair.First.Key == pair.Second.Key && FieldReading.AreSame(pair.First.Value, pair.Second.Value)
                )
            && (path.Length == 1 || IsSameBeside(old.Find(key)?.Value, next.Find(key)?.Value, path[1..]));

        List<FrontMatterEntry> Others(FrontMatterMap map) => [.. map.Entries.Where(entry => !IsSame(entry.Key, key))];
    }

    /// <summary>Nothing is a map that has no key yet.</summary>
    private static FrontMatterMap? MapOf(FrontMatterNode? node) =>
        node is null or FrontMatterScalar { Kind: ScalarKind.Null } ? FrontMatterMap.Empty : node as FrontMatterMap;

    private static bool IsSame(string key, string other) =>
        string.Equals(key, other, StringComparison.OrdinalIgnoreCase);
}
