using System.Collections.Immutable;

namespace Blog.Content.Editing;

/// <summary>What a list's items become: old ones in their old order, and words that are written anew.</summary>
internal sealed record ListPlan(ImmutableArray<ListPlan.Slot> Slots)
{
    /// <param name="Old">Which old item stands here, from 0, each behind the one before; negative for a new one.</param>
    /// <param name="Word">What is written; null for an old item as it is.</param>
    public readonly record struct Slot(int Old, string? Word)
    {
        public bool IsOld => Old >= 0;
    }

    /// <summary>Null where the items say so already, and for what is no change of a list.</summary>
    public static ListPlan? Of(FieldChange.OfField change, ImmutableArray<string> items, TermRule terms)
    {
        return change switch
        {
            FieldChange.SetList set => Set(items, set.Items),
            FieldChange.AddItem add => Add(items, add.Item, MeaningOf),
            FieldChange.RemoveItem remove => Remove(items, remove.Item, MeaningOf),
            FieldChange.ReplaceItem replace => Replace(items, replace.Item, replace.Replacement, MeaningOf),
            _ => null,
        };

        string MeaningOf(string item) => terms.MeaningOf(change.Field, item);
    }

    /// <param name="meaningOf">What items that mean the same have in common.</param>
    private static ListPlan? Add(ImmutableArray<string> items, string item, Func<string, string> meaningOf)
    {
        var meaning = meaningOf(item);
        return items.Any(old => meaningOf(old) == meaning) ? null : new([.. All(items), new Slot(-1, item)]);
    }

    private static ListPlan? Remove(ImmutableArray<string> items, string item, Func<string, string> meaningOf)
    {
        var meaning = meaningOf(item);
        var kept = All(items).Where(slot => meaningOf(items[slot.Old]) != meaning).ToImmutableArray();
        return kept.Length == items.Length ? null : new(kept);
    }

    private static ListPlan? Replace(
        ImmutableArray<string> items,
        string item,
        string replacement,
        Func<string, string> meaningOf
    )
    {
        var (meaning, next) = (meaningOf(item), meaningOf(replacement));
        var isThere = meaning != next && items.Any(old => meaningOf(old) == next);
        var slots = ImmutableArray.CreateBuilder<Slot>();
        foreach (var slot in All(items))
        {
            if (meaningOf(items[slot.Old]) != meaning)
            {
                slots.Add(slot);
            }
            else if (!isThere)
            {
                isThere = true;
                slots.Add(items[slot.Old] == replacement ? slot : slot with { Word = replacement });
            }
        }

        return slots.Count == items.Length && slots.All(slot => slot.Word is null) ? null : new(slots.ToImmutable());
    }

    private static ListPlan? Set(ImmutableArray<string> items, ImmutableArray<string> wanted)
    {
        if (items.Where(item => item.Length > 0).SequenceEqual(wanted))
        {
            return null;
        }

        var slots = ImmutableArray.CreateBuilder<Slot>();
        var (fresh, behind) = (new List<string>(), 0);
        foreach (var word in wanted)
        {
            if (behind < items.Length && items.IndexOf(word, behind) is >= 0 and var old)
            {
                AddFresh(old);
                slots.Add(new Slot(old, null));
                behind = old + 1;
            }
            else
            {
                fresh.Add(word);
            }
        }

        AddFresh(items.Length);
        return new(slots.ToImmutable());

        // New words take the places of the old ones that go, and then lines of their own.
        void AddFresh(int end)
        {
            foreach (var word in fresh)
            {
                slots.Add(new Slot(behind < end ? behind : -1, word));
                behind = Math.Min(behind + 1, end);
            }

            fresh.Clear();
        }
    }

    private static IEnumerable<Slot> All(ImmutableArray<string> items) =>
        items.Select((_, index) => new Slot(index, null));
}
