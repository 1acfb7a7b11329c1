using Blog.Data;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Blog.Hosting;

/// <summary>
/// Knows someone of the staff on a reader's page, who sees a bar with links there; no cache keeps such a page. Whoever has no
/// cookie of a session is asked nothing, and gets what all readers get.
/// </summary>
internal sealed class StaffReader(
    RequestDelegate next,
    LiveDatabase database,
    IOptionsMonitor<CookieAuthenticationOptions> cookies
)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (
            cookies.Get(IdentityConstants.ApplicationScheme).Cookie.Name is { } name
            && context.Request.Cookies.ContainsKey(name)
            && await database.AskAsync(context.RequestAborted) is DatabaseState.Ready
            && await context.AuthenticateAsync(IdentityConstants.ApplicationScheme) is { Principal: { } person }
        )
        {
            context.User = person;
            context.Response.Headers.CacheControl = "no-store";
        }

        await next(context);
    }
}
