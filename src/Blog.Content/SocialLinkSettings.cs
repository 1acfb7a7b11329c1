namespace Blog.Content;

/// <summary>A link of the owner's own in the widget <c>social</c>; one without title or address is skipped.</summary>
public sealed record SocialLinkSettings
{
    public string Title { get; init; } = "";

    /// <summary>An address as written; the base path is added when it is one of the site.</summary>
    public string Url { get; init; } = "";

    /// <summary>The name of a network of the widget's own, or the address of a picture. Empty: a link's usual picture.</summary>
    public string Icon { get; init; } = "";

    /// <summary>What the link says of its target; <c>false</c> says nothing.</summary>
    public string Rel { get; init; } = "noopener noreferrer";
}
