namespace Blog.Content;

/// <summary>What a page says of itself to a sitemap; null where it says nothing.</summary>
public sealed record SitemapRule(string? ChangeFrequency, string? Priority, bool IsDisabled);
