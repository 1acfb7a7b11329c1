using Blog.Accounts;
using Blog.Theming;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Pages.Accounts;

public sealed class EmailModel(
    SecurityDesk desk,
    SessionDesk sessions,
    CurrentAccount current,
    SecurityNotice notice,
    StaffTexts words
) : FreshPageModel(sessions, words)
{
    public override string TitleKey => "email_title";

    [BindProperty]
    public string Email { get; set; } = "";

    public void OnGet() => Email = current.Email ?? "";

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var before = current.Email ?? "";
        if (await desk.ChangeEmailAsync(current.GetId(), Email ?? "", ct) is { } fault)
        {
            Blame(fault);
            return Page();
        }

        notice.Send(before, "said_email");
        return RedirectToPage("/Accounts/Security", new { said = "email" });
    }
}
