using Blog.Comments;

namespace Blog.Admin;

/// <summary>Which comments a person asks for.</summary>
public sealed record CommentListQuery
{
    public CommentState State { get; init; }

    /// <summary>Those whose page is not there any more, in whatever state.</summary>
    public bool IsLost { get; init; }

    public string Words { get; init; } = "";

    /// <summary>The identity of a page, or words of its title or address; empty: under any page.</summary>
    public string Post { get; init; } = "";

    /// <summary>The page's number, from 1.</summary>
    public int Number { get; init; } = 1;
}
