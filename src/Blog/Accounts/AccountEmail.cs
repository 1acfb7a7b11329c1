using Blog.Data;
using Microsoft.AspNetCore.Identity;

namespace Blog.Accounts;

/// <summary>Gives an account another mail address, with which its person signs in from then on.</summary>
internal static class AccountEmail
{
    /// <returns>Null: done, and every sign-in until now is worth nothing.</returns>
    public static async Task<AccountFault?> SetAddressAsync(
        this UserManager<Account> users,
        Account account,
        string typed
    )
    {
        if (EmailText.Find(typed) is not { } email)
        {
            return string.IsNullOrWhiteSpace(typed) ? AccountFault.EmailNeeded : AccountFault.EmailWrong;
        }

        if (await users.FindByEmailAsync(email) is { } other && other.Id != account.Id)
        {
            return AccountFault.EmailTaken;
        }

        account.UserName = email;
        account.Email = email;
        await users.UpdateNormalizedEmailAsync(account);
        await users.UpdateNormalizedUserNameAsync(account);
        return (await users.UpdateSecurityStampAsync(account)).Succeeded ? null : AccountFault.EmailTaken;
    }
}
