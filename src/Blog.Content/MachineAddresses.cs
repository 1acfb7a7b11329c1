using System.Globalization;

namespace Blog.Content;

/// <summary>The addresses of files that the program makes for other programs: feeds, sitemap, <c>robots.txt</c> (content-contract.md 9).</summary>
public static class MachineAddresses
{
    /// <summary>Addresses in one file of the sitemap (sitemaps.org).</summary>
    public const int SitemapSize = 50_000;

    /// <summary>What readers' programs try when a page names no feed.</summary>
    private static readonly string[] GuessedFeeds = ["/feed/", "/rss/", "/feed.xml", "/rss.xml", "/atom/"];

    public static PageAddress Sitemap { get; } = PageAddress.Parse("/sitemap.xml");

    public static PageAddress Robots { get; } = PageAddress.Parse("/robots.txt");

    /// <summary>The sitemap of one of several languages.</summary>
    public static PageAddress SitemapOf(string language) => PageAddress.Parse($"/{language}/sitemap.xml");

    /// <param name="language">Null on a site of one language.</param>
    /// <param name="number">From 1.</param>
    public static PageAddress SitemapPart(string? language, int number) =>
        PageAddress.Parse(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{(language is null ? "" : "/" + language)}/sitemap-{number}.xml"
            )
        );

    public static PageAddress FeedOf(ListPage list) => list.Address.Folder.Append("index.xml");

    /// <summary>What beats a file of the author's at the same address.</summary>
    /// <param name="destinations">All pages and lists.</param>
    internal static void AddGenerated(
        Dictionary<PageAddress, Destination> destinations,
        SiteSettings settings,
        LanguageBook book
    )
    {
        if (!settings.IsDisabled("rss"))
        {
            foreach (var list in destinations.Values.OfType<Destination.ToList>().Select(found => found.List).ToList())
            {
                destinations.TryAdd(FeedOf(list), new Destination.ToFeed(list));
            }
        }

        if (settings.IsDisabled("sitemap"))
        {
            return;
        }

        var maps = new List<SitemapShare>();
        foreach (var language in book.All.Select(language => language.Code))
        {
            var listed = destinations.Values.Count(found =>
                found switch
                {
                    Destination.ToPage to => to.Page.Language == language,
                    Destination.ToList to => to.List.Language == language,
                    _ => false,
                }
            );
            maps.AddRange(SharesOf(language, listed, book));
        }

        var isWhole = maps is [{ Number: null }] && !book.IsMany;
        destinations.TryAdd(
            Sitemap,
            isWhole ? new Destination.ToSitemap(maps[0]) : new Destination.ToSitemapIndex([.. maps])
        );
        foreach (var share in isWhole ? [] : maps)
        {
            destinations.TryAdd(share.Address, new Destination.ToSitemap(share));
        }
    }

    private static IEnumerable<SitemapShare> SharesOf(string language, int listed, LanguageBook book)
    {
        var named = book.IsMany ? language : null;
        var parts = (listed + SitemapSize - 1) / SitemapSize;
        return parts <= 1
            ? [new SitemapShare(named is null ? Sitemap : SitemapOf(named), language, null)]
            : Enumerable
                .Range(1, parts)
                .Select(number => new SitemapShare(SitemapPart(named, number), language, number));
    }

    /// <summary>What gives way to a file of the author's.</summary>
    internal static void AddFallbacks(
        Dictionary<PageAddress, Destination> destinations,
        SiteSettings settings,
        LanguageBook book
    )
    {
        if (settings.RobotsTxt)
        {
            destinations.TryAdd(Robots, new Destination.ToRobots());
        }

        var feed = book.Default.Home.Append("index.xml");
        foreach (var guessed in destinations.ContainsKey(feed) ? GuessedFeeds : [])
        {
            destinations.TryAdd(PageAddress.Parse(guessed), new Destination.Moved(feed));
        }
    }

    internal static bool IsGenerated(Destination destination) =>
        destination is Destination.ToFeed or Destination.ToSitemap or Destination.ToSitemapIndex;
}
