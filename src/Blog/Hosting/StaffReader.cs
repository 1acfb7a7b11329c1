using System.Security.Claims;
using Blog.Data;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Blog.Hosting;

/// <summary>
/// Knows someone of the staff on a reader's page, who sees a bar with links there; no cache keeps such a page. Whoever has no
/// cookie of a session that this program made gets what all readers get, and no database is asked.
/// </summary>
internal sealed class StaffReader(
    RequestDelegate next,
    LiveDatabase database,
    IOptionsMonitor<CookieAuthenticationOptions> cookies
)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (HasSession(context))
        {
            context.Response.Headers.CacheControl = "no-store";
            context.User = await FindAsync(context) ?? context.User;
        }

        await next(context);
    }

    /// <returns>Null: nobody, or the database cannot say.</returns>
    private async Task<ClaimsPrincipal?> FindAsync(HttpContext context)
    {
        try
        {
            return await database.AskAsync(context.RequestAborted) is DatabaseState.Ready
                ? (await context.AuthenticateAsync(IdentityConstants.ApplicationScheme)).Principal
                : null;
        }
        catch (Exception fault) when (!context.RequestAborted.IsCancellationRequested && DatabaseFaults.IsAway(fault))
        {
            // The page is there for every reader, and says no more of it than the database's own log line does.
            database.Doubt(fault);
            return null;
        }
    }

    /// <summary>Whether there is a cookie that this program made: what a stranger makes up is not worth a question to the database.</summary>
    private bool HasSession(HttpContext context)
    {
        var options = cookies.Get(IdentityConstants.ApplicationScheme);
        return options.Cookie.Name is { } name
            && context.Request.Cookies.ContainsKey(name)
            && options.CookieManager.GetRequestCookie(context, name) is { } value
            && options.TicketDataFormat.Unprotect(value) is not null;
    }
}
