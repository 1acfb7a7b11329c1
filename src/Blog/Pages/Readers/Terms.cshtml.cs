using Blog.Content;
using Blog.Publishing;
using Blog.Theming;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Pages.Readers;

/// <summary>A taxonomy: the list of its terms.</summary>
public sealed class TermsModel(SiteOfRequest request, PageViews views, BodyReader bodies) : ReaderPageModel
{
    public Taxonomy? List { get; private set; }

    public int Number { get; private set; }

    public IReadOnlyList<Term> Terms { get; private set; } = [];

    /// <summary>The text above the list; null for none.</summary>
    public RenderedBody? Body { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? address, CancellationToken ct)
    {
        var site = request.Required;
        if (site.Find(AddressOf(address)) is not Destination.ToList { List: Taxonomy list, Number: var number })
        {
            return NotFound();
        }

        (List, Number) = (list, number);
        View = views.Of(site, list, number);
        if (list.Body is { } source && number == 1)
        {
            Body = await bodies.FindAsync(site, source, ct);
        }

        var size = site.Settings.PageSize;
        Terms = [.. list.Terms.Skip((number - 1) * size).Take(size)];
        return Page();
    }
}
