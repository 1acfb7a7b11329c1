using Blog.Content.Writing;

namespace Blog.History;

/// <summary>An act that is to change files of the content folder: all of them or none.</summary>
/// <param name="Subject">What it is done to, in words: a file, a term.</param>
/// <param name="Changes">At least one; each file once.</param>
public sealed record ActPlan(ActKind Kind, string Subject, IReadOnlyList<FileChange> Changes)
{
    /// <summary>What else is to be told, by name; null: nothing.</summary>
    public IReadOnlyDictionary<string, string>? Details { get; init; }

    /// <summary>The act that this one takes back; null: none.</summary>
    public long? Undoes { get; init; }
}
