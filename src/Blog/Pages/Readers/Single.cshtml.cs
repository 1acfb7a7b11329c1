using Blog.Content;
using Blog.Publishing;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Pages.Readers;

/// <summary>One page with all its parts.</summary>
public sealed class SingleModel(SiteOfRequest request, BodyReader bodies, SinglePages pages) : ReaderPageModel
{
    private SinglePage? _shown;

    /// <exception cref="InvalidOperationException">The page has not answered yet.</exception>
    public SinglePage Shown => _shown ?? throw new InvalidOperationException("The page has no post yet.");

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

        _shown = await pages.MakeAsync(site, page, body, ct);
        FrameHosts = body.FrameHosts;
        View = Shown.View;
        HasFormula = Shown.Article.HasFormula;
        return Page();
    }
}
