namespace Blog.Content.Editing;

/// <summary>What became of a line.</summary>
public enum DiffKind
{
    Kept,
    Added,
    Removed,

    /// <summary>A run of kept lines that is not shown.</summary>
    Folded,
}
