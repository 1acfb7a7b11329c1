using System.Globalization;

namespace Blog.Content;

/// <summary>The addresses of files that the program makes for other programs: feeds, sitemap, <c>robots.txt</c> (content-contract.md 9).</summary>
public static class MachineAddresses
{
    /// <summary>Addresses in one file of the sitemap (sitemaps.org).</summary>
    public const int SitemapSize = 50_000;

    /// <summary>What readers' programs try when a page names no feed.</summary>
    private static readonly string[] GuessedFeeds = ["/feed/", "/rss/", "/feed.xml", "/rss.xml", "/atom/"];

    public static PageAddress Robots { get; } = PageAddress.Parse("/robots.txt");

    /// <param name="language">Its key, for the sitemap of one of several languages; null for that of the site.</param>
    /// <param name="number">From 1, for a part of a sitemap that needs several files.</param>
    public static PageAddress SitemapOf(SiteSettings settings, string? language = null, int? number = null)
    {
        var name = settings.Sitemap.Filename;
        var part = number is null
            ? name
            : string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileNameWithoutExtension(name)}-{number}.xml");
        return PageAddress.Parse(language is null ? $"/{part}" : $"/{language}/{part}");
    }

    public static PageAddress FeedOf(ListPage list) => list.Address.Folder.Append("index.xml");

    /// <summary>What beats a file of the author's at the same address.</summary>
    /// <param name="destinations">All pages and lists.</param>
    /// <param name="fed">Lists that have a feed.</param>
    internal static void AddGenerated(
        Dictionary<PageAddress, Destination> destinations,
        IEnumerable<ListPage> fed,
        SiteSettings settings,
        LanguageBook book
    )
    {
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
            maps.AddRange(SharesOf(settings, language, listed, book));
        }

        var isWhole = maps is [{ Number: null }] && !book.IsMany;
        destinations.TryAdd(
            SitemapOf(settings),
            isWhole ? new Destination.ToSitemap(maps[0]) : new Destination.ToSitemapIndex([.. maps])
        );
        foreach (var share in isWhole ? [] : maps)
        {
            destinations.TryAdd(share.Address, new Destination.ToSitemap(share));
        }
    }

    private static IEnumerable<SitemapShare> SharesOf(
        SiteSettings settings,
        string language,
        int listed,
        LanguageBook book
    )
    {
        var named = book.IsMany ? language : null;
        var parts = (listed + SitemapSize - 1) / SitemapSize;
        return parts <= 1
            ? [new SitemapShare(SitemapOf(settings, named), language, null)]
            : Enumerable
                .Range(1, parts)
                .Select(number => new SitemapShare(SitemapOf(settings, named, number), language, number));
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
