using Blog.Data;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Blog.Accounts;

/// <summary>Asks with each request whether the session of its cookie is still there, after the check of the account's stamp.</summary>
public static class SessionCheck
{
    /// <summary>Unused for so long, a session ends.</summary>
    public static readonly TimeSpan IdleLife = TimeSpan.FromDays(14);

    /// <summary>A session ends at this age, however often it is used.</summary>
    private static readonly TimeSpan WholeLife = TimeSpan.FromDays(90);

    private static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(1);

    public static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var clock = context.HttpContext.RequestServices.GetRequiredService<TimeProvider>();
        if (context.Properties.IssuedUtc > clock.GetUtcNow())
        {
            // The clock was put back: the stamp would not be looked at until it is that time again.
            context.Properties.IssuedUtc = null;
        }

        await SecurityStampValidator.ValidatePrincipalAsync(context);
        if (context.Principal is null)
        {
            return;
        }

        if (!await IsThereAsync(context, context.HttpContext.RequestAborted))
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
        }
    }

    private static async Task<bool> IsThereAsync(CookieValidatePrincipalContext context, CancellationToken ct)
    {
        var services = context.HttpContext.RequestServices;
        var db = services.GetRequiredService<BlogDbContext>();
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        if (
            SessionTicket.SessionOf(context.Properties) is not { } id
            || await db.Set<Session>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, ct) is not { } session
        )
        {
            return false;
        }

        if (now - session.CreatedAt > WholeLife || now - session.LastSeenAt > IdleLife)
        {
            await db.Set<Session>().Where(row => row.Id == id).ExecuteDeleteAsync(ct);
            return false;
        }

        if ((now - session.LastSeenAt).Duration() > SeenEvery)
        {
            // One that began while the clock was ahead would live until it is that time, and its own life after it.
            var began = session.CreatedAt < now ? session.CreatedAt : now;
            var address = services.GetRequiredService<AskingBrowser>().ShortAddress;
            await db.Set<Session>()
                .Where(row => row.Id == id)
                .ExecuteUpdateAsync(
                    row =>
                        row.SetProperty(one => one.LastSeenAt, now)
                            .SetProperty(one => one.CreatedAt, began)
                            .SetProperty(one => one.Address, address),
                    ct
                );
            await db
                .Users.Where(row => row.Id == session.AccountId)
                .ExecuteUpdateAsync(row => row.SetProperty(one => one.LastSeenAt, now), ct);
        }

        return true;
    }
}
