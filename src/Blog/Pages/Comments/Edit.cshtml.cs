using System.Collections.Immutable;
using Blog.Comments;
using Blog.Publishing;
using Blog.Theming;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Blog.Pages.Comments;

/// <summary>Lets those who wrote a comment change or remove it, for some minutes and from the same browser.</summary>
public sealed class EditModel(
    SiteOfRequest request,
    PageViews views,
    OwnCommentDesk desk,
    CommentPlaces places,
    CommenterCookie cookie,
    CommentSettings settings
) : CommentPageModel(request, views)
{
    /// <summary>What stands in the form.</summary>
    public string Text { get; private set; } = "";

    public ImmutableArray<CommentFault> Faults { get; private set; } = [];

    public int MaxLength => settings.MaxLength;

    public async Task<IActionResult> OnGetAsync([FromQuery] long id, CancellationToken ct)
    {
        if (await FindAsync(id, ct) is not { } own)
        {
            return Gone();
        }

        Text = own.Text;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromForm] long id, [FromForm] string? text, CancellationToken ct)
    {
        if (await FindAsync(id, ct) is not { } own)
        {
            return Gone();
        }

        var commenter = cookie.Read(Request);
        if (Request.Form.ContainsKey("remove"))
        {
            await desk.RemoveAsync(own, commenter, ct);
            return LeadTo(Site.UrlOf(Post) + "#comments");
        }

        Faults = await desk.ChangeAsync(own, commenter, text ?? "", ct);
        if (!Faults.IsEmpty)
        {
            Text = text ?? "";
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        return await places.FindAsync(Site, id, ct) is { } url
            ? LeadTo(url)
            : Tell(StatusCodes.Status200OK, View.Texts["comment_waits"]);
    }

    private async Task<OwnComment?> FindAsync(long id, CancellationToken ct)
    {
        if (
            await desk.FindAsync(id, cookie.Read(Request), ct) is not { } own
            || CommentPages.Find(Site, own.Guid) is not { } page
        )
        {
            return null;
        }

        Begin(page);
        OwnId = own.Id;
        return own;
    }

    private PageResult Gone()
    {
        Begin(Site.DefaultLanguage);
        return Tell(StatusCodes.Status404NotFound, View.Texts["comment_gone"]);
    }
}
