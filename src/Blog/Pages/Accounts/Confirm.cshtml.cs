using Blog.Accounts;
using Blog.Theming;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Pages.Accounts;

/// <summary>Asks who is signed in to show a factor again.</summary>
public sealed class ConfirmModel(SecurityDesk desk, SessionDesk sessions, CurrentAccount current, StaffTexts words)
    : AccountPageModel(words)
{
    public override string TitleKey => "confirm_title";

    [BindProperty]
    public string Password { get; set; } = "";

    public string Email => current.Email ?? "";

    public async Task<IActionResult> OnGetAsync() => await sessions.IsProvedAsync() ? GoOn() : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        Answer(await desk.ProveAsync(current.GetId(), Password ?? "", ct), "password", "fault_password");
}
