using Blog.Accounts;
using Blog.Admin;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Pages.Admin;

/// <summary>A page from which an owner changes accounts.</summary>
public abstract class AccountChangePageModel(AdminFrame frame, UserDesk desk) : AdminPageModel(frame)
{
    public override AdminScreen Screen => AdminScreen.Users;

    public async Task<IActionResult> OnPostRoleAsync(Guid id, Role role, CancellationToken ct) =>
        Tell(id, await desk.ChangeRoleAsync(id, role, ct), "user_role_changed");

    public async Task<IActionResult> OnPostSuspendAsync(Guid id, CancellationToken ct) =>
        Tell(id, await desk.SuspendAsync(id, ct), "user_suspended");

    public async Task<IActionResult> OnPostRestoreAsync(Guid id, CancellationToken ct) =>
        Tell(id, await desk.RestoreAsync(id, ct), "user_restored");

    /// <summary>The page again, after a change to this account.</summary>
    protected abstract IActionResult Back(Guid id);

    /// <summary>Back to the page, which tells how it ended.</summary>
    /// <param name="done">The key of the text for a change that was made.</param>
    protected IActionResult Tell(Guid id, AccountChange change, string done)
    {
        switch (change)
        {
            case AccountChange.Done:
                Done = Words[done];
                break;
            case AccountChange.LastOwner:
                Failed = Words["user_last_owner"];
                break;
            case AccountChange.Self:
                Failed = Words["user_self"];
                break;
            default:
                return NotFound();
        }

        return Back(id);
    }
}
