using System.Collections.Immutable;

namespace Blog.Content.Editing;

/// <summary>What a change makes of a list's items.</summary>
internal static class ListPlans
{
    /// <summary>Null where the items say so already, and for what is no change of a list.</summary>
    public static ListPlan? Of(FieldChange.OfField change, ImmutableArray<string> items, TermRule terms)
    {
        return change switch
        {
            FieldChange.SetList set => ListPlan.Set(items, set.Items),
            FieldChange.AddItem add => ListPlan.Add(items, add.Item, MeaningOf),
            FieldChange.RemoveItem remove => ListPlan.Remove(items, remove.Item, MeaningOf),
            FieldChange.ReplaceItem replace => ListPlan.Replace(items, replace.Item, replace.Replacement, MeaningOf),
            _ => null,
        };

        string MeaningOf(string item) => terms.MeaningOf(change.Field, item);
    }
}
