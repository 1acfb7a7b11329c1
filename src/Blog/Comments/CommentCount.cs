namespace Blog.Comments;

/// <summary>How many comments came to one end on one day.</summary>
public sealed class CommentCount
{
    /// <summary>The day in UTC, as <c>20261128</c>.</summary>
    public required int Day { get; init; }

    public required CommentEnd End { get; init; }

    public int Number { get; set; }
}
