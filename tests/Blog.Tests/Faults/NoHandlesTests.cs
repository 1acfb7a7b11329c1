using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Blog.Tests.Support;

namespace Blog.Tests.Faults;

/// <summary>A process that may open no more files, since so many connections are open: it says so once, and nothing is lost by it.</summary>
public sealed class NoHandlesTests(ITestOutputHelper output)
{
    private const int Spare = 30;
    private const int Posts = 20;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task The_last_site_stays_up_and_the_log_says_it_once_each_way()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && File.Exists("/usr/bin/prlimit"), "There is no prlimit here.");
        using var folder = new TempFolder();
        FaultySite.WritePosts(folder, Posts);
        using var served = await ServedProcess.StartAsync(folder, ["--Content:RescanEvery=00:00:01"]);
        var before = FolderHash.Of(folder.At("content"));
        var home = await TextOfAsync("/");
        await LimitAsync(served);
        var idle = new List<Socket>();
        try
        {
            for (var number = 0; number < 2 * Spare; number++)
            {
                var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
                idle.Add(socket);
                await socket.ConnectAsync(IPAddress.Loopback, served.Url.Port, TestContext.Current.CancellationToken);
            }

            Touch(folder);
            await UntilAsync(() => Says("cannot be read: Too many open files"));
            var (worked, since) = (served.Worked, Stopwatch.StartNew());
            // The connection of before is open still; and two more scans find nothing to say.
            Assert.Equal(home, await TextOfAsync("/"));
            await Task.Delay(TimeSpan.FromSeconds(2), TestContext.Current.CancellationToken);
            Assert.Equal(home, await TextOfAsync("/"));
            output.WriteLine($"It works {(served.Worked - worked) / since.Elapsed:P0} of the time meanwhile.");
        }
        finally
        {
            idle.ForEach(socket => socket.Dispose());
        }

        Touch(folder);
        await UntilAsync(() => Says("The content folder is readable again"));
        for (var post = 1; post <= Posts; post++)
        {
            Assert.Equal(HttpStatusCode.OK, await served.StatusOfAsync($"/post/{post}/"));
        }

        Assert.Equal(home, await TextOfAsync("/"));
        Assert.Equal(before, FolderHash.Of(folder.At("content")));
        Assert.Single(served.Said, line => line.Contains("The last site stays up", StringComparison.Ordinal));
        Assert.Equal(0, await served.StopAsync());

        async Task UntilAsync(Func<bool> isSo)
        {
            var since = Stopwatch.StartNew();
            while (!isSo())
            {
                Assert.True(since.Elapsed < Patience, string.Join('\n', served.Said));
                await Task.Delay(20, TestContext.Current.CancellationToken);
            }
        }

        bool Says(string words) => served.Said.Any(line => line.Contains(words, StringComparison.Ordinal));

        async Task<string> TextOfAsync(string path)
        {
            using var answer = await served.AskAsync(path, _ => { });
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            return await FaultySite.BodyOfAsync(answer);
        }
    }

    /// <summary>Has the folder read again at once, by the watch that was set up before.</summary>
    private static void Touch(TempFolder folder) =>
        File.SetLastWriteTimeUtc(folder.At("content", "post", "1.md"), DateTime.UtcNow.AddMinutes(-1));

    /// <summary>Leaves it so many files more than it has open.</summary>
    private static async Task LimitAsync(ServedProcess served)
    {
        var most = Directory.EnumerateFileSystemEntries($"/proc/{served.Id}/fd").Count() + Spare;
        using var limit = Process.Start("prlimit", [$"--pid={served.Id}", $"--nofile={most}:{most}"]);
        await limit.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, limit.ExitCode);
    }
}
