using Blog.Theming;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Pages.Accounts;

/// <summary>The short address of one's own account.</summary>
public sealed class AccountModel(StaffTexts words) : AccountPageModel(words)
{
    public override string TitleKey => "security_title";

    public IActionResult OnGet() => RedirectToPage("/Accounts/Security");
}
