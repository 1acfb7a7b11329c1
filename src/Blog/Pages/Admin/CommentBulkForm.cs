using Blog.Comments;

namespace Blog.Pages.Admin;

/// <summary>What is to be done to which comments, as a person sends it.</summary>
public sealed record CommentBulkForm
{
    /// <summary>Where they are brought; null: no button that is known.</summary>
    public CommentState? Do { get; init; }

    public IList<long> Chosen { get; init; } = [];

    /// <summary>All that the filter finds, in place of those chosen.</summary>
    public bool Everything { get; init; }

    /// <summary>How many the filter found when the list was shown.</summary>
    public int Count { get; init; }
}
