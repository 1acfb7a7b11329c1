using Blog.Comments;
using Blog.Pages.Readers;
using Blog.Publishing;
using Blog.Theming;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Pages.Comments;

/// <summary>The form to answer a comment, for browsers without scripts.</summary>
public sealed class ReplyModel(
    SiteOfRequest request,
    PageViews views,
    CommentReader reader,
    CommentSettings settings,
    ReplyOffer offer,
    TimeProvider clock
) : CommentPageModel(request, views)
{
    public async Task<IActionResult> OnGetAsync([FromQuery] long? to, CancellationToken ct)
    {
        if (
            to is not { } id
            || await reader.FindPageAsync(id, ct) is not { } guid
            || CommentPages.Find(Site, guid) is not { } page
            || (await reader.FindAsync(guid, ct))?.Find(id) is not { } answered
        )
        {
            return NotFound();
        }

        Begin(page);
        if (!CommentPlace.IsOpen(page, settings, clock.GetUtcNow()))
        {
            return TellClosed();
        }

        Answered = answered;
        var empty = CommentForm.Empty(View, page, settings, offer);
        return Ask(
            StatusCodes.Status200OK,
            empty with
            {
                Draft = empty.Draft with { ParentId = id },
                ReplyTo = answered.Name,
            }
        );
    }
}
