using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Blog.Tests.Support;

namespace Blog.Tests.Faults;

/// <summary>Little memory, many who connect and say nothing, and, in long runs, those who say it slowly (promises.md 14).</summary>
public sealed class BadClientsTests(ITestOutputHelper output)
{
    // 2,000 in long runs, of which the program takes 1,000.
    private static readonly int Idle = Rounds.AreMany ? 2000 : 100;

    private static readonly string[] Pages = ["/", "/post/", "/tags/", "/index.xml", "/sitemap.xml", "/search/?q=tea"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_demo_is_served_within_a_hundred_megabytes_while_many_say_nothing()
    {
        using var folder = new TempFolder();
        using var served = await ServedProcess.StartAsync(
            folder,
            [$"--Content:Path={Path.Join(Repository.Root, "content")}"],
            (
                "DOTNET_GCHeapHardLimit",
                (100 * 1024 * 1024).ToString("X", System.Globalization.CultureInfo.InvariantCulture)
            )
        );
        await ServesAsync();
        var idle = new List<Socket>();
        try
        {
            for (var number = 0; number < Idle; number++)
            {
                idle.Add(await ConnectAsync());
            }

            await ServesAsync();
            if (Rounds.AreMany)
            {
                await Task.WhenAll(SlowHeadersAsync(), SlowBodyAsync());
            }
        }
        finally
        {
            idle.ForEach(socket => socket.Dispose());
        }

        await ServesAsync();
        Assert.Equal(0, await served.StopAsync());

        async Task ServesAsync()
        {
            foreach (var page in Pages)
            {
                Assert.Equal(HttpStatusCode.OK, await served.StatusOfAsync(page));
            }
        }

        async Task<Socket> ConnectAsync()
        {
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            await socket.ConnectAsync(IPAddress.Loopback, served.Url.Port, Ct);
            return socket;
        }

        // Those who say nothing are let go of first: with 2,000 there is no place for another.
        async Task SlowHeadersAsync()
        {
            idle.ForEach(socket => socket.Dispose());
            output.WriteLine(
                $"Slow headers end after {await EndsAsync("GET / HTTP/1.1\r\nHost: localhost\r\n", "X-A: b\r\n")}."
            );
        }

        async Task SlowBodyAsync()
        {
            idle.ForEach(socket => socket.Dispose());
            output.WriteLine(
                "A slow body ends after "
                    + await EndsAsync(
                        "POST /comments/preview HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                            + "Content-Length: 100000\r\n\r\n",
                        "a"
                    )
                    + "."
            );
        }

        async Task<TimeSpan> EndsAsync(string first, string drop)
        {
            await Task.Delay(TimeSpan.FromSeconds(1), Ct);
            using var socket = await ConnectAsync();
            await socket.SendAsync(Encoding.ASCII.GetBytes(first), Ct);
            var since = Stopwatch.StartNew();
            var ended = Task.Run(
                async () =>
                {
                    var buffer = new byte[4096];
                    while (await socket.ReceiveAsync(buffer, Ct) > 0) { }
                },
                Ct
            );
            while (await Task.WhenAny(ended, Task.Delay(TimeSpan.FromSeconds(1), Ct)) != ended)
            {
                Assert.True(since.Elapsed < TimeSpan.FromSeconds(60), "It is waited for as long as it likes.");
                try
                {
                    await socket.SendAsync(Encoding.ASCII.GetBytes(drop), Ct);
                }
                catch (SocketException)
                {
                    break;
                }
            }

            return since.Elapsed;
        }
    }
}
