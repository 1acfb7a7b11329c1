using Blog.Content;
using Blog.Publishing;
using Blog.Theming;

namespace Blog.Pages.Readers;

/// <summary>Asks for the bodies that a page shows.</summary>
public sealed class BodyReader(BodyDesk bodies, Excerpts excerpts, BodyLinks links)
{
    private const int WordsPerMinute = 213;
    private const int CharactersPerMinute = 501;

    /// <summary>A body with the site's values in its slots and its links; null when the text cannot be had now.</summary>
    public async Task<RenderedBody?> FindAsync(Site site, BodySource source, CancellationToken ct) =>
        await bodies.FindAsync(source, ct) is { } body
            ? links.Apply(site.Fill(body, source.File), source.File, site)
            : null;

    public async Task<IReadOnlyList<ListItem>> ItemsAsync(
        PageView view,
        IEnumerable<ContentPage> pages,
        CancellationToken ct
    )
    {
        var items = new List<ListItem>();
        var isFirst = true;
        foreach (var page in pages)
        {
            var body = await FindAsync(view.Site, page.Body, ct);
            items.Add(
                new ListItem(
                    view,
                    page,
                    excerpts.Of(page, body),
                    MinutesOf(body),
                    isFirst && page.ListThumbnail is not null
                )
                {
                    FrameHosts = body is { IsSummaryDivided: true } ? body.FrameHosts : [],
                }
            );
            isFirst &= page.ListThumbnail is null;
        }

        return items;
    }

    /// <summary>Reading time (content-contract.md L7); null when there is no text to read.</summary>
    public static int? MinutesOf(RenderedBody? body)
    {
        if (body is null)
        {
            return null;
        }

        var speed = body.IsCjk ? CharactersPerMinute : WordsPerMinute;
        return (body.WordCount + speed - 1) / speed;
    }
}
