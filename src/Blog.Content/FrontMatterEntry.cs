namespace Blog.Content;

/// <summary>A key and its value.</summary>
/// <param name="Key">As the author spelled it.</param>
public sealed record FrontMatterEntry(string Key, SourceMark KeySpan, FrontMatterNode Value)
{
    /// <summary>A merge gives it: it is written in another map.</summary>
    public bool IsGiven { get; init; }
}
