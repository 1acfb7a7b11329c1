using Blog.Data;
using Blog.History;

namespace Blog.Accounts;

/// <summary>Counts the tries of the browser that asks.</summary>
public sealed class SignInCounter(SignInThrottle throttle, AskingBrowser browser, HistoryDesk history)
{
    public SignInThrottle Throttle => throttle;

    /// <param name="name">Whom it is for, in one form.</param>
    /// <param name="account">Null: there is none.</param>
    public SignInTry Of(string name, Account? account) =>
        new(name, browser.Address, account is null ? null : browser.FindDeviceOf(account.Id));

    /// <summary>
    /// Writes down that someone tries too often, once tries wait: one line for many, and none for words that are nobody's
    /// address and may be anything that was mistyped.
    /// </summary>
    public async Task NoteAsync(SignInTry attempt, Account? account, CancellationToken ct)
    {
        if (account is not null && throttle.IsSlow(attempt))
        {
            var details = new Dictionary<string, string> { ["address"] = browser.ShortAddress };
            await history.AddAsync(ActKind.SignInFailed, account.Email ?? "", details, Actor.System, ct);
        }
    }
}
