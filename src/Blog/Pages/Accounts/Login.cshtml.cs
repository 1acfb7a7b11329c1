using Blog.Accounts;
using Blog.Theming;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Pages.Accounts;

public sealed class LoginModel(SignInDesk desk, AccountMail mail, StaffTexts words) : AccountPageModel(words)
{
    public override string TitleKey => "login_title";

    [BindProperty]
    public string Email { get; set; } = "";

    [BindProperty]
    public string Password { get; set; } = "";

    /// <summary>Whether a link to set a new password can be sent.</summary>
    public bool CanReset => mail.IsOn;

    public IActionResult OnGet() => User.Identity is { IsAuthenticated: true } ? GoOn() : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Email = (Email ?? "").Trim();
        return Answer(await desk.TryAsync(Email, Password ?? "", ct), field: null, "fault_sign_in");
    }
}
