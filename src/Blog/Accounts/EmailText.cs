using System.Net.Mail;

namespace Blog.Accounts;

/// <summary>The rules of a mail address that a person signs in with.</summary>
internal static class EmailText
{
    private const int MaxLength = 256;

    /// <summary>Without blanks around it.</summary>
    /// <returns>Null: it is none.</returns>
    public static string? Find(string typed)
    {
        var email = typed.Trim();
        return
            email.Length <= MaxLength
            && !email.Any(letter => char.IsControl(letter) || char.IsWhiteSpace(letter))
            && MailAddress.TryCreate(email, out var parsed)
            && parsed.Address == email
            ? email
            : null;
    }
}
