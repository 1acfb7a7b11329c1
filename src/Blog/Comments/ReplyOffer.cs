using Blog.Content;
using Blog.Mail;

namespace Blog.Comments;

/// <summary>Whether commenters may ask for mails about replies: there is a server to send them by, and an address for their links.</summary>
public sealed class ReplyOffer(Mailer mailer)
{
    public bool IsMade(Site site)
    {
        ArgumentNullException.ThrowIfNull(site);
        return mailer.IsOn && site.Settings.BaseUrl is not null;
    }
}
