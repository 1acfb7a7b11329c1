using Blog.Data;
using Blog.History;
using Microsoft.AspNetCore.Identity;

namespace Blog.Accounts;

/// <summary>What people change of their own ways in. Each change ends their other sessions.</summary>
public sealed class SecurityDesk(
    UserManager<Account> users,
    PasswordCheck passwords,
    SignInCounter counter,
    SessionDesk sessions,
    RecoveryCodeDesk recovery
)
{
    /// <summary>Shows the password again.</summary>
    public async Task<SignInOutcome> ProveAsync(Guid id, string password, CancellationToken ct)
    {
        var account = await users.GetAsync(id);
        var attempt = counter.Of(account.NormalizedEmail ?? "", account);
        if (!counter.Throttle.TryEnter(attempt, out var wait))
        {
            return new SignInOutcome.Wait(wait);
        }

        if (!await passwords.IsRightAsync(account, password))
        {
            await counter.NoteAsync(attempt, account, ct);
            return new SignInOutcome.Refused();
        }

        counter.Throttle.GiveBack(attempt);
        await sessions.ProveAsync(account);
        return new SignInOutcome.SignedIn();
    }

    /// <returns>Null: done.</returns>
    public async Task<AccountFault?> ChangePasswordAsync(Guid id, string password, CancellationToken ct)
    {
        if (PasswordRules.FaultOf(password) is { } fault)
        {
            return fault;
        }

        var account = await users.GetAsync(id);
        account.PasswordHash = users.PasswordHasher.HashPassword(account, password);
        await users.UpdateSecurityStampAsync(account);
        await sessions.RenewAsync(account, ActKind.PasswordChanged, account.Email ?? "", ct);
        return null;
    }

    /// <returns>Null: done.</returns>
    public async Task<AccountFault?> ChangeEmailAsync(Guid id, string email, CancellationToken ct)
    {
        var account = await users.GetAsync(id);
        if (await users.SetAddressAsync(account, email) is { } fault)
        {
            return fault;
        }

        await sessions.RenewAsync(account, ActKind.EmailChanged, account.Email ?? "", ct);
        return null;
    }

    public async Task<SecurityView> LookAsync(Guid id, CancellationToken ct)
    {
        var account = await users.GetAsync(id);
        return new SecurityView(
            account.PasswordHash is not null,
            account.TwoFactorEnabled,
            await recovery.CountAsync(id, ct)
        );
    }
}
