namespace Blog.Comments;

/// <summary>A page of the comments that staff asked for.</summary>
/// <param name="Rows">The newest first.</param>
/// <param name="Total">How many were found on all pages.</param>
public sealed record CommentRows(IReadOnlyList<CommentRow> Rows, int Total)
{
    public static CommentRows Empty { get; } = new([], 0);
}
