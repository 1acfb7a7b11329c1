using System.Globalization;

namespace Blog.Content;

/// <summary>The addresses of files that the program makes for other programs: feeds, sitemap, <c>robots.txt</c> (content-contract.md 9).</summary>
public static class MachineAddresses
{
    /// <summary>Addresses in one file of the sitemap (sitemaps.org).</summary>
    public const int SitemapSize = 50_000;

    private static readonly PageAddress HomeFeed = PageAddress.Parse("/index.xml");

    /// <summary>What readers' programs try when a page names no feed.</summary>
    private static readonly string[] GuessedFeeds = ["/feed/", "/rss/", "/feed.xml", "/rss.xml", "/atom/"];

    public static PageAddress Robots { get; } = PageAddress.Parse("/robots.txt");

    public static PageAddress SitemapOf(SiteSettings settings) => PageAddress.Parse("/" + settings.Sitemap.Filename);

    /// <summary>A part of a sitemap that needs several files.</summary>
    /// <param name="number">From 1.</param>
    public static PageAddress SitemapPartOf(SiteSettings settings, int number) =>
        PageAddress.Parse(
            string.Create(
                CultureInfo.InvariantCulture,
                $"/{Path.GetFileNameWithoutExtension(settings.Sitemap.Filename)}-{number}.xml"
            )
        );

    public static PageAddress FeedOf(ListPage list) => list.Address.Folder.Append("index.xml");

    /// <summary>What beats a file of the author's at the same address.</summary>
    /// <param name="destinations">All pages and lists.</param>
    /// <param name="fed">Lists that have a feed.</param>
    internal static void AddGenerated(
        Dictionary<PageAddress, Destination> destinations,
        IEnumerable<ListPage> fed,
        SiteSettings settings
    )
    {
        var listed = destinations.Values.Count(found => found is Destination.ToPage or Destination.ToList);
        var parts = listed <= SitemapSize ? 0 : (listed + SitemapSize - 1) / SitemapSize;
        if (!settings.IsDisabled("rss"))
        {
            foreach (var list in fed.ToList())
            {
                destinations.TryAdd(FeedOf(list), new Destination.ToFeed(list));
            }
        }

        if (settings.IsDisabled("sitemap"))
        {
            return;
        }

        destinations.TryAdd(SitemapOf(settings), new Destination.ToSitemap(Part: null, parts));
        for (var number = 1; number <= parts; number++)
        {
            destinations.TryAdd(SitemapPartOf(settings, number), new Destination.ToSitemap(number, parts));
        }
    }

    /// <summary>What gives way to a file of the author's.</summary>
    internal static void AddFallbacks(Dictionary<PageAddress, Destination> destinations, SiteSettings settings)
    {
        if (settings.RobotsTxt)
        {
            destinations.TryAdd(Robots, new Destination.ToRobots());
        }

        foreach (var guessed in destinations.ContainsKey(HomeFeed) ? GuessedFeeds : [])
        {
            destinations.TryAdd(PageAddress.Parse(guessed), new Destination.Moved(HomeFeed));
        }
    }

    internal static bool IsGenerated(Destination destination) =>
        destination is Destination.ToFeed or Destination.ToSitemap;
}
