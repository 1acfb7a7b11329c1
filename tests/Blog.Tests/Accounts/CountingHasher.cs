using Blog.Data;
using Microsoft.AspNetCore.Identity;

namespace Blog.Tests.Accounts;

/// <summary>The framework's hasher, which counts what is asked of it.</summary>
internal sealed class CountingHasher : IPasswordHasher<Account>
{
    private readonly PasswordHasher<Account> _real = new();
    private int _verified;

    /// <summary>How many passwords were compared with a hash.</summary>
    public int Verified => _verified;

    public string HashPassword(Account user, string password) => _real.HashPassword(user, password);

    public PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword)
    {
        Interlocked.Increment(ref _verified);
        return _real.VerifyHashedPassword(user, hashedPassword, providedPassword);
    }
}
