using Blog.Comments;
using Blog.Publishing;
using Blog.Theming;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Pages.Comments;

/// <summary>A comment as it will look, with the form to publish it. Keeps nothing.</summary>
public sealed class PreviewModel(
    SiteOfRequest request,
    PageViews views,
    CommentDesk desk,
    CommentLimits limits,
    CommentForms forms
) : CommentPageModel(request, views)
{
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!Request.HasFormContentType)
        {
            return BadRequest();
        }

        var draft = forms.Read(Site, await Request.ReadFormAsync(ct));
        var target = desk.Find(Site, draft.Address);
        if (target.Page is not { } page)
        {
            return NotFound();
        }

        Begin(page);
        if (!target.IsOpen)
        {
            return TellClosed();
        }

        if (limits.EnterPreview(ClientAddress) is { } wait)
        {
            WaitFor(wait);
            return Ask(
                StatusCodes.Status429TooManyRequests,
                await forms.MakeAsync(View, page, draft, [CommentFault.TooMany], ct)
            );
        }

        var faults = desk.Check(draft);
        var form = await forms.MakeAsync(View, page, draft, faults, ct);
        return faults.IsEmpty
            ? Ask(StatusCodes.Status200OK, form with { PreviewHtml = desk.Preview(draft.Text).Html })
            : Ask(StatusCodes.Status422UnprocessableEntity, form);
    }
}
