namespace Blog.Mail;

/// <summary>How the way to the mail server is closed to others.</summary>
public enum MailSecurity
{
    /// <summary>TLS from the first byte on port 465, on every other port STARTTLS, without which nothing is sent.</summary>
    Auto,

    /// <summary>TLS from the first byte.</summary>
    Tls,

    /// <summary>STARTTLS, without which nothing is sent.</summary>
    StartTls,

    /// <summary>Open to whoever listens: for a mail server on the same machine.</summary>
    None,
}
