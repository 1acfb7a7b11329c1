using Blog.Admin;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Pages.Admin;

/// <summary>Asks once more before an account goes.</summary>
public sealed class RemoveUserModel(AdminFrame frame, UserDesk desk) : AdminPageModel(frame)
{
    public UserView Of { get; private set; } = UserView.None;

    public override AdminScreen Screen => AdminScreen.Users;

    public override string Title => Words.Format("user_remove_title", ("Name", Of.Account.Handle));

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await desk.FindAsync(id, ct) is not { } found)
        {
            return NotFound();
        }

        Of = found;
        return Page();
    }
}
