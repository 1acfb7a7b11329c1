using Blog.Data;
using Microsoft.AspNetCore.Identity;

namespace Blog.Accounts;

/// <summary>The account of who is signed in.</summary>
internal static class OwnAccount
{
    /// <exception cref="InvalidOperationException">It was removed meanwhile.</exception>
    public static async Task<Account> GetAsync(this UserManager<Account> users, Guid id) =>
        await users.FindByIdAsync(id.ToString()) ?? throw new InvalidOperationException("No such account.");
}
