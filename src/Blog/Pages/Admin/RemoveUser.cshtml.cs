using Blog.Accounts;
using Blog.Admin;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Pages.Admin;

/// <summary>Asks once more before an account goes.</summary>
public sealed class RemoveUserModel(AdminFrame frame, CurrentAccount account, AccountDesk desk, AuthorCounts authors)
    : AccountChangePageModel(frame)
{
    public Guid Id { get; private set; }

    public string Handle { get; private set; } = "";

    public string Email { get; private set; } = "";

    /// <summary>How many posts stay behind.</summary>
    public int Posts { get; private set; }

    public override string Title => Words.Format("user_remove_title", ("Name", Handle));

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await desk.FindAsync(id, ct) is not { } found)
        {
            return NotFound();
        }

        (Id, Handle, Email) = (id, found.Handle, found.Email);
        Posts = authors.Count().CountOf(found.Handle);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct) =>
        Tell(await desk.RemoveAsync(id, account.Actor, ct), "user_removed");
}
