using System.Collections.Immutable;

namespace Blog.Content;

/// <summary>All files at one moment: what a site is built from.</summary>
/// <param name="Files">Of the content folder, by path, ordinal.</param>
/// <param name="StaticFiles">Of the static folder beside it.</param>
/// <param name="Problems">Of the listing itself.</param>
public sealed record ContentSnapshot(
    ImmutableArray<ContentFile> Files,
    ImmutableArray<FolderEntry> StaticFiles,
    ImmutableArray<Problem> Problems
)
{
    /// <summary>The owner's own HTML.</summary>
    public Snippets Snippets { get; init; } = Snippets.None;

    public static ContentSnapshot Empty { get; } = new([], [], []);
}
