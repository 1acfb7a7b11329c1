using Blog.Accounts;
using Blog.Theming;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Blog.Pages.Accounts;

/// <summary>A page that changes how a person gets in: only for who showed a factor within five minutes.</summary>
public abstract class FreshPageModel(SessionDesk sessions, StaffTexts words) : AccountPageModel(words)
{
    /// <summary>Whether the page may be looked at without.</summary>
    protected virtual bool IsOpenToLook => false;

    public override async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    )
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        var isLook = HttpMethods.IsGet(Request.Method) || HttpMethods.IsHead(Request.Method);
        if ((isLook && IsOpenToLook) || await sessions.IsProvedAsync())
        {
            await next();
            return;
        }

        context.Result = RedirectToPage("/Accounts/Confirm", new { returnUrl = $"{Request.PathBase}{Request.Path}" });
    }
}
