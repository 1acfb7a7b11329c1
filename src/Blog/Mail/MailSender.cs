using Blog.Background;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Blog.Mail;

/// <summary>Hands the waiting letters to the mail server, one after the other. One that it does not take is tried twice more.</summary>
internal sealed partial class MailSender(
    Mailer mailer,
    MailSettings settings,
    BackgroundRounds rounds,
    TimeProvider clock,
    ILogger<MailSender> logger
) : BackgroundService
{
    private const int ImplicitTlsPort = 465;

    private static readonly TimeSpan[] Pauses = [TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(1)];
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        rounds.WhenAsync("Sending mail", mailer.WaitAsync, SendNextAsync, stoppingToken);

    private async Task SendNextAsync(CancellationToken ct)
    {
        if (mailer.Take() is not { } mail)
        {
            return;
        }

        try
        {
            await SendAsync(mail.Letter, ct);
        }
        finally
        {
            mail.Ended?.TrySetResult();
        }
    }

    private async Task SendAsync(Letter letter, CancellationToken ct)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                await HandOverAsync(letter, ct);
                mailer.LastFailure = null;
                return;
            }
            catch (Exception fault) when (!ct.IsCancellationRequested && IsOfMail(fault))
            {
                mailer.LastFailure = new MailFailure(clock.GetUtcNow(), FaultOf(fault));
                if (attempt == Pauses.Length || fault is ParseException)
                {
                    // Servers repeat the address that they refuse; a log is no place for it.
                    LogLost(
                        letter.Subject,
                        settings.Host,
                        fault.Message.Replace(letter.To, "…", StringComparison.OrdinalIgnoreCase)
                    );
                    return;
                }

                await Task.Delay(Pauses[attempt], clock, ct);
            }
        }
    }

    private async Task HandOverAsync(Letter letter, CancellationToken ct)
    {
        using var message = new MimeMessage();
        message.From.Add(MailboxAddress.Parse(settings.From));
        message.To.Add(MailboxAddress.Parse(letter.To));
        message.Subject = letter.Subject;
        message.Body = new TextPart("plain") { Text = letter.Text };
        if (letter.Unsubscribe is { } unsubscribe)
        {
            message.Headers.Add(HeaderId.ListUnsubscribe, $"<{unsubscribe.AbsoluteUri}>");
            message.Headers.Add(HeaderId.ListUnsubscribePost, "List-Unsubscribe=One-Click");
        }

        using var client = new SmtpClient { Timeout = (int)Patience.TotalMilliseconds };
        await client.ConnectAsync(settings.Host, settings.Port, OptionsOf(settings), ct);
        if (settings.User.Length > 0)
        {
            await client.AuthenticateAsync(settings.User, settings.Password, ct);
        }

        await client.SendAsync(message, ct);
        await client.DisconnectAsync(quit: true, ct);
    }

    private static SecureSocketOptions OptionsOf(MailSettings settings) =>
        settings.Security switch
        {
            MailSecurity.None => SecureSocketOptions.None,
            MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
            MailSecurity.Auto when settings.Port == ImplicitTlsPort => SecureSocketOptions.SslOnConnect,
            _ => SecureSocketOptions.StartTls,
        };

    private static bool IsOfMail(Exception fault) =>
        fault
            is IOException
                or System.Net.Sockets.SocketException
                or CommandException
                or ProtocolException
                or AuthenticationException
                or SslHandshakeException
                or ServiceNotConnectedException
                or ServiceNotAuthenticatedException
                or NotSupportedException
                or ParseException
                or OperationCanceledException;

    private static MailFault FaultOf(Exception fault) =>
        fault switch
        {
            SslHandshakeException => MailFault.NotTrusted,
            NotSupportedException => MailFault.NotOffered,
            AuthenticationException or ServiceNotAuthenticatedException => MailFault.SignIn,
            CommandException or ParseException => MailFault.Refused,
            _ => MailFault.Unreachable,
        };

    [LoggerMessage(1500, LogLevel.Error, "The mail '{Subject}' was given up, {Host} did not take it: {Reason}")]
    private partial void LogLost(string subject, string host, string reason);
}
