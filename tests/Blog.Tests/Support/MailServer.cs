using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using MimeKit;

namespace Blog.Tests.Support;

/// <summary>A mail server on this machine, which takes whatever it is given (RFC 5321, as far as a client of ours goes).</summary>
internal sealed class MailServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly SemaphoreSlim _arrived = new(0);
    private readonly ConcurrentQueue<MimeMessage> _messages = new();
    private readonly Task _serving;

    public MailServer()
    {
        _listener.Start();
        _serving = ServeAsync();
    }

    /// <summary>How many connections were made, whatever came of them.</summary>
    public int Connections { get; private set; }

    /// <summary>So many connections are closed at once before one is served.</summary>
    public int Refusals { get; set; }

    /// <summary>What a site's settings say of it.</summary>
    public string[] Settings =>
        [
            "Email:Host=127.0.0.1",
            $"Email:Port={((IPEndPoint)_listener.LocalEndpoint).Port}",
            "Email:Security=None",
            "Email:From=My blog <blog@example.org>",
        ];

    /// <summary>The next message, as soon as it is here.</summary>
    public async Task<MimeMessage> NextAsync(CancellationToken ct)
    {
        Assert.True(await _arrived.WaitAsync(TimeSpan.FromMinutes(1), ct), "No mail came.");
        return _messages.TryDequeue(out var message) ? message : throw new InvalidOperationException("It was counted.");
    }

    public bool IsEmpty => _messages.IsEmpty;

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        await _serving;
        _end.Dispose();
        _arrived.Dispose();
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
                    await TalkAsync(client.GetStream());
                }
            }
            catch (Exception fault) when (fault is OperationCanceledException or SocketException or IOException)
            {
                // The client went, or the test is over.
            }
        }
    }

    private async Task TalkAsync(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.Latin1);
        await using var writer = new StreamWriter(stream, Encoding.Latin1) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 here");
        while (await reader.ReadLineAsync(_end.Token) is { } line)
        {
            var verb = line.Split(' ')[0].ToUpperInvariant();
            if (verb == "DATA")
            {
                await writer.WriteLineAsync("354 go on");
                await TakeAsync(reader);
            }

            await writer.WriteLineAsync(verb == "QUIT" ? "221 bye" : "250 yes");
            if (verb == "QUIT")
            {
                return;
            }
        }
    }

    private async Task TakeAsync(StreamReader reader)
    {
        var text = new StringBuilder();
        while (await reader.ReadLineAsync(_end.Token) is { } line && line != ".")
        {
            text.Append(line.StartsWith("..", StringComparison.Ordinal) ? line[1..] : line).Append("\r\n");
        }

        using var bytes = new MemoryStream(Encoding.Latin1.GetBytes(text.ToString()));
        _messages.Enqueue(await MimeMessage.LoadAsync(bytes, _end.Token));
        _arrived.Release();
    }
}
