using System.Collections.Immutable;

namespace Blog.Content;

/// <summary>What an address leads to.</summary>
public abstract record Destination
{
    private Destination() { }

    public sealed record ToPage(ContentPage Page) : Destination;

    /// <param name="Number">The page of the list, from 1.</param>
    public sealed record ToList(ListPage List, int Number) : Destination;

    public sealed record ToResource(Resource Resource) : Destination;

    /// <summary>The feed of a list.</summary>
    public sealed record ToFeed(ListPage List) : Destination;

    /// <summary>A file of the sitemap.</summary>
    public sealed record ToSitemap(SitemapShare Share) : Destination;

    /// <summary>The sitemap of a site that needs several files.</summary>
    public sealed record ToSitemapIndex(ImmutableArray<SitemapShare> Shares) : Destination;

    public sealed record ToRobots : Destination;

    /// <summary>The address is a form of another one; answered by 301.</summary>
    public sealed record Moved(PageAddress Address) : Destination;

    /// <summary>The address was given up for another one.</summary>
    /// <param name="Url">Ready for a header; with scheme and host while <c>Site:BaseUrl</c> is set.</param>
    /// <param name="Status">301 or 302.</param>
    public sealed record Redirect(string Url, int Status) : Destination;

    /// <summary>The address was given up for none: 410.</summary>
    public sealed record Gone : Destination;
}
