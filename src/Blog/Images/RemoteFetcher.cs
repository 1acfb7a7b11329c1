using System.Net;
using System.Net.Sockets;

namespace Blog.Images;

/// <summary>
/// Fetches a file of another host: at most 20 MiB in 30 seconds, with at most three redirects, and from public addresses only.
/// Each name is resolved here and the very address that was looked at is asked.
/// </summary>
public sealed class RemoteFetcher : IDisposable
{
    private const long MostBytes = 20 * 1024 * 1024;
    private const int MostRedirects = 3;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan PatienceToConnect = TimeSpan.FromSeconds(10);

    private readonly HttpClient _client;

    public RemoteFetcher(PublicAddresses addresses)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            ConnectTimeout = PatienceToConnect,
            PooledConnectionLifetime = TimeSpan.FromMinutes(1),
            MaxResponseHeadersLength = 16,
            ConnectCallback = (context, ct) => ConnectAsync(addresses, context.DnsEndPoint, ct),
        };
        _client = new HttpClient(handler) { Timeout = Patience };
        _client.DefaultRequestHeaders.Accept.ParseAdd("image/avif,image/webp,image/png,image/jpeg,image/gif");
    }

    /// <exception cref="HttpRequestException">There is no such file, or it may not be asked for.</exception>
    /// <exception cref="OperationCanceledException">It takes too long.</exception>
    /// <exception cref="IOException">The connection broke, or the disk is full.</exception>
    public async Task FetchAsync(Uri url, Stream target, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        for (var redirects = 0; ; redirects++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, url);
            using var answer = await _client.SendAsync(
                request,
                HttpCompletionOption.ResponseHeadersRead,
                patience.Token
            );
            if (NextOf(answer, url) is { } next)
            {
                if (redirects == MostRedirects)
                {
                    throw new HttpRequestException("It leads on and on.");
                }

                url = next;
                continue;
            }

            answer.EnsureSuccessStatusCode();
            await CopyAsync(answer, target, patience.Token);
            return;
        }
    }

    public void Dispose() => _client.Dispose();

    private static Uri? NextOf(HttpResponseMessage answer, Uri url)
    {
        if (
            answer.StatusCode is < HttpStatusCode.MovedPermanently or > HttpStatusCode.PermanentRedirect
            || answer.Headers.Location is not { } location
        )
        {
            return null;
        }

        var next = location.IsAbsoluteUri ? location : new Uri(url, location);
        return next.Scheme == Uri.UriSchemeHttps || next.Scheme == Uri.UriSchemeHttp
            ? next
            : throw new HttpRequestException("It leads to what is no web address.");
    }

    private static async Task CopyAsync(HttpResponseMessage answer, Stream target, CancellationToken ct)
    {
        if (answer.Content.Headers.ContentLength > MostBytes)
        {
            throw new HttpRequestException("It is larger than 20 MiB.");
        }

        await using var source = await answer.Content.ReadAsStreamAsync(ct);
        var buffer = new byte[64 * 1024];
        var total = 0L;
        while (await source.ReadAsync(buffer, ct) is > 0 and var length)
        {
            total += length;
            if (total > MostBytes)
            {
                throw new HttpRequestException("It is larger than 20 MiB.");
            }

            await target.WriteAsync(buffer.AsMemory(0, length), ct);
        }
    }

    private static async ValueTask<Stream> ConnectAsync(
        PublicAddresses addresses,
        DnsEndPoint host,
        CancellationToken ct
    )
    {
        var found = await Dns.GetHostAddressesAsync(host.Host, ct);
        var points = found.Select(address => new IPEndPoint(address, host.Port)).ToList();
        if (points.Count == 0 || !points.TrueForAll(addresses.Allows))
        {
            throw new HttpRequestException($"{host.Host} is not on the public net.");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync([.. points.Select(point => point.Address)], host.Port, ct);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
