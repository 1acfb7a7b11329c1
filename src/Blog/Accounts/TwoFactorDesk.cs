using System.Collections.Immutable;
using Blog.Data;
using Blog.History;
using Microsoft.AspNetCore.Identity;

namespace Blog.Accounts;

/// <summary>Turns the second factor on and off: an app's codes, and the codes on paper that stand for it.</summary>
public sealed class TwoFactorDesk(
    UserManager<Account> users,
    SessionDesk sessions,
    RecoveryCodeDesk recovery,
    HistoryDesk history
)
{
    /// <summary>Makes a key for the person's app. Nothing is asked of it before <see cref="TurnOnAsync"/>.</summary>
    public async Task BeginAsync(Guid id, CancellationToken ct)
    {
        var account = await users.GetAsync(id);
        if (!account.TwoFactorEnabled)
        {
            await users.ResetAuthenticatorKeyAsync(account);
            await sessions.RenewAsync(account, ct);
        }
    }

    public async Task<bool> IsOnAsync(Guid id) => (await users.GetAsync(id)).TwoFactorEnabled;

    /// <returns>The key in base 32; null: none was made, or it is in use and shown to nobody.</returns>
    public async Task<string?> FindKeyAsync(Guid id)
    {
        var account = await users.GetAsync(id);
        return account.TwoFactorEnabled ? null : await users.GetAuthenticatorKeyAsync(account);
    }

    /// <param name="code">Of the app, as proof that it has the key.</param>
    /// <returns>The recovery codes, to be shown once; none: the code was wrong.</returns>
    public async Task<ImmutableArray<string>> TurnOnAsync(Guid id, string code, CancellationToken ct)
    {
        var account = await users.GetAsync(id);
        if (
            account.TwoFactorEnabled
            || !await users.VerifyTwoFactorTokenAsync(account, TokenOptions.DefaultAuthenticatorProvider, code)
        )
        {
            return [];
        }

        await users.SetTwoFactorEnabledAsync(account, enabled: true);
        await sessions.RenewAsync(account, ActKind.TwoFactorOn, account.Email ?? "", ct);
        return await recovery.MakeAsync(id, ct);
    }

    public async Task TurnOffAsync(Guid id, CancellationToken ct)
    {
        var account = await users.GetAsync(id);
        await ForgetAsync(account, ct);
        await sessions.RenewAsync(account, ActKind.TwoFactorOff, account.Email ?? "", ct);
    }

    /// <summary>The same for someone who lost the app, by a command: without a browser that is signed in.</summary>
    public async Task ResetAsync(Guid id, CancellationToken ct)
    {
        var account = await users.GetAsync(id);
        await ForgetAsync(account, ct);
        await history.AddAsync(ActKind.TwoFactorOff, account.Email ?? "", details: null, Actor.System, ct);
    }

    /// <returns>The recovery codes, to be shown once; those before are worth nothing any more.</returns>
    public async Task<ImmutableArray<string>> MakeCodesAsync(Guid id, CancellationToken ct)
    {
        var account = await users.GetAsync(id);
        await users.UpdateSecurityStampAsync(account);
        await sessions.RenewAsync(account, ActKind.RecoveryCodesMade, account.Email ?? "", ct);
        return await recovery.MakeAsync(id, ct);
    }

    private async Task ForgetAsync(Account account, CancellationToken ct)
    {
        await users.SetTwoFactorEnabledAsync(account, enabled: false);
        await users.ResetAuthenticatorKeyAsync(account);
        await recovery.ForgetAsync(account.Id, ct);
    }
}
