using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Blog.Mail;
using MimeKit;

namespace Blog.Tests.Support;

/// <summary>A mail server on this machine, which takes whatever it is given (RFC 5321 and 3207, as far as a client of ours goes).</summary>
internal sealed class MailServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly SemaphoreSlim _arrived = new(0);
    private readonly SemaphoreSlim _refused = new(0);
    private readonly ConcurrentQueue<MimeMessage> _messages = new();
    private readonly MailSecurity _security;
    private readonly X509Certificate2? _certificate;
    private readonly Task _serving;

    /// <param name="security">What a site's settings say of it.</param>
    /// <param name="certificate">With it the server has TLS, from the first byte or by STARTTLS; null: it has none.</param>
    public MailServer(MailSecurity security = MailSecurity.None, X509Certificate2? certificate = null)
    {
        (_security, _certificate) = (security, certificate);
        _listener.Start();
        _serving = ServeAsync();
    }

    /// <summary>How many connections were made, whatever came of them.</summary>
    public int Connections { get; private set; }

    /// <summary>So many connections are closed at once before one is served.</summary>
    public int Refusals { get; set; }

    /// <summary>What is said to each letter in place of yes, with its code.</summary>
    public string? Refusal { get; set; }

    /// <summary>Whether the last message came over TLS.</summary>
    public bool WasClosed { get; private set; }

    /// <summary>What a site's settings say of it.</summary>
    public string[] Settings =>
        [
            "Email:Host=127.0.0.1",
            $"Email:Port={((IPEndPoint)_listener.LocalEndpoint).Port}",
            $"Email:Security={_security}",
            "Email:From=My blog <blog@example.org>",
        ];

    /// <summary>The next message, as soon as it is here.</summary>
    public async Task<MimeMessage> NextAsync(CancellationToken ct)
    {
        Assert.True(await _arrived.WaitAsync(TimeSpan.FromMinutes(1), ct), "No mail came.");
        return _messages.TryDequeue(out var message) ? message : throw new InvalidOperationException("It was counted.");
    }

    /// <summary>Done once a letter was refused.</summary>
    public async Task RefusedAsync(CancellationToken ct) =>
        Assert.True(await _refused.WaitAsync(TimeSpan.FromMinutes(1), ct), "No mail was refused.");

    public bool IsEmpty => _messages.IsEmpty;

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        await _serving;
        _end.Dispose();
        _arrived.Dispose();
        _refused.Dispose();
    }

    private async Task ServeAsync()
    {
        while (!_end.IsCancellationRequested)
        {
            try
            {
                using var client = await _listener.AcceptTcpClientAsync(_end.Token);
                Connections++;
                if (Connections > Refusals)
                {
                    await GreetAsync(client.GetStream());
                }
            }
            catch (Exception fault)
                when (fault is OperationCanceledException or SocketException or IOException or AuthenticationException)
            {
                // The client went, or the test is over.
            }
        }
    }

    private async Task GreetAsync(NetworkStream stream)
    {
        if (_security is MailSecurity.Tls && _certificate is { } certificate)
        {
            await using var closed = await CloseAsync(stream, certificate);
            await TalkAsync(closed, "220 here");
        }
        else
        {
            await TalkAsync(stream, "220 here");
        }
    }

    private async Task<SslStream> CloseAsync(Stream stream, X509Certificate2 certificate)
    {
        var closed = new SslStream(stream);
        await closed.AuthenticateAsServerAsync(
            new SslServerAuthenticationOptions { ServerCertificate = certificate },
            _end.Token
        );
        return closed;
    }

    private async Task TalkAsync(Stream stream, string? greeting)
    {
        using var reader = new StreamReader(stream, Encoding.Latin1, leaveOpen: true);
        await using var writer = new StreamWriter(stream, Encoding.Latin1, leaveOpen: true)
        {
            NewLine = "\r\n",
            AutoFlush = true,
        };
        if (greeting is not null)
        {
            await writer.WriteLineAsync(greeting);
        }

        while (await reader.ReadLineAsync(_end.Token) is { } line)
        {
            var verb = line.Split(' ')[0].ToUpperInvariant();
            if (verb == "DATA")
            {
                await writer.WriteLineAsync("354 go on");
                await TakeAsync(reader, isClosed: stream is SslStream);
            }

            if (verb == "STARTTLS" && _certificate is { } certificate)
            {
                await writer.WriteLineAsync("220 go on");
                await using var closed = await CloseAsync(stream, certificate);
                await TalkAsync(closed, greeting: null);
                return;
            }

            await writer.WriteLineAsync(AnswerTo(verb, stream));
            if (verb == "QUIT")
            {
                return;
            }
        }
    }

    private string AnswerTo(string verb, Stream stream)
    {
        if (verb == "MAIL" && Refusal is { } refusal)
        {
            _refused.Release();
            return refusal;
        }

        return verb switch
        {
            "QUIT" => "221 bye",
            "EHLO" when _certificate is not null && stream is not SslStream => "250-here\r\n250 STARTTLS",
            _ => "250 yes",
        };
    }

    private async Task TakeAsync(StreamReader reader, bool isClosed)
    {
        var text = new StringBuilder();
        while (await reader.ReadLineAsync(_end.Token) is { } line && line != ".")
        {
            text.Append(line.StartsWith("..", StringComparison.Ordinal) ? line[1..] : line).Append("\r\n");
        }

        using var bytes = new MemoryStream(Encoding.Latin1.GetBytes(text.ToString()));
        WasClosed = isClosed;
        _messages.Enqueue(await MimeMessage.LoadAsync(bytes, _end.Token));
        _arrived.Release();
    }
}
