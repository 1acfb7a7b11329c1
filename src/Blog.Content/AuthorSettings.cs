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

    /// <summary>Whether a box would have nothing to show.</summary>
    public bool IsEmpty => Name.Length + Bio.Length + Avatar.Length == 0;

    /// <summary>Each part that is empty here, from another.</summary>
    public AuthorSettings Over(AuthorSettings other) =>
        new()
        {
            Name = Name.Length > 0 ? Name : other.Name,
            Bio = Bio.Length > 0 ? Bio : other.Bio,
            Avatar = Avatar.Length > 0 ? Avatar : other.Avatar,
            Url = Url.Length > 0 ? Url : other.Url,
            Email = Email.Length > 0 ? Email : other.Email,
        };
}
