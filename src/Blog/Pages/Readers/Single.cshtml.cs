using Blog.Content;
using Blog.Publishing;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Pages.Readers;

/// <summary>One page with all its parts.</summary>
public sealed class SingleModel(SiteOfRequest request, BodyReader bodies, SinglePages pages, CommentSections sections)
    : ReaderPageModel
{
    private SinglePage? _shown;

    /// <exception cref="InvalidOperationException">The page has not answered yet.</exception>
    public SinglePage Shown => _shown ?? throw new InvalidOperationException("The page has no post yet.");

    /// <param name="comments">The page of its comments; the first where none is named.</param>
    public async Task<IActionResult> OnGetAsync(string? address, [FromQuery] int? comments, CancellationToken ct)
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
        if (page.Flags.Comments)
        {
            var section = await sections.MakeAsync(_shown.View, page, comments ?? 1, ct);
            _shown = _shown with { Comments = section };
            Response.StatusCode = section.IsThere ? StatusCodes.Status200OK : StatusCodes.Status404NotFound;
        }

        FrameHosts = body.FrameHosts;
        View = Shown.View with { CommentFeed = Shown.Comments?.Feed };
        HasFormula = Shown.Article.HasFormula;
        return Page();
    }
}
