using Blog.Publishing;
using Blog.Theming;

namespace Blog.Pages.Readers;

/// <summary>The answer to every address that leads nowhere, hidden pages included: the same bytes for each.</summary>
public sealed class MissingModel(SiteOfRequest request, PageViews views) : ReaderPageModel
{
    public void OnGet()
    {
        View = views.Of(request.Required, address: null, texts => texts["404_title"]);
        Response.StatusCode = StatusCodes.Status404NotFound;
    }
}
