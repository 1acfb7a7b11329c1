using System.Collections.Immutable;
using Blog.Content.Editing;

namespace Blog.Admin;

/// <summary>A key of front matter as a form shows it.</summary>
/// <param name="Name">What the form calls it.</param>
/// <param name="Path">Where a new value goes.</param>
/// <param name="Value">As the form sends it when nobody touched it; empty where nothing is written.</param>
public sealed record PostField(string Name, PostFieldKind Kind, FieldPath Path, string Value)
{
    /// <summary>What stands for a value that the form has no word for, such as a text where true or false belongs.</summary>
    public const char AsWritten = '=';

    /// <summary>Whether the key stands in the file.</summary>
    public bool IsWritten { get; init; }

    /// <summary>Whether each line is an item; otherwise commas part them.</summary>
    public bool IsOfLines { get; init; }

    /// <summary>Of a list.</summary>
    public ImmutableArray<string> Items { get; init; } = [];

    /// <summary>Whether a list is one of terms.</summary>
    public bool IsOfTerms { get; init; }

    /// <summary>Why it can only be changed in the raw text; null where it can be changed here.</summary>
    public EditFault? Locked { get; init; }

    /// <summary>Whether what a form sent is what it was given.</summary>
    public bool IsUntouched(string typed) => FormText.AreSame(typed, Value);
}
