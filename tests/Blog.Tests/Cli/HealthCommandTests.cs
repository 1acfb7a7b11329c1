using Blog.Cli;
using Blog.Tests.Support;

namespace Blog.Tests.Cli;

/// <summary><c>blog health</c>, as a container's health check runs it.</summary>
public sealed class HealthCommandTests
{
    [Fact]
    public async Task A_server_is_ready_where_it_listens_and_nothing_where_none_does()
    {
        using var folder = new TempFolder();
        folder.Make("content");
        using (var process = await ServedProcess.StartAsync(folder, ["--Site:BaseUrl=https://example.org/blog/"]))
        {
            var url = $"http://127.0.0.1:{process.Url.Port}";
            Assert.Equal((ExitCode.Done, "ready\n", ""), await Commands.RunAsync(folder, "health", "--url", url));
        }

        using var silent = FrontPorts.Bind();
        var nowhere = $"http://127.0.0.1:{FrontPorts.PortOf(silent)}";
        Assert.Equal(
            (ExitCode.Findings, "", $"Nothing answers at {nowhere}: is the server running?\n"),
            await Commands.RunAsync(folder, "health", $"--urls={nowhere}")
        );
    }

    [Fact]
    public async Task A_socket_is_asked_too_and_one_whose_content_is_gone_is_not_ready()
    {
        using var folder = new TempFolder();
        var socket = "http://unix:" + folder.At("blog.sock");
        await using var site = TestSite.OnPort("", $"Urls={socket}");
        await site.SiteAsync();
        Assert.Equal((ExitCode.Done, "ready\n", ""), await Commands.RunAsync(folder, "health", "--url", socket));

        Directory.Delete(site.Content, recursive: true);
        await site.RefreshAsync();
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(
            (ExitCode.Findings, "not ready: the log says why\n", ""),
            await Commands.RunAsync(folder, "health", "--url", socket)
        );
    }

    [Fact]
    public async Task What_is_no_address_is_named()
    {
        using var folder = new TempFolder();
        var (code, _, error) = await Commands.RunAsync(folder, "health", "--url", "nowhere");
        Assert.Equal((ExitCode.CannotRun, "'nowhere' is no address such as http://localhost:5000.\n"), (code, error));
    }
}
