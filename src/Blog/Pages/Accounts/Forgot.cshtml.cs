using Blog.Accounts;
using Blog.Theming;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Pages.Accounts;

/// <summary>Sends a link to set a new password. Answers alike whoever's address it is.</summary>
public sealed class ForgotModel(ResetDesk desk, AccountMail mail, SiteAddress site, StaffTexts words)
    : AccountPageModel(words)
{
    public override string TitleKey => "forgot_title";

    [BindProperty]
    public string Email { get; set; } = "";

    public bool IsSent { get; private set; }

    public IActionResult OnGet() => mail.IsOn ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!mail.IsOn)
        {
            return NotFound();
        }

        if (await desk.MakeAsync((Email ?? "").Trim()) is { } letter)
        {
            var link = site.LinkTo(letter.Path) ?? "";
            mail.Send(letter.Email, Words["mail_reset_subject"], Words.Format("mail_reset_text", ("Link", link)));
        }

        IsSent = true;
        return Page();
    }
}
