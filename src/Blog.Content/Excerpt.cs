namespace Blog.Content;

/// <summary>What a list shows of a page's text.</summary>
/// <param name="Html">Rendered Markdown; empty for nothing.</param>
/// <param name="IsTruncated">Whether more is to be read on the page.</param>
public sealed record Excerpt(string Html, bool IsTruncated);
