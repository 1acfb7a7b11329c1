using System.Collections.Immutable;
using Blog.Comments;
using Blog.Content;

namespace Blog.Feeds;

/// <summary>Makes the feeds of comments, of those that readers see and of nothing else about who wrote them than their names.</summary>
public sealed class CommentFeedDesk(CommentReader reader, SiteOrigin origin)
{
    /// <summary>Where the site's feeds hold all there is, one of comments does not.</summary>
    private const int Most = 50;

    /// <summary>The newest comments of a page.</summary>
    /// <returns>Null: the database cannot be asked now.</returns>
    public async Task<MachineFile?> OfPageAsync(
        Site site,
        ContentPage page,
        CommentFeedWords words,
        CancellationToken ct
    )
    {
        ArgumentNullException.ThrowIfNull(page);
        if (await reader.FindAsync(page.Guid, ct) is not { } thread)
        {
            return null;
        }

        var url = origin.UrlOf(site, page.Address);
        return MachineFile.Of(
            Make(
                site,
                words.Title(page.Title),
                url + "#comments",
                CommentFeedAddresses.Of(page),
                site.For(page.Language),
                [
                    .. thread
                        .All.OrderByDescending(comment => comment.Id)
                        .Take(LimitOf(site))
                        .Select(comment => ItemOf(site, comment, comment.Name, url)),
                ]
            )
        );
    }

    /// <summary>The newest comments of all pages that show them.</summary>
    /// <returns>Null: the database cannot be asked now.</returns>
    public async Task<MachineFile?> OfSiteAsync(Site site, CommentFeedWords words, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(site);
        if (
            await reader.FindNewestAsync(guid => CommentPages.Find(site, guid) is not null, LimitOf(site), ct)
            is not { } newest
        )
        {
            return null;
        }

        var language = site.DefaultLanguage;
        return MachineFile.Of(
            Make(
                site,
                words.Title(language.Title),
                origin.UrlOf(site, language.Home.Address),
                CommentFeedAddresses.OfSite,
                language,
                [
                    .. from found in newest
                    let page = CommentPages.Find(site, found.Page)
                    where page is not null
                    select ItemOf(
                        site,
                        found.Comment,
                        words.Item(found.Comment.Name, page.Title),
                        origin.UrlOf(site, page.Address)
                    ),
                ]
            )
        );
    }

    private static int LimitOf(Site site) => site.Settings.Feed.Limit is > 0 and var most ? most : Most;

    private Feed Make(
        Site site,
        string title,
        string url,
        PageAddress self,
        LanguageView language,
        ImmutableArray<FeedItem> items
    ) =>
        new()
        {
            Title = title,
            Description = title,
            Url = url,
            SelfUrl = origin.UrlOf(site, self),
            Language = FeedDesk.LanguageOf(language.Settings),
            UpdatedAt = items.Max(item => item.PublishedAt),
            Items = items,
        };

    /// <summary>Named by its own address, which leads to it whatever page of comments it stands on.</summary>
    private FeedItem ItemOf(Site site, ShownComment comment, string title, string pageUrl)
    {
        var url = origin.UrlOf(site, CommentPages.AddressOf(comment.Id));
        return new FeedItem(title, url, url, comment.At, AbsoluteLinks.In(comment.Html, pageUrl));
    }
}
