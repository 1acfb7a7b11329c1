using Blog.Accounts;
using Blog.Theming;

namespace Blog.Pages.Accounts;

/// <summary>Adds a passkey.</summary>
public sealed class PasskeyModel(SessionDesk sessions, StaffTexts words) : FreshPageModel(sessions, words)
{
    public override string TitleKey => "passkey_title";

    public void OnGet() { }
}
