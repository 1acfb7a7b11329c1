using Blog.Data;
using Microsoft.AspNetCore.Identity;

namespace Blog.Accounts;

/// <summary>Signs in with a mail address and a password.</summary>
public sealed class SignInDesk(
    SignInManager<Account> signIn,
    PasswordCheck passwords,
    SignInCounter counter,
    SessionDesk sessions,
    TwoStepDesk twoStep
)
{
    public async Task<SignInOutcome> TryAsync(string email, string password, CancellationToken ct)
    {
        var account = await signIn.UserManager.FindByEmailAsync(email);
        var attempt = counter.Of(signIn.UserManager.NormalizeEmail(email) ?? "", account);
        if (!counter.Throttle.TryEnter(attempt, out var wait))
        {
            return new SignInOutcome.Wait(wait);
        }

        if (!await passwords.IsRightAsync(account, password) || account is null)
        {
            await counter.NoteAsync(attempt, account, ct);
            return new SignInOutcome.Refused();
        }

        counter.Throttle.GiveBack(attempt);
        if (account.TwoFactorEnabled && !await signIn.IsTwoFactorClientRememberedAsync(account))
        {
            await twoStep.BeginAsync(account);
            return new SignInOutcome.SecondStep();
        }

        await sessions.SignInAsync(account, SignInMethod.Password, ct);
        return new SignInOutcome.SignedIn();
    }
}
