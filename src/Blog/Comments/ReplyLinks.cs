using System.Buffers.Binary;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace Blog.Comments;

/// <summary>The signed proofs in mails about replies: whoever has one got a mail at the address of the comment that it names.</summary>
public sealed class ReplyLinks(IDataProtectionProvider protection)
{
    private readonly IDataProtector _confirm = protection.CreateProtector("Blog.ReplyMail.Confirm");
    private readonly IDataProtector _stop = protection.CreateProtector("Blog.ReplyMail.Stop");

    public string ToConfirm(long comment) => Make(_confirm, comment);

    public string ToStop(long comment) => Make(_stop, comment);

    /// <returns>The comment whose writer confirms; null: the proof is none.</returns>
    public long? Confirmed(string? proof) => Read(_confirm, proof);

    /// <returns>The comment whose writer wants no more mails; null: the proof is none.</returns>
    public long? Stopped(string? proof) => Read(_stop, proof);

    private static string Make(IDataProtector protector, long comment)
    {
        var bytes = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, comment);
        return WebEncoders.Base64UrlEncode(protector.Protect(bytes));
    }

    private static long? Read(IDataProtector protector, string? proof)
    {
        try
        {
            var bytes = protector.Unprotect(WebEncoders.Base64UrlDecode(proof ?? ""));
            return bytes.Length == sizeof(long) ? BinaryPrimitives.ReadInt64LittleEndian(bytes) : null;
        }
        catch (Exception bad) when (bad is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
