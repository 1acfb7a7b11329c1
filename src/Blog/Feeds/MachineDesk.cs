using Blog.Content;

namespace Blog.Feeds;

/// <summary>Answers for the files that the site makes for other programs.</summary>
public sealed class MachineDesk(FeedDesk feeds)
{
    private const string Xml = "application/xml; charset=utf-8";
    private const string Plain = "text/plain; charset=utf-8";

    /// <summary>Null when no such file stands there.</summary>
    public async Task<MachineFile?> FindAsync(
        Site site,
        Destination? destination,
        SiteOrigin origin,
        CancellationToken ct
    ) =>
        destination switch
        {
            Destination.ToFeed feed => MachineFile.Of(await feeds.OfAsync(site, feed.List, origin, ct)),
            Destination.ToSitemapIndex index => new MachineFile(
                SitemapWriter.WriteIndex(site, index.Shares, origin),
                Xml
            ),
            Destination.ToSitemap map => new MachineFile(SitemapWriter.Write(site, map.Share, origin), Xml),
            Destination.ToRobots => new MachineFile(
                $"User-agent: *\nSitemap: {origin.UrlOf(site, MachineAddresses.SitemapOf(site.Settings))}\n",
                Plain
            ),
            _ => null,
        };
}
