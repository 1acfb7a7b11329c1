using Blog.Accounts;
using Blog.Comments;
using Blog.Content;
using Blog.Publishing;
using Blog.Theming;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Pages.Comments;

/// <summary>Takes a comment. Whatever goes wrong, its text comes back.</summary>
public sealed class SendModel(
    SiteOfRequest request,
    PageViews views,
    CommentDesk desk,
    CommentForms forms,
    CommentPlaces places,
    CommenterCookie cookie,
    CurrentAccount account
) : CommentPageModel(request, views)
{
    private static readonly TimeSpan DatabasePause = TimeSpan.FromSeconds(10);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var draft = forms.Read(Site, await Request.ReadFormAsync(ct));
        var outcome = await desk.SendAsync(Site, draft, Sender(), ct);
        if (desk.Find(Site, draft.Address).Page is not { } page)
        {
            return NotFound();
        }

        Begin(page);
        switch (outcome)
        {
            case CommentOutcome.Taken taken:
                return await AcceptAsync(page, taken, ct);
            case CommentOutcome.Refused refused:
                return Ask(
                    StatusCodes.Status422UnprocessableEntity,
                    await forms.MakeAsync(View, page, draft, refused.Faults, ct)
                );
            case CommentOutcome.Limited limited:
                WaitFor(limited.Wait);
                return Ask(
                    StatusCodes.Status429TooManyRequests,
                    await forms.MakeAsync(View, page, draft, [CommentFault.TooMany], ct)
                );
            case CommentOutcome.Away:
                WaitFor(DatabasePause);
                return Ask(
                    StatusCodes.Status503ServiceUnavailable,
                    await forms.MakeAsync(View, page, draft, [CommentFault.Away], ct)
                );
            default:
                return TellClosed();
        }
    }

    private CommentSender Sender() => new(ClientAddress, Request.Headers.UserAgent, cookie.Read(Request), account.Id);

    private async Task<IActionResult> AcceptAsync(ContentPage page, CommentOutcome.Taken taken, CancellationToken ct)
    {
        cookie.Write(HttpContext, taken.CommenterId);
        if (taken.State is CommentState.Shown)
        {
            // Its place is not to be found when the database goes just then; its page is.
            return LeadTo(await places.FindAsync(Site, taken.Id, ct) ?? Site.UrlOf(page) + "#comments");
        }

        // What was taken for spam is answered like what waits.
        OwnId = taken.Id;
        return Tell(StatusCodes.Status200OK, View.Texts["comment_waits"]);
    }
}
