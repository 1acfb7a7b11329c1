using System.Collections.Immutable;

namespace Blog.Content.Editing;

/// <summary>What came of two edits of one file.</summary>
public abstract record MergeOutcome
{
    private MergeOutcome() { }

    /// <summary>Both edits in one text; the text on disk itself where it has all of it.</summary>
    public sealed record Clean(PostText Post) : MergeOutcome;

    /// <summary>Both sides changed the same thing, each its own way. Nothing is decided.</summary>
    /// <param name="Keys">The keys of front matter, as one of the sides spells them.</param>
    /// <param name="IsInBody">The text behind the front matter; all of the file where front matter cannot be compared.</param>
    public sealed record Conflict(ImmutableArray<string> Keys, bool IsInBody) : MergeOutcome;
}
