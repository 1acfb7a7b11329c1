namespace Blog.Content;

/// <summary>What a page's text is written in (content-contract.md 2.3, markup).</summary>
public enum BodyFormat
{
    Markdown,

    /// <summary>Used as it is.</summary>
    Html,
}
