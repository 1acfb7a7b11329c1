namespace Blog.Content;

/// <summary>How much a <see cref="Problem"/> matters to the owner.</summary>
public enum Severity
{
    /// <summary>Worth knowing; the page is as its author meant it.</summary>
    Info,

    /// <summary>The page is served, but not as its author meant it.</summary>
    Warning,

    /// <summary>The page is not served, or not whole.</summary>
    Error,
}
