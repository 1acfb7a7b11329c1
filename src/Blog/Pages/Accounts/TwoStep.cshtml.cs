using Blog.Accounts;
using Blog.Theming;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Pages.Accounts;

public sealed class TwoStepModel(TwoStepDesk desk, StaffTexts words) : AccountPageModel(words)
{
    public override string TitleKey => "two_step_title";

    [BindProperty]
    public string Code { get; set; } = "";

    [BindProperty]
    public bool Remember { get; set; }

    public async Task<IActionResult> OnGetAsync() => await desk.HasBegunAsync() ? Page() : StartAgain();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        Answer(await desk.TryCodeAsync(Code ?? "", Remember, ct), "code", "fault_code");
}
