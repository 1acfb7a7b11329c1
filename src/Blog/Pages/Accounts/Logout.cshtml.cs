using Blog.Accounts;
using Blog.Theming;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Pages.Accounts;

public sealed class LogoutModel(SessionDesk sessions, StaffTexts words) : AccountPageModel(words)
{
    public override string TitleKey => "logout_title";

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await sessions.SignOutAsync(ct);
        return RedirectToPage("/Accounts/Login", new { said = "signed_out" });
    }
}
