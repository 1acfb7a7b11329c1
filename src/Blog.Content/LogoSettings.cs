namespace Blog.Content;

/// <summary>The header's words and picture. Empty parts fall back to the site's title.</summary>
public sealed record LogoSettings
{
    public string Image { get; init; } = "";

    public string Alt { get; init; } = "";

    public string Title { get; init; } = "";

    public string Subtitle { get; init; } = "";

    /// <summary>Each part that is empty here, from another.</summary>
    public LogoSettings Over(LogoSettings other) =>
        new()
        {
            Image = Image.Length > 0 ? Image : other.Image,
            Alt = Alt.Length > 0 ? Alt : other.Alt,
            Title = Title.Length > 0 ? Title : other.Title,
            Subtitle = Subtitle.Length > 0 ? Subtitle : other.Subtitle,
        };
}
