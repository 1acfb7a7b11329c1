namespace Blog.Feeds;

/// <summary>A page, or a term, as a feed shows it.</summary>
/// <param name="Url">Absolute.</param>
/// <param name="Id">Stays the same when the address changes; most often the address itself.</param>
/// <param name="PublishedAt">Null for the zero date.</param>
/// <param name="Html">Summary or whole text, with absolute links.</param>
public sealed record FeedItem(string Title, string Url, string Id, DateTimeOffset? PublishedAt, string Html);
