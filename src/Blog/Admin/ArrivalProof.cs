using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Blog.Admin;

/// <summary>Shows that whoever asks how a request arrived can read this program's keys, as <c>blog check --server</c> can.</summary>
public sealed class ArrivalProof(IDataProtectionProvider protection)
{
    private const string Words = "arrival";

    private static readonly TimeSpan Life = TimeSpan.FromMinutes(5);

    private readonly ITimeLimitedDataProtector _protector = protection
        .CreateProtector("Blog.Arrival")
        .ToTimeLimitedDataProtector();

    /// <summary>Good for five minutes; stands in a query as it is.</summary>
    public string Make() => _protector.Protect(Words, Life);

    public bool IsGood(string? proof)
    {
        try
        {
            return !string.IsNullOrEmpty(proof) && _protector.Unprotect(proof) == Words;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}
