namespace Blog.Content;

/// <summary>The site's author, for the author box and the meta line.</summary>
public sealed record AuthorSettings
{
    public string Name { get; init; } = "";

    /// <summary>Inline Markdown.</summary>
    public string Bio { get; init; } = "";

    /// <summary>A picture's address; a leading <c>/</c> counts from the site's root.</summary>
    public string Avatar { get; init; } = "";

    public string Url { get; init; } = "";

    public string Email { get; init; } = "";
}
