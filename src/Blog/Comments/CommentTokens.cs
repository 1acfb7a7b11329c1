using System.Buffers.Binary;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace Blog.Comments;

/// <summary>
/// What a comment's form carries: for which page it was made, when, and something by chance that makes it good for one comment.
/// Nobody else can make one (docs/promises.md 13).
/// </summary>
public sealed class CommentTokens(IDataProtectionProvider protection, TimeProvider clock)
{
    /// <summary>Faster than a person reads a form.</summary>
    public static readonly TimeSpan Youngest = TimeSpan.FromSeconds(3);

    public static readonly TimeSpan Oldest = TimeSpan.FromHours(24);

    private const int KeyBytes = 32;
    private const int ChanceBytes = 16;
    private const int TimeAt = KeyBytes;
    private const int PreviewAt = TimeAt + sizeof(long);
    private const int ChanceAt = PreviewAt + 1;
    private const int AllBytes = ChanceAt + ChanceBytes;

    private readonly IDataProtector _protector = protection.CreateProtector("Blog.CommentToken");

    /// <param name="page">The key of the page's identity.</param>
    /// <param name="isPreviewed">Whether the text stood before its writer already, who has read the form then.</param>
    public string Make(ReadOnlySpan<byte> page, bool isPreviewed)
    {
        var bytes = new byte[AllBytes];
        page.CopyTo(bytes);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(TimeAt), clock.GetUtcNow().UtcTicks);
        bytes[PreviewAt] = isPreviewed ? (byte)1 : (byte)0;
        RandomNumberGenerator.Fill(bytes.AsSpan(ChanceAt));
        return WebEncoders.Base64UrlEncode(_protector.Protect(bytes));
    }

    public CommentToken Read(string? token, ReadOnlySpan<byte> page)
    {
        byte[] bytes;
        try
        {
            bytes = _protector.Unprotect(WebEncoders.Base64UrlDecode(token ?? ""));
        }
        catch (Exception bad) when (bad is CryptographicException or FormatException)
        {
            return CommentToken.Wrong;
        }

        if (bytes.Length != AllBytes || !bytes.AsSpan(0, KeyBytes).SequenceEqual(page))
        {
            return CommentToken.Wrong;
        }

        var age =
            clock.GetUtcNow()
            - new DateTimeOffset(BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(TimeAt)), TimeSpan.Zero);
        TokenFault? fault =
            age > Oldest ? TokenFault.TooOld
            : age < Youngest && bytes[PreviewAt] == 0 ? TokenFault.TooYoung
            : null;
        return new CommentToken(fault, bytes[ChanceAt..]);
    }
}
