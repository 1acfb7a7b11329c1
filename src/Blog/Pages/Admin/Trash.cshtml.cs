using Blog.Admin;
using Blog.History;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Pages.Admin;

public sealed class TrashModel(AdminFrame frame, TrashDesk desk, UndoDesk undo) : AdminPageModel(frame)
{
    public IReadOnlyList<ActView> Acts { get; private set; } = [];

    public override AdminScreen Screen => AdminScreen.Trash;

    public override string Title => Words["screen_Trash"];

    public async Task OnGetAsync(CancellationToken ct) => Acts = await desk.ListAsync(ct);

    public async Task<IActionResult> OnPostAsync(long act, CancellationToken ct)
    {
        if ((await desk.ListAsync(ct)).All(known => known.Id != act))
        {
            return NotFound();
        }

        switch (await undo.UndoAsync(act, ct))
        {
            case null:
                return NotFound();
            case ContentOutcome.Done done:
                Tell(Words["trash_restored"], done.Act);
                break;
            case ContentOutcome.Blocked blocked:
                Failed = Words.Format("trash_taken", ("Files", string.Join(", ", blocked.Files)));
                break;
            case { } other:
                Failed = Told.Of(Words, other);
                break;
        }

        return RedirectToPage();
    }
}
