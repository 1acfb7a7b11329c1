using System.Collections.Immutable;
using Blog.Content;
using Blog.Publishing;

namespace Blog.Feeds;

/// <summary>Makes the feed of a list. Asks for the bodies of the items it holds, and for no other.</summary>
public sealed class FeedDesk(SiteBodies bodies, Excerpts excerpts)
{
    public async Task<Feed> OfAsync(Site site, ListPage list, SiteOrigin origin, CancellationToken ct)
    {
        var language = site.For(list.Language);
        var settings = language.Settings;
        var isHome = list is HomePage;
        return new Feed
        {
            Title = isHome ? language.Title : $"{list.Title} on {language.Title}",
            Description = isHome
                ? $"Recent content on {language.Title}"
                : $"Recent content in {list.Title} on {language.Title}",
            Url = origin.UrlOf(site, list.Address),
            SelfUrl = origin.UrlOf(site, MachineAddresses.FeedOf(list)),
            Language = LanguageOf(settings),
            Author = AuthorOf(settings.Author),
            Copyright = settings.Copyright.Length > 0 ? settings.Copyright : null,
            UpdatedAt = ListMembers.NewestOf(ListMembers.Of(language, list)),
            Items = await ItemsAsync(site, language, list, origin, ct),
        };
    }

    /// <summary>As it is named in feeds.</summary>
    internal static string LanguageOf(SiteSettings settings) =>
        settings.LanguageCode.Length > 0 ? settings.LanguageCode : settings.Language;

    private static string? AuthorOf(AuthorSettings author) =>
        author.Email.Length == 0 ? null
        : author.Name.Length == 0 ? author.Email
        : $"{author.Email} ({author.Name})";

    private async Task<ImmutableArray<FeedItem>> ItemsAsync(
        Site site,
        LanguageView language,
        ListPage list,
        SiteOrigin origin,
        CancellationToken ct
    )
    {
        var limit = site.Settings.Feed.Limit is > 0 and var most ? most : int.MaxValue;
        var items = ImmutableArray.CreateBuilder<FeedItem>();
        if (list is Taxonomy taxonomy)
        {
            foreach (var term in taxonomy.Terms.Take(limit))
            {
                var url = origin.UrlOf(site, term.Address);
                var html = AbsoluteLinks.In(await HtmlOfAsync(site, term, ct), url);
                items.Add(new FeedItem(term.Title, url, url, ListMembers.NewestOf(term.Pages), html));
            }

            return items.ToImmutable();
        }

        foreach (var page in ListMembers.Of(language, list).Take(limit))
        {
            var url = origin.UrlOf(site, page.Address);
            var html = AbsoluteLinks.In(await HtmlOfAsync(site, page, ct), url);
            items.Add(new FeedItem(page.Title, url, IdOf(site, page, origin), page.PublishedAt, html));
        }

        return items.ToImmutable();
    }

    /// <summary>One that counts from the site's root becomes absolute; any other stays as the author wrote it.</summary>
    private static string IdOf(Site site, ContentPage page, SiteOrigin origin) =>
        page.Guid == page.Address.Path ? origin.UrlOf(site, page.Address)
        : page.Guid.StartsWith('/') && !WrittenAddress.IsElsewhere(page.Guid)
            ? origin.Root + site.UrlOfWritten(page.Guid)
        : page.Guid;

    private async Task<string> HtmlOfAsync(Site site, ContentPage page, CancellationToken ct)
    {
        var body = await bodies.FindAsync(site, page.Body, ct);
        return site.Settings.Feed.FullText && body is not null ? body.Html : excerpts.Of(page, body).Html;
    }

    private async Task<string> HtmlOfAsync(Site site, Term term, CancellationToken ct) =>
        term.Body is { } source && await bodies.FindAsync(site, source, ct) is { } body
            ? site.Settings.Feed.FullText
                ? body.Html
                : body.Summary
            : "";
}
