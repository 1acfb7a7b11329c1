using Blog.Admin;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Pages.Admin;

/// <summary>One act that changed content: what it made of each file, and its undoing.</summary>
public sealed class ActModel(AdminFrame frame, ActDesk desk, UndoDesk undo, CommentQueueDesk comments)
    : AdminPageModel(frame)
{
    public ActChanges Of { get; private set; } = ActChanges.None;

    public override AdminScreen Screen => AdminScreen.Activity;

    public override string Title => Words["act_" + Of.Act.Kind];

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken ct)
    {
        if (await desk.FindAsync(id, ct) is not { } found)
        {
            return NotFound();
        }

        Of = found;
        return Page();
    }

    /// <param name="back">The page to go back to.</param>
    public async Task<IActionResult> OnPostAsync(long id, string? back, CancellationToken ct)
    {
        switch (await undo.UndoAsync(id, ct))
        {
            case null:
                return await UndoCommentsAsync(id, back, ct);
            case ContentOutcome.Done done:
                Tell(Words["undo_done"], done.Act);
                break;
            case ContentOutcome.Unchanged:
                Done = Words["undo_unchanged"];
                break;
            case { } other:
                Failed = Told.Of(Words, other);
                break;
        }

        return GoBack(back);
    }

    private async Task<IActionResult> UndoCommentsAsync(long id, string? back, CancellationToken ct)
    {
        switch (await comments.UndoAsync(id, ct))
        {
            case null:
                return NotFound();
            case CommentActOutcome.Done:
                Done = Words["undo_done"];
                break;
            default:
                Done = Words["undo_unchanged"];
                break;
        }

        return GoBack(back);
    }

    private IActionResult GoBack(string? back) =>
        Url.IsLocalUrl(back) ? LocalRedirect(back) : RedirectToPage("Activity");
}
