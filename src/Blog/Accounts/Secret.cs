using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Blog.Accounts;

/// <summary>What makes a link one's own: 256 bits of chance, in letters that stand in an address as they are.</summary>
internal static class Secret
{
    private const int Bytes = 32;

    public static string Make() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>SHA-256, by which it is found again; with so much chance in it no slower hash is needed.</summary>
    public static byte[] HashOf(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));

    /// <summary>In a time that tells nothing of where they differ.</summary>
    public static bool AreSame(string one, string other) =>
        CryptographicOperations.FixedTimeEquals(HashOf(one), HashOf(other));
}
