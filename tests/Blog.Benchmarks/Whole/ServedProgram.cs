using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Blog.Benchmarks.Whole;

/// <summary>A server in a process of its own, on a port of this machine.</summary>
internal sealed class ServedProgram : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly long _startedAt;

    private ServedProgram(Process process, Uri address, long startedAt)
    {
        (_process, Address, _startedAt) = (process, address, startedAt);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = address };
    }

    public Uri Address { get; }

    public HttpClient Client { get; }

    /// <summary>What the process has used of all cores.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    public double ResidentMegabytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / (1024.0 * 1024);
        }
    }

    /// <param name="arguments">Given the address to listen on.</param>
    public static ServedProgram Start(string folder, Func<string, IReadOnlyList<string>> arguments)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var startedAt = Stopwatch.GetTimestamp();
        return new ServedProgram(
            DotNet.Start(folder, arguments(address.GetLeftPart(UriPartial.Authority))),
            address,
            startedAt
        );
    }

    /// <summary>Asks for the home page until it is answered.</summary>
    /// <returns>Since the process was started.</returns>
    public async Task<TimeSpan> FirstAnswerAsync()
    {
        while (true)
        {
            try
            {
                using var answer = await Client.GetAsync(new Uri("/", UriKind.Relative));
                if (answer.IsSuccessStatusCode)
                {
                    await answer.Content.ReadAsByteArrayAsync();
                    return Stopwatch.GetElapsedTime(_startedAt);
                }
            }
            catch (HttpRequestException) when (!_process.HasExited && Stopwatch.GetElapsedTime(_startedAt) < Patience)
            {
                // It does not listen yet.
            }

            await Task.Delay(1);
        }
    }

    public void Dispose()
    {
        Client.Dispose();
        if (!_process.HasExited)
        {
            _process.Kill();
            _process.WaitForExit();
        }

        _process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
