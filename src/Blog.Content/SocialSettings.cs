namespace Blog.Content;

/// <summary>Where else the owner is to be found: each a user's name there, or a whole address. Empty: not shown.</summary>
public sealed record SocialSettings
{
    public string Facebook { get; init; } = "";

    public string Twitter { get; init; } = "";

    public string Instagram { get; init; } = "";

    public string LinkedIn { get; init; } = "";

    public string Telegram { get; init; } = "";

    public string GitHub { get; init; } = "";

    public string GitLab { get; init; } = "";

    public string Bitbucket { get; init; } = "";

    /// <summary>An address to write to.</summary>
    public string Email { get; init; } = "";

    /// <summary>Further links, in this order behind the others.</summary>
    public IReadOnlyList<SocialLinkSettings> Custom { get; init; } = [];
}
