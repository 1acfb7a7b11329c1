using Blog.Accounts;
using Blog.Theming;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Pages.Accounts;

/// <summary>The second step with a code that was kept on paper.</summary>
public sealed class RecoveryModel(TwoStepDesk desk, StaffTexts words) : AccountPageModel(words)
{
    public override string TitleKey => "recovery_title";

    [BindProperty]
    public string Code { get; set; } = "";

    public async Task<IActionResult> OnGetAsync() => await desk.HasBegunAsync() ? Page() : StartAgain();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        switch (await desk.TryRecoveryCodeAsync(Code ?? "", ct))
        {
            case SignInOutcome.SignedIn:
                return GoOn();
            case SignInOutcome.Wait wait:
                return TellToWait(wait.Time);
            case SignInOutcome.StartAgain:
                return StartAgain();
            default:
                Blame("code", "fault_code");
                return Page();
        }
    }

    private RedirectToPageResult StartAgain() =>
        RedirectToPage("/Accounts/Login", new { returnUrl = ReturnUrl, said = "again" });
}
