using Blog.Admin;
using Blog.Comments;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Pages.Admin;

/// <summary>Asks once more before the comments in the trash go for good.</summary>
public sealed class EmptyCommentTrashModel(AdminFrame frame, CommentQueueDesk queue) : AdminPageModel(frame)
{
    public int Count { get; private set; }

    public override AdminScreen Screen => AdminScreen.Comments;

    public override string Title => Words["trash_empty"];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Count = await queue.CountTrashAsync(ct);
        return Count > 0 ? Page() : ToTrash();
    }

    /// <param name="count">How many comments the person was told of.</param>
    public async Task<IActionResult> OnPostAsync(int count, CancellationToken ct)
    {
        if (await queue.EmptyTrashAsync(count, ct))
        {
            Done = Words["trash_emptied"];
        }
        else
        {
            Failed = Words["trash_other"];
        }

        return ToTrash();
    }

    private RedirectToPageResult ToTrash() => RedirectToPage("Comments", new { State = CommentState.Trash });
}
