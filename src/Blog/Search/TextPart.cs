namespace Blog.Search;

/// <summary>A piece of text.</summary>
/// <param name="IsHit">Whether the query asked for it.</param>
public sealed record TextPart(string Text, bool IsHit);
