namespace Blog.Mail;

/// <summary>Why a letter was not handed over.</summary>
public enum MailFault
{
    /// <summary>Nobody answers, or the connection broke.</summary>
    Unreachable,

    /// <summary>The server does not offer the encryption or the way to sign in that the settings ask for.</summary>
    NotOffered,

    /// <summary>No TLS came about, most often since the server's certificate is not trusted here.</summary>
    NotTrusted,

    /// <summary>Name and password are not taken, or are needed.</summary>
    SignIn,

    /// <summary>The server takes no such letter: its sender, its receiver or its text.</summary>
    Refused,
}
