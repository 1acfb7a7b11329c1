using System.Collections.Immutable;
using Blog.Content.Editing;

namespace Blog.Admin;

/// <summary>What an act would do to one file.</summary>
/// <param name="Path">Relative to the content folder, as it is now.</param>
/// <param name="Lines">What differs then; empty for a file that only moves or goes.</param>
public sealed record PlannedFile(string Path, ImmutableArray<ChangedLine> Lines)
{
    /// <summary>Where it lies then; null: where it lay.</summary>
    public string? MovesTo { get; init; }

    public bool IsRemoved { get; init; }
}
