using Blog.Content;
using Blog.Publishing;
using Blog.Theming;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Pages.Readers;

/// <summary>The answer to every address that leads nowhere, hidden pages included: the same bytes for each.</summary>
public sealed class MissingModel(SiteOfRequest request, PageViews views) : ReaderPageModel
{
    public IActionResult OnGet(string? address)
    {
        var site = request.Required;
        var isAddress = PageAddress.TryParse("/" + address, out var asked);
        var language = isAddress && asked is not null ? site.LanguageAt(asked) : site.DefaultLanguage;
        View = views.Of(site, language, address: null, texts => texts["404_title"]);
        var isGone = asked is not null && site.Find(asked) is Destination.Gone;
        Response.StatusCode = isGone ? StatusCodes.Status410Gone : StatusCodes.Status404NotFound;
        return site.Settings.IsDisabled("404")
            ? Content(View.Texts["404_title"] + "\n", "text/plain; charset=utf-8")
            : Page();
    }
}
