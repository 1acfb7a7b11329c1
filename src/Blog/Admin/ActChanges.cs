using System.Collections.Immutable;
using Blog.Content.Editing;
using Blog.History;

namespace Blog.Admin;

/// <summary>An act, and what it made of the files.</summary>
/// <param name="MayUndo">Whether the account may take it back now.</param>
public sealed record ActChanges(ActView Act, ImmutableArray<ActChanges.OfFile> Files, bool MayUndo)
{
    public static ActChanges None { get; } =
        new(
            new ActView(0, default, null, "", ActKind.Undone, "", new Dictionary<string, string>(), 0, null),
            [],
            false
        );

    /// <param name="IsThere">Whether the file can be opened now.</param>
    /// <param name="Diff">Null where a version is kept no more, or is no text.</param>
    public sealed record OfFile(ActFile File, bool IsThere, ImmutableArray<DiffLine>? Diff);
}
