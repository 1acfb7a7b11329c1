using System.Collections.Immutable;

namespace Blog.Content;

/// <summary>A page that lists others: home, a section, a term, a taxonomy.</summary>
public abstract record ListPage
{
    public required PageAddress Address { get; init; }

    /// <summary>The key of the language that the list belongs to.</summary>
    public required string Language { get; init; }

    /// <summary>What the list has in common with those of other languages.</summary>
    public required string TranslationKey { get; init; }

    public required string Title { get; init; }

    /// <summary>The text above the list, from an <c>_index</c> file; null when there is none.</summary>
    public BodySource? Body { get; init; }

    public string? Description { get; init; }

    public string? Lang { get; init; }

    public SidebarSide Sidebar { get; init; }

    public ImmutableArray<string> Widgets { get; init; } = [];

    /// <summary>Whether a page of the list is made: not where its <c>build</c> or <c>outputs</c> leave it out.</summary>
    public bool IsRendered { get; init; } = true;

    /// <summary>Whether its text allows a feed.</summary>
    public bool HasFeed { get; init; } = true;

    /// <summary>Whether others list it: the sitemap, the menu of sections.</summary>
    public bool IsListed { get; init; } = true;

    public SitemapRule? Sitemap { get; init; }

    /// <summary>How many items the list has, over all its pages.</summary>
    public abstract int ItemCount { get; }

    /// <summary>How many pages the list fills; an empty one fills one.</summary>
    public int PageCount(int pageSize) => Math.Max(1, (ItemCount + pageSize - 1) / pageSize);
}
