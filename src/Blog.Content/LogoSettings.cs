namespace Blog.Content;

/// <summary>The header's words and picture. Empty parts fall back to the site's title.</summary>
public sealed record LogoSettings
{
    public string Image { get; init; } = "";

    public string Alt { get; init; } = "";

    public string Title { get; init; } = "";

    public string Subtitle { get; init; } = "";
}
