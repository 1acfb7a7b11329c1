using System.Collections.Immutable;
using Blog.Accounts;
using Blog.Admin;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Pages.Admin;

public sealed class UsersModel(AdminFrame frame, UserDesk desk, Inviter inviter) : AccountChangePageModel(frame, desk)
{
    private readonly UserDesk _desk = desk;

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

    public bool IsMine(AccountView view) => _desk.IsMine(view.Id);

    public async Task OnGetAsync(CancellationToken ct)
    {
        Accounts = await _desk.ListAsync(ct);
        Invitations = await _desk.InvitationsAsync(ct);
        Authors = _desk.Authors();
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
        if (!await _desk.WithdrawAsync(id, ct))
        {
            return NotFound();
        }

        Done = Words["invitation_withdrawn"];
        return RedirectToPage();
    }

    protected override IActionResult Back(Guid id) => RedirectToPage();
}
