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

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        Answer(await desk.TryRecoveryCodeAsync(Code ?? "", ct), "code", "fault_code");
}
