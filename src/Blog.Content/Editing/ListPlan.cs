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

    /// <summary>Null where the list has the item.</summary>
    /// <param name="meaningOf">What items that mean the same have in common.</param>
    public static ListPlan? Add(ImmutableArray<string> items, string item, Func<string, string> meaningOf)
    {
        var meaning = meaningOf(item);
        return items.Any(old => meaningOf(old) == meaning) ? null : new([.. All(items), new Slot(-1, item)]);
    }

    /// <summary>Null where the list does not have the item.</summary>
    public static ListPlan? Remove(ImmutableArray<string> items, string item, Func<string, string> meaningOf)
    {
        var meaning = meaningOf(item);
        var kept = All(items).Where(slot => meaningOf(items[slot.Old]) != meaning).ToImmutableArray();
        return kept.Length == items.Length ? null : new(kept);
    }

    /// <summary>Null where the list does not have the item, or has it so already.</summary>
    public static ListPlan? Replace(
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

    /// <summary>Null where the list says so already.</summary>
    public static ListPlan? Set(ImmutableArray<string> items, ImmutableArray<string> wanted)
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
