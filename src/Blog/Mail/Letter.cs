namespace Blog.Mail;

/// <summary>A mail as it is written: plain text to one person.</summary>
public sealed record Letter(string To, string Subject, string Text)
{
    /// <summary>Where a POST ends such mails, for the button of mail programs (RFC 8058); null: it is none of many.</summary>
    public Uri? Unsubscribe { get; init; }
}
