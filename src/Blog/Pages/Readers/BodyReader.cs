using Blog.Content;
using Blog.Content.Markup;
using Blog.Publishing;
using Blog.Theming;

namespace Blog.Pages.Readers;

/// <summary>Asks for the bodies that a page shows.</summary>
public sealed class BodyReader(SiteBodies bodies, ArticleDesk articles, Excerpts excerpts)
{
    private const int WordsPerMinute = 213;
    private const int CharactersPerMinute = 501;

    /// <summary>Null when the text cannot be had now.</summary>
    public Task<RenderedBody?> FindAsync(Site site, BodySource source, CancellationToken ct) =>
        bodies.FindAsync(site, source, ct);

    /// <summary>A text that may not be saved.</summary>
    public Task<RenderedBody> MakeAsync(Site site, BodySource source, byte[] bytes) =>
        bodies.MakeAsync(site, source, bytes);

    /// <summary>What a page is about, or what stands above its list, as the page shows it.</summary>
    public Task<Article> ShowAsync(PageView view, BodySource source, RenderedBody body, CancellationToken ct) =>
        articles.OfAsync(view, source, body, ct);

    /// <summary>The table of contents as HTML; null when it is empty.</summary>
    public Task<string?> ShowTocAsync(PageView view, RenderedBody body, CancellationToken ct) =>
        articles.DrawTocAsync(TocRenderer.Render(body.Headings, view.Settings.Markup), body, ct);

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
            var body = await bodies.FindAsync(view.Site, page.Body, ct);
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
