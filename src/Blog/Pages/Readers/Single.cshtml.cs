using Blog.Content;
using Blog.Content.Markup;
using Blog.Publishing;
using Blog.Theming;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Pages.Readers;

/// <summary>One page with all its parts.</summary>
public sealed class SingleModel(
    SiteOfRequest request,
    PageViews views,
    BodyReader bodies,
    Excerpts excerpts,
    MarkdownRenderer renderer
) : ReaderPageModel
{
    private ContentPage? _page;
    private RenderedBody? _body;
    private Article? _article;

    /// <exception cref="InvalidOperationException">The page has not answered yet.</exception>
    public ContentPage Post => _page ?? throw new InvalidOperationException("The page has no post yet.");

    /// <exception cref="InvalidOperationException">The page has not answered yet.</exception>
    public RenderedBody Body => _body ?? throw new InvalidOperationException("The page has no body yet.");

    /// <exception cref="InvalidOperationException">The page has not answered yet.</exception>
    public Article Article => _article ?? throw new InvalidOperationException("The page has no article yet.");

    /// <summary>The table of contents as HTML; null when it is off or empty.</summary>
    public string? Toc { get; private set; }

    public Neighbours Neighbours { get; private set; } = new(null, null);

    /// <summary>The site's author where the page shows the box, with the bio as HTML; null for no box.</summary>
    public AuthorBox? Author { get; private set; }

    public int? Minutes => BodyReader.MinutesOf(_body);

    public async Task<IActionResult> OnGetAsync(string? address, CancellationToken ct)
    {
        var site = request.Required;
        if (site.Find(AddressOf(address)) is not Destination.ToPage { Page: var page })
        {
            return NotFound();
        }

        var body = await bodies.FindAsync(site, page.Body, ct);
        if (body is null)
        {
            // The file has changed since the site was built, or has gone.
            site = await request.RenewAsync(ct);
            if (site.Find(AddressOf(address)) is not Destination.ToPage { Page: var renewed })
            {
                return NotFound();
            }

            page = renewed;
            body = await bodies.FindAsync(site, page.Body, ct);
        }

        if (body is null)
        {
            return StatusCode(StatusCodes.Status503ServiceUnavailable);
        }

        (_page, _body) = (page, body);
        FrameHosts = body.FrameHosts;
        View = views.Of(site, page, excerpts.DescriptionOf(page, body));
        _article = await bodies.ShowAsync(View, page.Body, body, ct);
        HasFormula = _article.HasFormula;
        Toc = page.Flags.Toc ? await bodies.ShowTocAsync(View, body, ct) : null;
        Neighbours = page.Flags.Pager ? View.Language.NeighboursOf(page) : Neighbours;
        Author = page.Flags.AuthorBox ? AuthorBox.Of(site.Settings.Author, renderer, site) : null;
        return Page();
    }
}
