using Blog.Content;
using Blog.Publishing;
using Blog.Search;
using Blog.Theming;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Pages.Readers;

/// <summary>The search page.</summary>
public sealed class SearchPageModel(SiteOfRequest request, PageViews views, SearchDesk desk) : ReaderPageModel
{
    public static PageAddress Address { get; } = PageAddress.Parse("/search/");

    public SearchQuery Query { get; private set; } = new("", []);

    /// <summary>Null when nothing was asked.</summary>
    public SearchResult? Result { get; private set; }

    /// <summary>Whether the question is longer than is answered.</summary>
    public bool IsTooLong { get; private set; }

    /// <param name="lang">The language to search in, by its key; the site's first where it is none.</param>
    public async Task<IActionResult> OnGetAsync([FromQuery] string? q, [FromQuery] string? lang, CancellationToken ct)
    {
        var site = request.Required;
        View = views.Of(site, site.For(lang ?? ""), Address, texts => texts["search_title"]);
        if (!SearchQuery.TryParse(q, out var query))
        {
            IsTooLong = true;
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        Query = query;
        if (!query.IsEmpty)
        {
            Result = await desk.FindAsync(View.Site, View.Language, query, ct);
        }

        return Page();
    }
}
