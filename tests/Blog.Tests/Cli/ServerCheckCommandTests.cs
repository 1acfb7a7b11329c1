using Blog.Cli;
using Blog.Hosting;
using Blog.Tests.Support;

namespace Blog.Tests.Cli;

/// <summary><c>blog check --server</c> beside a running program.</summary>
public sealed class ServerCheckCommandTests
{
    [Fact]
    public async Task A_program_that_readers_reach_has_nothing_wrong_with_it()
    {
        using var folder = new TempFolder();
        var port = FrontPorts.Find().Plain;
        var home = $"http://127.0.0.1:{port}/";
        Directory.CreateDirectory(folder.At("content"));
        string[] settings = [$"--Site:BaseUrl={home}", $"--urls={home}"];
        using (await ServedProcess.StartAsync(folder, settings))
        {
            Assert.Equal(
                (ExitCode.Done, "", "Nothing is wrong with the server.\n"),
                await Commands.RunAsync(folder, ["check", "--server", .. settings])
            );

            // Another data folder has other keys, so it is another program as far as one can tell.
            var (code, output, _) = await Commands.RunAsync(
                folder,
                ["check", "--server", "--Data:Path=other", .. settings]
            );
            Assert.Equal(ExitCode.Findings, code);
            Assert.StartsWith($"{home} is answered by something else", output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Nothing_at_the_address_is_named_too()
    {
        using var folder = new TempFolder();
        Directory.CreateDirectory(folder.At("content"));
        using var silent = FrontPorts.Bind();
        var home = $"http://127.0.0.1:{FrontPorts.PortOf(silent)}/";
        var (code, told, _) = await Commands.RunAsync(folder, "check", "--server", $"--Site:BaseUrl={home}");
        Assert.Equal(ExitCode.Findings, code);
        Assert.StartsWith($"Nothing listens at {home}.\n    Start", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_stands_before_the_program_is_named_when_it_is_wrong()
    {
        using var folder = new TempFolder();
        Directory.CreateDirectory(folder.At("content"));
        var ports = FrontPorts.Find();
        using var silent = FrontPorts.Bind();
        var home = $"https://localhost:{ports.Secure}/";
        await using var front = await FrontServer.StartAsync(
            FrontKind.Nginx,
            false,
            ports,
            $"127.0.0.1:{FrontPorts.PortOf(silent)}"
        );
        var (code, output, _) = await Commands.RunAsync(folder, "check", "--server", $"--Site:BaseUrl={home}");
        Assert.Equal(ExitCode.Findings, code);
        Assert.StartsWith($"The certificate of {home} is not trusted", output, StringComparison.Ordinal);

        using var client = front.Client();
        await using var heard = new StringWriter { NewLine = "\n" };
        await using var noted = new StringWriter();
        var read = SettingsLayers.Read(
            Commands.StartIn(folder, [new("Site:BaseUrl", home), new("Data:Path", folder.At("data"))])
        );
        Assert.Equal(
            ExitCode.Findings,
            await new ServerCheckCommand(new Terminal(heard, noted), read, client.SendAsync).RunAsync(
                TestContext.Current.CancellationToken
            )
        );
        Assert.StartsWith(
            $"{home} answers 502: there is a proxy, and no program behind it.",
            heard.ToString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Without_an_address_there_is_nothing_to_ask()
    {
        using var folder = new TempFolder();
        Directory.CreateDirectory(folder.At("content"));
        var (code, output, _) = await Commands.RunAsync(folder, "check", "--server");
        Assert.Equal(ExitCode.Findings, code);
        Assert.StartsWith("Site:BaseUrl is not set", output, StringComparison.Ordinal);
    }
}
