using Blog.Mail;

namespace Blog.Accounts;

/// <summary>Mails about accounts. They hold links, so they need to know where the site stands.</summary>
public sealed class AccountMail(Mailer mailer, SiteAddress site)
{
    public bool IsOn => mailer.IsOn && site.Url is not null;

    /// <summary>Sends a text behind the request, when mail is on.</summary>
    public void Send(string to, string subject, string text)
    {
        if (IsOn)
        {
            mailer.TrySend(new Letter(to, subject, text));
        }
    }
}
