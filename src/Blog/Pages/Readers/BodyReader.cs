using Blog.Content;
using Blog.Publishing;
using Blog.Theming;

namespace Blog.Pages.Readers;

/// <summary>Asks for the bodies that a page shows.</summary>
public sealed class BodyReader(BodyDesk bodies, Excerpts excerpts)
{
    private const int WordsPerMinute = 213;
    private const int CharactersPerMinute = 501;

    public Task<RenderedBody?> FindAsync(BodySource source, CancellationToken ct) => bodies.FindAsync(source, ct);

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
            var body = await bodies.FindAsync(page.Body, ct);
            items.Add(
                new ListItem(
                    view,
                    page,
                    excerpts.Of(page, body),
                    MinutesOf(body),
                    isFirst && page.ListThumbnail is not null
                )
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
