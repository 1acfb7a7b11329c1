using Blog.Comments;
using Blog.Content;

namespace Blog.Feeds;

/// <summary>Where the feeds of comments stand: that of the site, and one for each page that shows comments.</summary>
public static class CommentFeedAddresses
{
    private const string Root = "/comments";
    private const string Name = "index.xml";

    public static PageAddress OfSite { get; } = PageAddress.Parse($"{Root}/{Name}");

    /// <summary>Whether there are any: whoever turns feeds off has none of these either.</summary>
    public static bool AreOn(Site site)
    {
        ArgumentNullException.ThrowIfNull(site);
        return !site.Settings.IsDisabled("rss");
    }

    public static PageAddress Of(ContentPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return PageAddress.Parse(Root + page.Address.Folder.Path + Name);
    }

    /// <summary>Whether a feed stands at an address.</summary>
    public static bool Hold(Site site, PageAddress address) =>
        (address == OfSite && AreOn(site)) || FindPage(site, address) is not null;

    /// <summary>The page whose feed stands at an address; null: that of none, or readers see no comments there.</summary>
    public static ContentPage? FindPage(Site site, PageAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (address == OfSite || !AreOn(site) || !IsBelow(address.Path))
        {
            return null;
        }

        var folder = address.Path[Root.Length..^Name.Length];
        string[] written = [folder, folder.TrimEnd('/'), folder.TrimEnd('/') + ".html"];
        return written
            .Select(path => site.Find(PageAddress.Parse(path)))
            .OfType<Destination.ToPage>()
            .Select(found => found.Page)
            .FirstOrDefault(page => CommentPlace.Shows(page) && Of(page) == address);
    }

    private static bool IsBelow(string path) =>
        path.StartsWith(Root + "/", StringComparison.Ordinal) && path.EndsWith("/" + Name, StringComparison.Ordinal);
}
