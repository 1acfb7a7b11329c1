using System.Diagnostics;
using Blog.Accounts;
using Blog.Admin;
using Blog.Pages.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Pages.Admin;

/// <summary>One account: who it is, what it may do, where it is signed in.</summary>
public sealed class UserModel(AdminFrame frame, UserDesk desk, SecurityNotice notice)
    : AccountChangePageModel(frame, desk)
{
    private readonly UserDesk _desk = desk;

    public UserView Of { get; private set; } = UserView.None;

    /// <summary>As it was typed, when that was refused.</summary>
    public string? TypedEmail { get; private set; }

    /// <summary>Why the address was refused; null: it was not.</summary>
    public string? EmailFault { get; private set; }

    public bool IsMine => _desk.IsMine(Of.Account.Id);

    /// <summary>Whether the address before is told of a change.</summary>
    public bool IsTold => notice.IsOn;

    public override string Title => Of.Account.Handle;

    /// <param name="typed">An address that was typed before a factor was asked for.</param>
    public async Task<IActionResult> OnGetAsync(
        Guid id,
        [FromQuery(Name = "email")] string? typed,
        CancellationToken ct
    )
    {
        TypedEmail ??= typed;
        if (await _desk.FindAsync(id, ct) is not { } found)
        {
            return NotFound();
        }

        Of = found;
        return Page();
    }

    public async Task<IActionResult> OnPostEmailAsync(Guid id, string? email, CancellationToken ct)
    {
        // Whoever gets the mails can set the password.
        if (!await _desk.IsProvedAsync())
        {
            return RedirectToPage(
                "/Accounts/Confirm",
                new
                {
                    returnUrl = Url.Page("User", pageHandler: null, new { id, email }, protocol: null, null, "address"),
                }
            );
        }

        switch (await _desk.ChangeEmailAsync(id, email ?? "", ct))
        {
            case AddressChange.Changed changed:
                notice.SendMoved(changed.Before, Frame.AccountName, Frame.SiteTitle);
                return Tell(id, AccountChange.Done, "user_email_changed");
            case AddressChange.Same:
                return Tell(id, AccountChange.Done, "user_email_same");
            case AddressChange.NotMade not:
                return Tell(id, not.Why, "user_email_changed");
            case AddressChange.Refused refused:
                (TypedEmail, EmailFault) = (email ?? "", Words["fault_" + refused.Fault]);
                Response.StatusCode = StatusCodes.Status400BadRequest;
                return await OnGetAsync(id, typed: null, ct);
            default:
                throw new UnreachableException();
        }
    }

    public async Task<IActionResult> OnPostSignOutAsync(Guid id, Guid session, CancellationToken ct) =>
        Tell(id, await _desk.SignOutAsync(id, session, ct), "said_session");

    public async Task<IActionResult> OnPostSignOutAllAsync(Guid id, CancellationToken ct) =>
        Tell(id, await _desk.SignOutAsync(id, session: null, ct), "user_signed_out");

    public async Task<IActionResult> OnPostRemoveAsync(Guid id, CancellationToken ct)
    {
        var change = await _desk.RemoveAsync(id, ct);
        var told = Tell(id, change, "user_removed");
        return change is AccountChange.Done ? RedirectToPage("Users") : told;
    }

    protected override IActionResult Back(Guid id) => RedirectToPage("User", new { id });
}
