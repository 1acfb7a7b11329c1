using System.Net.Sockets;
using Blog.Hosting;

namespace Blog.Cli;

/// <summary>Asks a running server whether it is ready, for container health checks and scripts. Starts nothing.</summary>
internal sealed class HealthCommand(Terminal terminal, BlogSettings settings)
{
    private const string UnixMark = "http://unix:";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <param name="url">Where the server listens; null: where the settings say.</param>
    public async Task<int> RunAsync(string? url, CancellationToken ct)
    {
        var listens = url ?? (settings.Urls is [var first, ..] ? first : DefaultSettings.Urls);
        var socket = listens.StartsWith(UnixMark, StringComparison.OrdinalIgnoreCase)
            ? listens[UnixMark.Length..].TrimEnd('/')
            : null;
        var address = socket is null
            ? StaffLinks.Reachable(listens) + "/health/ready"
            : "http://localhost/health/ready";
        if (!Uri.TryCreate(address, UriKind.Absolute, out var asked))
        {
            await terminal.Error.WriteLineAsync(
                $"'{VisibleText.Of(listens)}' is no address such as http://localhost:5000."
            );
            return ExitCode.CannotRun;
        }

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false };
        if (socket is not null)
        {
            handler.ConnectCallback = async (_, token) =>
            {
                var connection = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
                try
                {
                    await connection.ConnectAsync(new UnixDomainSocketEndPoint(socket), token);
                    return new NetworkStream(connection, ownsSocket: true);
                }
                catch
                {
                    connection.Dispose();
                    throw;
                }
            };
        }

        using var client = new HttpClient(handler);
        try
        {
            using var answer = await client.GetAsync(asked, patience.Token);
            await terminal.Output.WriteLineAsync(answer.IsSuccessStatusCode ? "ready" : "not ready: the log says why");
            return answer.IsSuccessStatusCode ? ExitCode.Done : ExitCode.Findings;
        }
        catch (Exception fault)
            when (fault is HttpRequestException || (fault is OperationCanceledException && !ct.IsCancellationRequested))
        {
            await terminal.Error.WriteLineAsync(
                $"Nothing answers at {VisibleText.Of(listens)}: is the server running?"
            );
            return ExitCode.Findings;
        }
    }
}
