using System.Collections.Immutable;
using Blog.Accounts;
using Blog.Admin;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Pages.Admin;

public sealed class UsersModel(
    AdminFrame frame,
    CurrentAccount account,
    AccountDesk desk,
    AuthorCounts authors,
    Inviter inviter
) : AccountChangePageModel(frame)
{
    public IReadOnlyList<AccountView> Accounts { get; private set; } = [];

    public IReadOnlyList<InvitationView> Invitations { get; private set; } = [];

    /// <summary>Whose the posts are.</summary>
    public AuthorBook Authors { get; private set; } = AuthorBook.Empty;

    public ImmutableArray<(string Name, int Count)> Nobodys { get; private set; } = [];

    [BindProperty]
    public InviteForm Invite { get; set; } = new();

    /// <summary>Whether nobody was invited, since no mail address was given or it has an account.</summary>
    public bool IsInviteWrong { get; private set; }

    /// <summary>The link of the invitation just made, shown once.</summary>
    [TempData]
    public string? Link { get; set; }

    public override string Title => Words["screen_Users"];

    public bool IsMine(AccountView view) => view.Id == account.Id;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Accounts = await desk.ListAsync(ct);
        Invitations = await desk.InvitationsAsync(ct);
        Authors = authors.Count();
        Nobodys = Authors.Nobodys(Accounts.Select(view => view.Handle));
    }

    public async Task<IActionResult> OnPostInviteAsync(CancellationToken ct)
    {
        var link =
            ModelState.IsValid && Invite.Email is { } email
                ? await inviter.InviteAsync(
                    email,
                    Invite.Role,
                    $"{Request.Scheme}://{Request.Host.ToUriComponent()}{Request.PathBase}",
                    Words.Format("invite_mail_subject", ("Site", Frame.SiteTitle)),
                    address => Words.Format("invite_mail_text", ("Link", address)),
                    ct
                )
                : null;
        if (link is null)
        {
            IsInviteWrong = true;
            Response.StatusCode = StatusCodes.Status400BadRequest;
            await OnGetAsync(ct);
            return Page();
        }

        Link = link;
        Done = Words.Format(inviter.Mails ? "invited_mailed" : "invited", ("Email", Invite.Email ?? ""));
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostWithdrawAsync(Guid id, CancellationToken ct)
    {
        if (!await desk.WithdrawAsync(id, account.Actor, ct))
        {
            return NotFound();
        }

        Done = Words["invitation_withdrawn"];
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostRoleAsync(Guid id, Role role, CancellationToken ct) =>
        Tell(await desk.ChangeRoleAsync(id, role, account.Actor, ct), "user_role_changed");

    public async Task<IActionResult> OnPostSuspendAsync(Guid id, CancellationToken ct) =>
        Tell(await desk.SuspendAsync(id, account.Actor, ct), "user_suspended");

    public async Task<IActionResult> OnPostRestoreAsync(Guid id, CancellationToken ct) =>
        Tell(await desk.RestoreAsync(id, account.Actor, ct), "user_restored");
}
