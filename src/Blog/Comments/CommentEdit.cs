namespace Blog.Comments;

/// <summary>
/// How a comment stood before someone of the staff changed its words, so that they can be brought back. It goes with the comment,
/// and when the words are erased.
/// </summary>
public sealed class CommentEdit
{
    public long Id { get; init; }

    public required long CommentId { get; init; }

    /// <summary>When it was changed: the comment has the same as <see cref="Comment.EditedAt"/> until it is changed again.</summary>
    public required DateTimeOffset At { get; init; }

    public required string Name { get; init; }

    public string? Site { get; init; }

    public required string Text { get; init; }

    /// <summary>When it was changed before; null: it was not.</summary>
    public DateTimeOffset? EditedAt { get; init; }
}
