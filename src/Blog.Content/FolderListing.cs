using System.Collections.Immutable;

namespace Blog.Content;

/// <summary>All files below a root at one moment.</summary>
/// <param name="Unreadable">Folders that could not be listed, relative to the root and ending in <c>/</c>: what is known of them stays.</param>
/// <param name="Problems">What was passed over and why.</param>
public sealed record FolderListing(
    ImmutableArray<FolderEntry> Files,
    ImmutableArray<string> Unreadable,
    ImmutableArray<Problem> Problems
);
