using System.Diagnostics;
using Blog.Accounts;
using Blog.Theming;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Pages.Accounts;

/// <summary>Sets a new password by a link that works once.</summary>
public sealed class ResetModel(ResetDesk desk, SecurityNotice notice, StaffTexts words) : AccountPageModel(words)
{
    public override string TitleKey => "reset_title";

    [BindProperty(SupportsGet = true)]
    public string Secret { get; set; } = "";

    [BindProperty]
    public string Password { get; set; } = "";

    public bool IsGood { get; private set; }

    public async Task OnGetAsync() => IsGood = await desk.IsGoodAsync(Secret ?? "");

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        switch (await desk.SetAsync(Secret ?? "", Password ?? "", ct))
        {
            case PasswordReset.Made made:
                notice.Send(made.Email, "notice_reset");
                return RedirectToPage("/Accounts/Login", new { said = "reset" });
            case PasswordReset.Refused { Fault: AccountFault.LinkWrong }:
                return Page();
            case PasswordReset.Refused refused:
                IsGood = true;
                Blame(refused.Fault);
                return Page();
            default:
                throw new UnreachableException();
        }
    }
}
