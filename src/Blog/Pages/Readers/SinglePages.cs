using Blog.Content;
using Blog.Content.Markup;
using Blog.Theming;

namespace Blog.Pages.Readers;

/// <summary>Puts one page together of its parts.</summary>
public sealed class SinglePages(PageViews views, BodyReader bodies, Excerpts excerpts, MarkdownRenderer renderer)
{
    public async Task<SinglePage> MakeAsync(Site site, ContentPage page, RenderedBody body, CancellationToken ct)
    {
        var view = views.Of(site, page, excerpts.DescriptionOf(page, body));
        return new SinglePage(view, page, body, await bodies.ShowAsync(view, page.Body, body, ct))
        {
            Toc = page.Flags.Toc ? await bodies.ShowTocAsync(view, body, ct) : null,
            Neighbours = page.Flags.Pager ? view.Language.NeighboursOf(page) : new Neighbours(null, null),
            Author = page.Flags.AuthorBox ? AuthorBox.Of(site.Settings.Author, renderer, site) : null,
        };
    }
}
