using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Blog.Admin;

/// <summary>
/// What a form carries so that its text can be kept when it is sent after the sign-in has lapsed: whose form it is, and of which
/// file. Nobody else can make one, so no stranger can have a byte kept (docs/promises.md 1).
/// </summary>
public sealed class EditTicket(IDataProtectionProvider protection, TimeProvider clock)
{
    private static readonly TimeSpan Life = TimeSpan.FromDays(7);

    private readonly IDataProtector _protector = protection.CreateProtector("Blog.EditTicket");

    public string Make(Guid account, string path) =>
        _protector.Protect(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{account:N} {(clock.GetUtcNow() + Life).ToUnixTimeSeconds()} {path}"
            )
        );

    /// <returns>Whose form it is; null: it is none of ours, of another file, or too old.</returns>
    public Guid? Read(string ticket, string path)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        string[] words;
        try
        {
            words = _protector.Unprotect(ticket).Split(' ', 3);
        }
        catch (CryptographicException)
        {
            return null;
        }

        return
            words is [var account, var until, var file]
            && file == path
            && long.TryParse(until, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            && clock.GetUtcNow().ToUnixTimeSeconds() <= seconds
            && Guid.TryParse(account, out var id)
            ? id
            : null;
    }
}
