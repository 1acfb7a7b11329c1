using Blog.Admin;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Pages.Admin;

/// <summary>Asks once more before what lies in the trash goes for good.</summary>
public sealed class EmptyTrashModel(AdminFrame frame, TrashDesk desk) : AdminPageModel(frame)
{
    public int Count { get; private set; }

    public override AdminScreen Screen => AdminScreen.Trash;

    public override string Title => Words["trash_empty"];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Count = TrashDesk.CountOf(await desk.ListAsync(ct));
        return Count > 0 ? Page() : RedirectToPage("Trash");
    }

    /// <param name="count">How many posts the person was told of.</param>
    public async Task<IActionResult> OnPostAsync(int count, CancellationToken ct)
    {
        if (await desk.EmptyAsync(count, ct))
        {
            Done = Words["trash_emptied"];
        }
        else
        {
            Failed = Words["trash_other"];
        }

        return RedirectToPage("Trash");
    }
}
