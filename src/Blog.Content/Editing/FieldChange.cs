using System.Collections.Immutable;

namespace Blog.Content.Editing;

/// <summary>One change to a file. Of a key in several spellings the last one is meant, as the last one counts.</summary>
public abstract record FieldChange
{
    private FieldChange() { }

    /// <summary>A change to front matter.</summary>
    /// <param name="Field">Made where it is not there, with the maps around it.</param>
    public abstract record OfField(FieldPath Field) : FieldChange;

    public sealed record SetValue(FieldPath Field, FieldValue Value) : OfField(Field);

    /// <summary>All items of a list, in order; those that were there keep how they are written.</summary>
    public sealed record SetList(FieldPath Field, ImmutableArray<string> Items) : OfField(Field);

    /// <summary>An item more, at the end, where there is none that means the same.</summary>
    public sealed record AddItem(FieldPath Field, string Item) : OfField(Field);

    /// <summary>Every item that means the same goes; a list that gets empty stays as an empty list, since no list may mean an inherited one.</summary>
    public sealed record RemoveItem(FieldPath Field, string Item) : OfField(Field);

    /// <summary>Another name in place of an item; where that is in the list already the item only goes.</summary>
    public sealed record ReplaceItem(FieldPath Field, string Item, string Replacement) : OfField(Field);

    /// <summary>The key in every spelling.</summary>
    public sealed record Remove(FieldPath Field) : OfField(Field);

    /// <summary>The text behind the front matter. Lines that were there keep their line ends; a form may send any.</summary>
    public sealed record ReplaceBody(string Body) : FieldChange;
}
