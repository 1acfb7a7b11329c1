using Blog.Accounts;
using Blog.Admin;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Pages.Admin;

/// <summary>Asks once more before an account goes.</summary>
public sealed class RemoveUserModel(AdminFrame frame, CurrentAccount account, AccountDesk desk, AuthorCounts authors)
    : AdminPageModel(frame)
{
    public Guid Id { get; private set; }

    public string Handle { get; private set; } = "";

    public string Email { get; private set; } = "";

    /// <summary>How many posts stay behind.</summary>
    public int Posts { get; private set; }

    public override AdminScreen Screen => AdminScreen.Users;

    public override string Title => Words.Format("user_remove_title", ("Name", Handle));

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        var all = await desk.ListAsync(ct);
        if (all.FirstOrDefault(view => view.Id == id) is not { } found)
        {
            return NotFound();
        }

        (Id, Handle, Email) = (id, found.Handle, found.Email);
        Posts = authors.All().TryGetValue(OwnPosts.KeyOf(found.Handle), out var posts) ? posts.Count : 0;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        switch (await desk.RemoveAsync(id, account.Actor, ct))
        {
            case AccountChange.Done:
                Done = Words["user_removed"];
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
