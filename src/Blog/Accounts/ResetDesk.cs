using System.Globalization;
using System.Security.Cryptography;
using Blog.Data;
using Blog.History;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Blog.Accounts;

/// <summary>Sets a password anew by a link that works once, for an hour, and not after any other change to the account's ways in.</summary>
public sealed class ResetDesk(
    BlogDbContext db,
    UserManager<Account> users,
    IDataProtectionProvider protection,
    HistoryDesk history,
    TimeProvider clock
)
{
    private const char Mark = '|';

    private static readonly TimeSpan Life = TimeSpan.FromHours(1);

    private IDataProtector Protector => protection.CreateProtector("Blog.Accounts.Reset");

    /// <returns>Null: nobody has that address, or may not sign in.</returns>
    public async Task<ResetLink?> MakeAsync(string email)
    {
        if (await users.FindByEmailAsync(email) is not { SuspendedAt: null } account)
        {
            return null;
        }

        var until = (clock.GetUtcNow() + Life).UtcTicks.ToString(CultureInfo.InvariantCulture);
        return new ResetLink(
            account.Email ?? "",
            Protector.Protect(string.Join(Mark, account.Id, account.SecurityStamp, until))
        );
    }

    public async Task<bool> IsGoodAsync(string secret) => await FindAsync(secret) is not null;

    /// <summary>Signs the account out everywhere.</summary>
    public async Task<PasswordReset> SetAsync(string secret, string password, CancellationToken ct)
    {
        if (PasswordRules.FaultOf(password) is { } fault)
        {
            return new PasswordReset.Refused(fault);
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (
            await FindAsync(secret) is not { } account
            || !(await users.RemovePasswordAsync(account)).Succeeded
            || !(await users.AddPasswordAsync(account, password)).Succeeded
        )
        {
            return new PasswordReset.Refused(AccountFault.LinkWrong);
        }

        await db.Set<Session>().Where(session => session.AccountId == account.Id).ExecuteDeleteAsync(ct);
        var email = account.Email ?? "";
        var details = new Dictionary<string, string> { ["by"] = "link" };
        await history.AddAsync(ActKind.PasswordChanged, email, details, new Actor(account.Id, account.Handle), ct);
        await transaction.CommitAsync(ct);
        return new PasswordReset.Made(email);
    }

    private async Task<Account?> FindAsync(string secret)
    {
        if (Open(secret) is not [var id, var stamp, var until])
        {
            return null;
        }

        var isLate = clock.GetUtcNow().UtcTicks > long.Parse(until, CultureInfo.InvariantCulture);
        return
            !isLate && await users.FindByIdAsync(id) is { SuspendedAt: null } account && account.SecurityStamp == stamp
            ? account
            : null;
    }

    private string[]? Open(string secret)
    {
        try
        {
            return Protector.Unprotect(secret).Split(Mark);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
