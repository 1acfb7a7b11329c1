using System.Collections.Immutable;

namespace Blog.Feeds;

/// <summary>The newest of a list, whatever the format it is written in. Addresses are absolute.</summary>
public sealed record Feed
{
    public required string Title { get; init; }

    public required string Description { get; init; }

    /// <summary>Of the list.</summary>
    public required string Url { get; init; }

    /// <summary>Of the feed itself.</summary>
    public required string SelfUrl { get; init; }

    /// <summary>As a tag such as <c>en-us</c>.</summary>
    public required string Language { get; init; }

    /// <summary>A mail address with the name behind it in brackets; null for none.</summary>
    public string? Author { get; init; }

    public string? Copyright { get; init; }

    /// <summary>The newest date of the whole list; null for none.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    public ImmutableArray<FeedItem> Items { get; init; } = [];
}
