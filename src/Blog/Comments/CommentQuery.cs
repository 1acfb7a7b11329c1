namespace Blog.Comments;

/// <summary>Which comments staff ask for.</summary>
public sealed record CommentQuery
{
    /// <summary>Null: in any state.</summary>
    public CommentState? State { get; init; }

    /// <summary>Words that stand in the text, the name, the mail address or the site, each in any case; empty: any.</summary>
    public string Words { get; init; } = "";

    /// <summary>The identities of the pages that they stand under; null: any.</summary>
    public IReadOnlyCollection<string>? Pages { get; init; }

    /// <summary>The page's number, from 1.</summary>
    public int Number { get; init; } = 1;

    public int Size { get; init; } = 50;
}
