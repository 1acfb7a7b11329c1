using System.Globalization;
using System.Linq.Expressions;
using Blog.Data;
using Blog.History;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Blog.Accounts;

/// <summary>Signed-in browsers: the one way in, and the ways out.</summary>
public sealed class SessionDesk(
    BlogDbContext db,
    SignInManager<Account> signIn,
    AskingBrowser browser,
    HistoryDesk history,
    TimeProvider clock
)
{
    /// <summary>For how long a factor that was shown is believed, before changes to the account's own security.</summary>
    private static readonly TimeSpan ProofLife = TimeSpan.FromMinutes(5);

    /// <summary>Begins a new session. Whatever session the browser had before ends.</summary>
    public async Task SignInAsync(Account account, SignInMethod method, CancellationToken ct)
    {
        if (await CurrentAsync() is { } before)
        {
            await db.Set<Session>().Where(row => row.Id == before).ExecuteDeleteAsync(ct);
        }

        var now = clock.GetUtcNow();
        var idleSince = now - SessionCheck.IdleLife;
        await db.Set<Session>().Where(row => row.LastSeenAt < idleSince).ExecuteDeleteAsync(ct);
        var session = new Session
        {
            Id = Guid.NewGuid(),
            AccountId = account.Id,
            CreatedAt = now,
            LastSeenAt = now,
            Device = browser.Words,
            Address = browser.ShortAddress,
        };
        db.Add(session);
        var details = new Dictionary<string, string> { ["method"] = method.ToString() };
        await history.AddAsync(ActKind.SignedIn, account.Email ?? "", details, ActorOf(account), ct);
        await db
            .Users.Where(row => row.Id == account.Id)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.LastSeenAt, now), ct);
        await signIn.SignInWithClaimsAsync(account, SessionTicket.Make(session.Id, now), []);
        browser.RememberDeviceOf(account.Id);
    }

    /// <summary>The same by an id, for who just made an account.</summary>
    public async Task SignInAsync(Guid accountId, SignInMethod method, CancellationToken ct)
    {
        if (await signIn.UserManager.FindByIdAsync(accountId.ToString()) is { } account)
        {
            await SignInAsync(account, method, ct);
        }
    }

    /// <summary>
    /// Gives this browser a cookie of the account as it is now, after a change that makes all others worthless; it stays
    /// the same session. The others end.
    /// </summary>
    public async Task RenewAsync(Account account, CancellationToken ct)
    {
        var ticket = await TicketAsync();
        if (SessionTicket.SessionOf(ticket) is { } session)
        {
            var provedAt = SessionTicket.ProvedAt(ticket) ?? DateTimeOffset.UnixEpoch;
            await signIn.SignInWithClaimsAsync(account, SessionTicket.Make(session, provedAt), []);
        }

        await EndOthersAsync(account.Id, ActorOf(account), ct);
    }

    /// <summary>The same, and writes down what was changed.</summary>
    /// <param name="subject">What of the account it was, in words.</param>
    public async Task RenewAsync(Account account, ActKind change, string subject, CancellationToken ct)
    {
        await RenewAsync(account, ct);
        await history.AddAsync(change, subject, details: null, ActorOf(account), ct);
    }

    /// <summary>Notes that a factor was shown just now.</summary>
    public async Task ProveAsync(Account account)
    {
        if (await CurrentAsync() is { } session)
        {
            await signIn.SignInWithClaimsAsync(account, SessionTicket.Make(session, clock.GetUtcNow()), []);
        }
    }

    /// <summary>Whether a factor was shown within five minutes.</summary>
    public async Task<bool> IsProvedAsync() =>
        SessionTicket.ProvedAt(await TicketAsync()) is { } at && clock.GetUtcNow() - at <= ProofLife;

    /// <returns>This browser's session; null: nobody is signed in.</returns>
    public async Task<Guid?> CurrentAsync() => SessionTicket.SessionOf(await TicketAsync());

    /// <summary>The last used first.</summary>
    public async Task<IReadOnlyList<SessionView>> ListAsync(Guid accountId, CancellationToken ct) =>
        await db.Set<Session>()
            .Where(session => session.AccountId == accountId)
            .OrderByDescending(session => session.LastSeenAt)
            .Select(session => new SessionView(
                session.Id,
                session.Device,
                session.Address,
                session.CreatedAt,
                session.LastSeenAt
            ))
            .ToListAsync(ct);

    /// <param name="accountId">Whose it must be.</param>
    /// <returns>False: that account has no such session.</returns>
    public async Task<bool> EndAsync(Guid accountId, Guid id, Actor by, CancellationToken ct) =>
        await EndAsync(accountId, session => session.Id == id, by, ct) == 1;

    /// <summary>Ends all of the account's sessions but this browser's.</summary>
    /// <returns>How many.</returns>
    public async Task<int> EndOthersAsync(Guid accountId, Actor by, CancellationToken ct)
    {
        var current = await CurrentAsync();
        return await EndAsync(accountId, session => session.Id != current, by, ct);
    }

    public async Task SignOutAsync(CancellationToken ct)
    {
        if (await CurrentAsync() is { } session)
        {
            await db.Set<Session>().Where(row => row.Id == session).ExecuteDeleteAsync(ct);
        }

        await signIn.Context.SignOutAsync(IdentityConstants.ApplicationScheme);
    }

    private async Task<int> EndAsync(
        Guid accountId,
        Expression<Func<Session, bool>> which,
        Actor by,
        CancellationToken ct
    )
    {
        var ended = await db.Set<Session>()
            .Where(session => session.AccountId == accountId)
            .Where(which)
            .ExecuteDeleteAsync(ct);
        if (ended > 0)
        {
            var email = await db.Users.Where(row => row.Id == accountId).Select(row => row.Email).SingleAsync(ct);
            var details = new Dictionary<string, string>
            {
                ["sessions"] = ended.ToString(CultureInfo.InvariantCulture),
            };
            await history.AddAsync(ActKind.SessionsEnded, email ?? "", details, by, ct);
        }

        return ended;
    }

    private static Actor ActorOf(Account account) => new(account.Id, account.Handle);

    private async Task<AuthenticationProperties?> TicketAsync() =>
        (await signIn.Context.AuthenticateAsync(IdentityConstants.ApplicationScheme)).Properties;
}
