using Blog.Admin;
using Blog.Comments;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Pages.Admin;

/// <summary>The comments that a person moderates.</summary>
public sealed class CommentsModel(AdminFrame frame, CommentQueueDesk queue) : AdminPageModel(frame)
{
    [BindProperty(SupportsGet = true, Name = "")]
    public CommentFilter Filter { get; set; } = new();

    public CommentListPage Found { get; private set; } = CommentListPage.Empty;

    /// <summary>The comment that is a form; null: none.</summary>
    public CommentListRow? Open { get; private set; }

    public CommentFormKind As { get; private set; }

    /// <summary>What was typed, when it was refused; null: nothing was.</summary>
    public CommentForm? Typed { get; private set; }

    /// <summary>Why it was refused; null: it was not.</summary>
    public string? Fault { get; private set; }

    public bool MaySeeLost => queue.MaySeeAll;

    public override AdminScreen Screen => AdminScreen.Comments;

    public override string Title => Words["screen_Comments"];

    /// <summary>Where readers see a comment; null: they do not see its page.</summary>
    public string? UrlOf(CommentListRow row) =>
        row is { Page.Address: { } address } && Frame.UrlOf(address) is { } url
            ? $"{url}#comment-{row.Comment.Id}"
            : null;

    /// <summary>For an address: all comments of one page.</summary>
    public IDictionary<string, string> ToPost(CommentListRow row) =>
        (Filter with { Post = row.Comment.Page, Words = null, Lost = false }).ToRoute(1);

    /// <param name="open">The comment that is to be a form.</param>
    public async Task<IActionResult> OnGetAsync(long? open, CommentFormKind @as, CancellationToken ct) =>
        await ShowAsync(open, @as, ct);

    /// <summary>Brings the comments that were chosen, or all that the filter finds, to another place.</summary>
    public async Task<IActionResult> OnPostAsync(CommentBulkForm form, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (form.Do is not { } to || (form.Chosen.Count == 0 && !form.Everything))
        {
            Failed = Words["comments_none_chosen"];
            return Again();
        }

        if (!form.Everything)
        {
            return TellAs(await queue.MoveAsync([.. form.Chosen], to, ct), "comments_done_" + to);
        }

        var all = await queue.FindIdsAsync(Filter.ToQuery(), ct);
        if (all.Count != form.Count)
        {
            Failed = Words["bulk_other"];
            return Again();
        }

        return TellAs(await queue.MoveAsync(all, to, ct), "comments_done_" + to);
    }

    public async Task<IActionResult> OnPostBlockAsync(long id, CancellationToken ct) =>
        TellAs(await queue.BlockAsync(id, ct), "comments_done_Block");

    public async Task<IActionResult> OnPostAttachAsync(string? guid, string? address, CancellationToken ct)
    {
        var outcome = await queue.AttachAsync(guid ?? "", address ?? "", ct);
        if (queue.MaySeeAll && outcome is CommentActOutcome.Nowhere)
        {
            Failed = Words["comments_no_page"];
            return Again();
        }

        return TellAs(outcome, "comments_done_Attach");
    }

    public async Task<IActionResult> OnPostReplyAsync(long id, CommentForm form, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(form);
        var outcome = await queue.ReplyAsync(id, form.Text ?? "", ct);
        return outcome is CommentActOutcome.Unchanged
            ? await RefuseAsync(id, CommentFormKind.Reply, form, EditOutcome.BadText, ct)
            : TellAs(outcome, "comments_done_Reply");
    }

    public async Task<IActionResult> OnPostEditAsync(long id, CommentForm form, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(form);
        switch (await queue.EditAsync(id, form.Name ?? "", form.Site ?? "", form.Text ?? "", ct))
        {
            case null:
                return NotFound();
            case (EditOutcome.Done, { } act):
                Tell(Words["comments_done_Edit"], act);
                return Again();
            case (EditOutcome.Unchanged, _):
                Done = Words["bulk_unchanged"];
                return Again();
            case var (fault, _):
                return await RefuseAsync(id, CommentFormKind.Edit, form, fault, ct);
        }
    }

    private async Task<IActionResult> RefuseAsync(
        long id,
        CommentFormKind kind,
        CommentForm form,
        EditOutcome fault,
        CancellationToken ct
    )
    {
        (Typed, Fault) = (form, Words["comments_fault_" + fault]);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return await ShowAsync(id, kind, ct);
    }

    private async Task<IActionResult> ShowAsync(long? open, CommentFormKind kind, CancellationToken ct)
    {
        if (!Filter.HasNumber || !ModelState.IsValid || await queue.FindAsync(Filter.ToQuery(), ct) is not { } found)
        {
            return NotFound();
        }

        if (open is { } id)
        {
            if (await queue.FindAsync(id, ct) is not { } row)
            {
                return NotFound();
            }

            (Open, As) = (row, kind);
        }

        Found = found;
        return Filter.Number <= Found.Pages ? Page() : NotFound();
    }

    private IActionResult TellAs(CommentActOutcome outcome, string words)
    {
        switch (outcome)
        {
            case CommentActOutcome.Done done:
                Tell(Words.Count(words, done.Count), done.Act);
                break;
            case CommentActOutcome.Unchanged:
                Done = Words["bulk_unchanged"];
                break;
            default:
                return NotFound();
        }

        return Again();
    }

    /// <summary>The same list, with the same filter; its first page, where the one before may be empty now.</summary>
    private RedirectToPageResult Again() => RedirectToPage("Comments", null, Filter.ToRoute(1));
}
