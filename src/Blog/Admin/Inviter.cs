using Blog.Accounts;

namespace Blog.Admin;

/// <summary>Invites people: makes the link, and mails it where mail is set up.</summary>
public sealed class Inviter(AccountDesk desk, CurrentAccount account, AccountMail mail, SiteAddress site)
{
    /// <summary>Whether the link is mailed.</summary>
    public bool Mails => mail.IsOn;

    /// <param name="here">Where the site is reached now, without a last slash; stands in the link where the site has no address of its own.</param>
    /// <param name="letter">A mail's text around the link.</param>
    /// <returns>The link, which is kept nowhere; null: that is no mail address, or one that has an account.</returns>
    public async Task<string?> InviteAsync(
        string email,
        Role role,
        string here,
        string subject,
        Func<string, string> letter,
        CancellationToken ct
    )
    {
        ArgumentNullException.ThrowIfNull(letter);
        if (await desk.InviteAsync(email, role, account.Actor, ct) is not { } secret)
        {
            return null;
        }

        var path = "/account/invitation?secret=" + Uri.EscapeDataString(secret);
        var link = site.LinkTo(path) ?? here + path;
        mail.Send(email, subject, letter(link));
        return link;
    }
}
