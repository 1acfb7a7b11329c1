using Blog.Content;
using Blog.Publishing;
using Blog.Theming;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Pages.Readers;

/// <summary>A taxonomy: the list of its terms.</summary>
public sealed class TermsModel(SiteOfRequest request, PageViews views, BodyReader bodies)
    : ListPageModel(request, views, bodies)
{
    private Taxonomy? _list;

    /// <exception cref="InvalidOperationException">The page has not answered yet.</exception>
    public Taxonomy List => _list ?? throw new InvalidOperationException("The page has no list yet.");

    public IEnumerable<Term> Terms => ItemsOf(List.Terms);

    public async Task<IActionResult> OnGetAsync(string? address, CancellationToken ct)
    {
        _list = await FindAsync<Taxonomy>(address, ct);
        return _list is null ? NotFound() : Page();
    }
}
