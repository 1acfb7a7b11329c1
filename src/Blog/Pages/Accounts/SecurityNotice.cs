using Blog.Accounts;
using Blog.Theming;

namespace Blog.Pages.Accounts;

/// <summary>Tells a person by mail that a way into their account was changed, so that they hear of it when it was someone else.</summary>
public sealed class SecurityNotice(AccountMail mail, SiteAddress site, StaffTexts words)
{
    /// <summary>Whether mail is on.</summary>
    public bool IsOn => mail.IsOn;

    /// <param name="to">The address before the change.</param>
    /// <param name="whatKey">The key of the text about what was done.</param>
    public void Send(string to, string whatKey) =>
        mail.Send(
            to,
            words["mail_notice_subject"],
            words.Format("mail_notice_text", ("What", words[whatKey]), ("Link", site.LinkTo("/account/security") ?? ""))
        );

    /// <summary>Tells that an owner gave the account another mail address.</summary>
    /// <param name="to">The address before.</param>
    /// <param name="owner">The owner's handle.</param>
    /// <param name="title">The site's.</param>
    public void SendMoved(string to, string owner, string title) =>
        mail.Send(to, words["mail_notice_subject"], words.Format("mail_moved_text", ("Name", owner), ("Site", title)));
}
