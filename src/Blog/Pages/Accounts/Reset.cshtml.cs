using Blog.Accounts;
using Blog.Theming;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Pages.Accounts;

/// <summary>Sets a new password by a link that works once.</summary>
public sealed class ResetModel(ResetDesk desk, StaffTexts words) : AccountPageModel(words)
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
        if (await desk.SetAsync(Secret ?? "", Password ?? "", ct) is not { } fault)
        {
            return RedirectToPage("/Accounts/Login", new { said = "reset" });
        }

        IsGood = fault is not AccountFault.LinkWrong;
        if (IsGood)
        {
            Blame(fault);
        }

        return Page();
    }
}
