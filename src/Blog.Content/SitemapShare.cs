namespace Blog.Content;

/// <summary>What one file of the sitemap names: the pages of a language, or as many of them as a file may hold.</summary>
/// <param name="Language">The language's key.</param>
/// <param name="Number">From 1; null when one file holds all of the language.</param>
public sealed record SitemapShare(PageAddress Address, string Language, int? Number);
