using System.ComponentModel.DataAnnotations;

namespace Blog.Mail;

/// <summary>The section <c>Email</c>: the server that takes our mails.</summary>
public sealed record MailSettings
{
    /// <summary>Empty: no mail is sent.</summary>
    public string Host { get; init; } = "";

    [Range(1, 65535)]
    public int Port { get; init; } = 587;

    /// <summary>Empty: the server asks for no name.</summary>
    public string User { get; init; } = "";

    public string Password { get; init; } = "";

    /// <summary>The address in <c>From</c>, with or without a name; needed with a host.</summary>
    public string From { get; init; } = "";

    [EnumDataType(typeof(MailSecurity))]
    public MailSecurity Security { get; init; } = MailSecurity.Auto;
}
