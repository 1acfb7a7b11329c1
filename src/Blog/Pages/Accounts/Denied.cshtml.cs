using Blog.Theming;

namespace Blog.Pages.Accounts;

/// <summary>For who is signed in, but may not go where they asked to.</summary>
public sealed class DeniedModel(StaffTexts words) : AccountPageModel(words)
{
    public override string TitleKey => "denied_title";

    public void OnGet() => Response.StatusCode = StatusCodes.Status403Forbidden;
}
