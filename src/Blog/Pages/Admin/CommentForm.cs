namespace Blog.Pages.Admin;

/// <summary>What was typed into the form of a comment.</summary>
public sealed record CommentForm
{
    public string? Name { get; init; }

    public string? Site { get; init; }

    public string? Text { get; init; }
}
