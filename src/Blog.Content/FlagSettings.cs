namespace Blog.Content;

/// <summary>The flags of a page that says nothing itself (content-contract.md 3).</summary>
public sealed record FlagSettings
{
    public bool Comments { get; init; } = true;

    public bool AuthorBox { get; init; } = true;

    public bool Pager { get; init; } = true;

    public bool Toc { get; init; }

    public bool MathJax { get; init; }
}
