namespace Blog.Widgets.Social;

/// <summary>One button of the widget.</summary>
/// <param name="Name">As readers see it; null where the page's language has a word of its own for it, as for mail.</param>
/// <param name="Icon">The name of a picture of ours.</param>
/// <param name="Picture">The address of a picture of the owner's, in place of ours; null for none.</param>
/// <param name="Rel">Null to say nothing.</param>
/// <param name="IsNewTab">Whether the link leaves the page open.</param>
public sealed record SocialLink(string? Name, string Url, string Icon, string? Picture, string? Rel, bool IsNewTab);
