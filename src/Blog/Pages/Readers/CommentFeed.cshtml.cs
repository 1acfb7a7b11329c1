using System.Globalization;
using Blog.Feeds;
using Blog.Publishing;
using Blog.Theming;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Pages.Readers;

/// <summary>What readers wrote, for programs that follow it: under one page or under all.</summary>
public sealed class CommentFeedModel(SiteOfRequest request, PageViews views, CommentFeedDesk desk) : ReaderPageModel
{
    private static readonly TimeSpan DatabasePause = TimeSpan.FromSeconds(10);

    public async Task<IActionResult> OnGetAsync(string? address, CancellationToken ct)
    {
        var site = request.Required;
        var asked = AddressOf(address);
        if (!CommentFeedAddresses.Hold(site, asked))
        {
            return NotFound();
        }

        var file = CommentFeedAddresses.FindPage(site, asked) is { } page
            ? await desk.OfPageAsync(site, page, WordsOf(views.Of(site, page, description: null).Texts), ct)
            : await desk.OfSiteAsync(site, WordsOf(views.Of(site, site.DefaultLanguage.Home, 1).Texts), ct);
        if (file is null)
        {
            Response.Headers.RetryAfter = DatabasePause.TotalSeconds.ToString(CultureInfo.InvariantCulture);
            return StatusCode(StatusCodes.Status503ServiceUnavailable);
        }

        return Content(file.Text, file.ContentType);
    }

    private static CommentFeedWords WordsOf(Texts texts) =>
        new(
            title => texts.Format("comments_on", ("Title", title)),
            (name, title) => texts.Format("comment_on", ("Title", title), ("Name", name))
        );
}
