using System.ComponentModel.DataAnnotations;

namespace Blog.Content;

/// <summary>What feeds hold.</summary>
public sealed record FeedSettings
{
    /// <summary>Items in each feed; -1 for all.</summary>
    [Range(-1, 100_000)]
    public int Limit { get; init; } = 50;

    /// <summary>Items carry their whole text, and not the summary.</summary>
    public bool FullText { get; init; }
}
