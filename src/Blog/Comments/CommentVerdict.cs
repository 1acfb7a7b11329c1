namespace Blog.Comments;

/// <summary>Where a new comment goes, and why.</summary>
/// <param name="Held">Null: nothing held it.</param>
internal sealed record CommentVerdict(CommentState State, HoldReason? Held);
