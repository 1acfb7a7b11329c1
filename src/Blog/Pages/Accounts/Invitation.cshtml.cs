using Blog.Accounts;
using Blog.Theming;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Pages.Accounts;

/// <summary>Makes an account by a link that works once.</summary>
public sealed class InvitationModel(InvitationDesk desk, SessionDesk sessions, StaffTexts words)
    : AccountPageModel(words)
{
    public override string TitleKey => "invitation_title";

    [BindProperty(SupportsGet = true)]
    public string Secret { get; set; } = "";

    [BindProperty]
    public string Handle { get; set; } = "";

    [BindProperty]
    public string Password { get; set; } = "";

    /// <summary>Null: the link is not good.</summary>
    public InvitationView? Invitation { get; private set; }

    public async Task OnGetAsync(CancellationToken ct) => Invitation = await desk.FindAsync(Secret ?? "", ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Invitation = await desk.FindAsync(Secret ?? "", ct);
        switch (await desk.AcceptAsync(Secret ?? "", Handle ?? "", Password ?? "", ct))
        {
            case AccountCreation.Made made:
                await sessions.SignInAsync(made.Id, SignInMethod.NewAccount, ct);
                return GoOn();
            case AccountCreation.Refused { Faults: [AccountFault.LinkWrong] }:
                Invitation = null;
                break;
            case AccountCreation.Refused refused:
                refused.Faults.ToList().ForEach(Blame);
                break;
        }

        return Page();
    }
}
