using Blog.Accounts;
using Blog.Admin;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Pages.Admin;

/// <summary>A page from which an owner changes accounts.</summary>
public abstract class AccountChangePageModel(AdminFrame frame) : AdminPageModel(frame)
{
    public override AdminScreen Screen => AdminScreen.Users;

    /// <summary>Back to the list, which tells how it ended.</summary>
    /// <param name="done">The key of the text for a change that was made.</param>
    protected IActionResult Tell(AccountChange change, string done)
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

        return RedirectToPage("Users");
    }
}
