using System.Buffers.Text;
using System.Text.Json;
using Blog.Data;
using Blog.History;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Blog.Accounts;

/// <summary>Keys that live in a person's device: made, used to sign in, taken away.</summary>
public sealed class PasskeyDesk(
    BlogDbContext db,
    SignInManager<Account> signIn,
    SessionDesk sessions,
    TimeProvider clock
)
{
    private const int MaxName = 60;

    /// <summary>So long a challenge that was answered is kept; its own cookie lives no longer.</summary>
    private static readonly TimeSpan ChallengeLife = TimeSpan.FromMinutes(10);

    private UserManager<Account> Users => signIn.UserManager;

    public async Task<IReadOnlyList<PasskeyView>> ListAsync(Guid accountId)
    {
        if (await Users.FindByIdAsync(accountId.ToString()) is not { } account)
        {
            return [];
        }

        var passkeys = await Users.GetPasskeysAsync(account);
        return
        [
            .. passkeys
                .OrderBy(passkey => passkey.CreatedAt)
                .Select(passkey => new PasskeyView(
                    Base64Url.EncodeToString(passkey.CredentialId),
                    passkey.Name ?? "",
                    passkey.CreatedAt
                )),
        ];
    }

    /// <returns>What the browser is to be asked, as JSON.</returns>
    public Task<string> AskForSignInAsync() => signIn.MakePasskeyRequestOptionsAsync(user: null);

    /// <returns>What the browser is to be asked, as JSON.</returns>
    public async Task<string> AskForNewAsync(Guid accountId)
    {
        var account = await Users.GetAsync(accountId);
        var email = account.Email ?? "";
        return await signIn.MakePasskeyCreationOptionsAsync(
            new PasskeyUserEntity
            {
                Id = account.Id.ToString(),
                Name = email,
                DisplayName = account.Handle,
            }
        );
    }

    /// <param name="answer">The browser's, as JSON.</param>
    /// <param name="name">As the person calls it.</param>
    public async Task<bool> AddAsync(Guid accountId, string answer, string name, CancellationToken ct)
    {
        if (
            FindChallenge(answer) is not { } challenge
            || await Users.FindByIdAsync(accountId.ToString()) is not { } account
        )
        {
            return false;
        }

        var made = await TryAsync(() => signIn.PerformPasskeyAttestationAsync(answer));
        if (
            made is not { Succeeded: true, Passkey: { } passkey, UserEntity: { } entity }
            || entity.Id != account.Id.ToString()
            || !await IsFirstAnswerAsync(challenge, ct)
        )
        {
            return false;
        }

        passkey.Name = NameOf(name);
        if (!(await Users.AddOrUpdatePasskeyAsync(account, passkey)).Succeeded)
        {
            return false;
        }

        await EndAsync(account, ActKind.PasskeyAdded, passkey.Name, ct);
        return true;
    }

    public async Task<bool> RemoveAsync(Guid accountId, string id, CancellationToken ct)
    {
        if (
            !Base64Url.IsValid(id)
            || await Users.FindByIdAsync(accountId.ToString()) is not { } account
            || await Users.GetPasskeyAsync(account, Base64Url.DecodeFromChars(id)) is not { } passkey
        )
        {
            return false;
        }

        await Users.RemovePasskeyAsync(account, passkey.CredentialId);
        await EndAsync(account, ActKind.PasskeyRemoved, passkey.Name ?? "", ct);
        return true;
    }

    /// <param name="answer">The browser's, as JSON.</param>
    public async Task<bool> SignInAsync(string answer, CancellationToken ct)
    {
        if (await FindAsync(answer, ct) is not { } account)
        {
            return false;
        }

        await sessions.SignInAsync(account, SignInMethod.Passkey, ct);
        return true;
    }

    /// <summary>Shows the factor again, for changes to the account's security.</summary>
    public async Task<bool> ProveAsync(Guid accountId, string answer, CancellationToken ct)
    {
        if (await FindAsync(answer, ct) is not { } account || account.Id != accountId)
        {
            return false;
        }

        await sessions.ProveAsync(account);
        return true;
    }

    private async Task<Account?> FindAsync(string answer, CancellationToken ct)
    {
        if (FindChallenge(answer) is not { } challenge)
        {
            return null;
        }

        var shown = await TryAsync(() => signIn.PerformPasskeyAssertionAsync(answer));
        if (
            shown is not { Succeeded: true, Passkey: { } passkey, User: { SuspendedAt: null } account }
            || !await IsFirstAnswerAsync(challenge, ct)
        )
        {
            return null;
        }

        await Users.AddOrUpdatePasskeyAsync(account, passkey);
        return account;
    }

    /// <summary>The framework throws when the cookie of the question is missing: a plain failed try to us.</summary>
    private static async Task<T?> TryAsync<T>(Func<Task<T>> ask)
        where T : class
    {
        try
        {
            return await ask();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private async Task<bool> IsFirstAnswerAsync(string challenge, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await db.Set<UsedChallenge>().Where(used => used.ExpiresAt < now).ExecuteDeleteAsync(ct);
        return await OnceOnly.TryAddAsync(
            db,
            new UsedChallenge { Hash = Secret.HashOf(challenge), ExpiresAt = now + ChallengeLife },
            ct
        );
    }

    /// <summary>The challenge as it stands in what the device signed (WebAuthn, section 5.8.1).</summary>
    private static string? FindChallenge(string answer)
    {
        try
        {
            using var credential = JsonDocument.Parse(answer);
            var signed = credential.RootElement.GetProperty("response").GetProperty("clientDataJSON").GetString() ?? "";
            using var client = JsonDocument.Parse(Base64Url.DecodeFromChars(signed));
            return client.RootElement.GetProperty("challenge").GetString();
        }
        catch (Exception fault)
            when (fault is JsonException or FormatException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }

    private async Task EndAsync(Account account, ActKind kind, string name, CancellationToken ct)
    {
        await Users.UpdateSecurityStampAsync(account);
        await sessions.RenewAsync(account, kind, name, ct);
    }

    private static string NameOf(string name)
    {
        var trimmed = name.Trim();
        return trimmed.Length > MaxName ? trimmed[..MaxName] : trimmed;
    }
}
