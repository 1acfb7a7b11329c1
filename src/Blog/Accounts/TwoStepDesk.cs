using System.Security.Claims;
using Blog.Data;
using Blog.History;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace Blog.Accounts;

/// <summary>
/// The second step of signing in: a code of the app, or one of the recovery codes. Who it is stands in a cookie of its own,
/// since the framework's holds the state of passkeys.
/// </summary>
public sealed class TwoStepDesk(
    SignInManager<Account> signIn,
    SignInCounter counter,
    SessionDesk sessions,
    RecoveryCodeDesk recovery,
    HistoryDesk history
)
{
    /// <summary>The scheme of the cookie between the two steps.</summary>
    public const string Scheme = "two-step";

    public static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    private const string StampClaim = "stamp";

    private UserManager<Account> Users => signIn.UserManager;

    public Task BeginAsync(Account account)
    {
        var identity = new ClaimsIdentity(
            [
                new Claim(ClaimTypes.NameIdentifier, account.Id.ToString()),
                new Claim(StampClaim, account.SecurityStamp ?? ""),
            ],
            Scheme
        );
        return signIn.Context.SignInAsync(Scheme, new ClaimsPrincipal(identity));
    }

    /// <returns>Whether the first step was taken.</returns>
    public async Task<bool> HasBegunAsync() => await FindAsync() is not null;

    /// <param name="code">Of the app, blanks in it do not count.</param>
    /// <param name="isRemembered">Asks no code of this browser for 30 days.</param>
    public Task<SignInOutcome> TryCodeAsync(string code, bool isRemembered, CancellationToken ct) =>
        TryAsync(
            SignInMethod.Totp,
            account => Users.VerifyTwoFactorTokenAsync(account, TokenOptions.DefaultAuthenticatorProvider, code),
            isRemembered,
            ct
        );

    public Task<SignInOutcome> TryRecoveryCodeAsync(string code, CancellationToken ct) =>
        TryAsync(
            SignInMethod.RecoveryCode,
            account => recovery.UseAsync(account.Id, code, ct),
            isRemembered: false,
            ct
        );

    private async Task<SignInOutcome> TryAsync(
        SignInMethod method,
        Func<Account, Task<bool>> isRight,
        bool isRemembered,
        CancellationToken ct
    )
    {
        if (await FindAsync() is not { } account)
        {
            return new SignInOutcome.StartAgain();
        }

        var attempt = counter.Of($"code {account.Id}", account);
        if (!counter.Throttle.TryEnter(attempt, out var wait))
        {
            await signIn.Context.SignOutAsync(Scheme);
            return new SignInOutcome.Wait(wait);
        }

        if (!await isRight(account))
        {
            await counter.NoteAsync(attempt, account, ct);
            if (!counter.Throttle.IsSlow(attempt))
            {
                return new SignInOutcome.Refused();
            }

            await signIn.Context.SignOutAsync(Scheme);
            return new SignInOutcome.StartAgain();
        }

        counter.Throttle.GiveBack(attempt);
        await signIn.Context.SignOutAsync(Scheme);
        if (isRemembered)
        {
            await signIn.RememberTwoFactorClientAsync(account);
        }

        if (method is SignInMethod.RecoveryCode)
        {
            var actor = new Actor(account.Id, account.Handle);
            await history.AddAsync(ActKind.RecoveryCodeUsed, account.Email ?? "", details: null, actor, ct);
        }

        await sessions.SignInAsync(account, method, ct);
        return new SignInOutcome.SignedIn();
    }

    private async Task<Account?> FindAsync()
    {
        var found = await signIn.Context.AuthenticateAsync(Scheme);
        return
            found.Principal?.FindFirstValue(ClaimTypes.NameIdentifier) is { } id
            && await Users.FindByIdAsync(id) is { SuspendedAt: null } account
            && account.SecurityStamp == found.Principal.FindFirstValue(StampClaim)
            ? account
            : null;
    }
}
