using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Blog.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Blog.Accounts;

/// <summary>
/// Codes of an app by RFC 6238: six digits, SHA-1, steps of 30 seconds, of which the one before and the one after are taken
/// too. Unlike the framework's own, it takes none twice: of two requests with one code, one wins.
/// </summary>
internal sealed class TotpProvider(BlogDbContext db, TimeProvider clock) : IUserTwoFactorTokenProvider<Account>
{
    private const int StepSeconds = 30;
    private const int Million = 1_000_000;

    public Task<string> GenerateAsync(string purpose, UserManager<Account> manager, Account user) =>
        throw new NotSupportedException("The app makes the codes.");

    public async Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<Account> manager, Account user) =>
        await manager.GetAuthenticatorKeyAsync(user) is { Length: > 0 };

    public async Task<bool> ValidateAsync(string purpose, string token, UserManager<Account> manager, Account user)
    {
        var digits = string.Concat(token.Where(char.IsAsciiDigit));
        if (await manager.GetAuthenticatorKeyAsync(user) is not { Length: > 0 } key)
        {
            return false;
        }

        var secret = Base32.Decode(key);
        var now = clock.GetUtcNow().ToUnixTimeSeconds() / StepSeconds;
        long? found = null;
        for (var step = now - 1; step <= now + 1; step++)
        {
            if (AreSame(CodeOf(secret, step), digits))
            {
                found = step;
            }
        }

        if (found is not { } used)
        {
            return false;
        }

        return await db
                .Users.Where(account => account.Id == user.Id && account.LastTotpStep < used)
                .ExecuteUpdateAsync(account => account.SetProperty(one => one.LastTotpStep, used)) == 1;
    }

    internal static string CodeOf(ReadOnlySpan<byte> secret, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
        HMACSHA1.HashData(secret, counter, hash);
        var offset = hash[^1] & 0xF;
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[offset..]) & int.MaxValue;
        return (number % Million).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static bool AreSame(string one, string other) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(one), Encoding.ASCII.GetBytes(other));
}
