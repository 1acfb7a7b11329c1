using Blog.Accounts;
using Blog.Theming;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Pages.Accounts;

public sealed class PasswordModel(
    SecurityDesk desk,
    SessionDesk sessions,
    CurrentAccount current,
    SecurityNotice notice,
    StaffTexts words
) : FreshPageModel(sessions, words)
{
    public override string TitleKey => "password_title";

    [BindProperty]
    public string Password { get; set; } = "";

    public string Email => current.Email ?? "";

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await desk.ChangePasswordAsync(current.GetId(), Password ?? "", ct) is { } fault)
        {
            Blame(fault);
            return Page();
        }

        notice.Send(Email, "said_password");
        return RedirectToPage("/Accounts/Security", new { said = "password" });
    }
}
