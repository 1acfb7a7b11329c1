namespace Blog.Content;

/// <summary>The authors that pages name themselves.</summary>
public sealed record AuthorsSettings
{
    /// <summary>The line under a title names the page's own authors rather than the site's.</summary>
    public bool PerPage { get; init; }
}
