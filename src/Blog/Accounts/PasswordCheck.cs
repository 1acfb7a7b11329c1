using Blog.Data;
using Microsoft.AspNetCore.Identity;

namespace Blog.Accounts;

/// <summary>Looks at a password, with the same work whoever it is for: also when there is no such account, or it has none.</summary>
public sealed class PasswordCheck(UserManager<Account> users)
{
    private static readonly Account Nobody = new()
    {
        Handle = "",
        Role = nameof(Role.Author),
        CreatedAt = DateTimeOffset.UnixEpoch,
    };

    private static readonly Lazy<string> NobodysHash = new(() =>
        new PasswordHasher<Account>().HashPassword(Nobody, Secret.Make())
    );

    /// <param name="account">Null: there is none with that address.</param>
    public async Task<bool> IsRightAsync(Account? account, string password)
    {
        // A longer one is nobody's, and would be much work.
        var tried = password.Length > PasswordRules.MaxLength ? "" : password;
        if (account?.PasswordHash is not null)
        {
            return await users.CheckPasswordAsync(account, tried) && account.SuspendedAt is null;
        }

        users.PasswordHasher.VerifyHashedPassword(Nobody, NobodysHash.Value, tried);
        return false;
    }
}
