using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Blog.Tests.Support;

namespace Blog.Tests.Cli;

public sealed class CommandLineTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("serv", "'serv' is not a command or option of blog. Did you mean 'serve'? See blog --help.")]
    [InlineData("chekc", "'chekc' is not a command or option of blog. Did you mean 'check'? See blog --help.")]
    [InlineData("zebra", "'zebra' is not a command or option of blog. See blog --help.")]
    [InlineData("serve now", "'now' is not a command or option of blog. See blog --help.")]
    [InlineData(
        "check --fromat json",
        "'--fromat' is not a command or option of blog. Did you mean '--format'? See blog --help."
    )]
    [InlineData("check --format xml", "Argument 'xml' not recognized. Must be one of: 'text' 'json' 'github'")]
    [InlineData("--urls", "--urls has no value: write --urls=VALUE.")]
    [InlineData("check --Site:PageSize=0", "Site:PageSize is '0', but must be a number from 1 to 1000 (command line).")]
    [InlineData("serve --Site:PageSize=0", "Site:PageSize is '0', but must be a number from 1 to 1000 (command line).")]
    [InlineData("--Site:PageSize=0", "Site:PageSize is '0', but must be a number from 1 to 1000 (command line).")]
    public async Task A_mistake_is_one_line_on_stderr_and_2_and_never_a_server(string typed, string line)
    {
        var (code, output, error) = await RunAsync(typed.Split(' '));
        Assert.Equal((2, "", line + "\n"), (code, output, error));
    }

    [Theory]
    [InlineData("--help", "serve")]
    [InlineData("-h", "check")]
    [InlineData("check --help", "--format <text|json|github>")]
    [InlineData("serve --help --Site:PageSize=0", "Serve the site")]
    public async Task Help_is_given_whatever_the_settings_are(string typed, string part)
    {
        var (code, output, error) = await RunAsync(typed.Split(' '));
        Assert.Equal((0, ""), (code, error));
        Assert.Contains(part, output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("de-DE")]
    public async Task Messages_are_english_in_every_country(string culture)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            Assert.StartsWith("Description:", (await RunAsync("--help")).Output, StringComparison.Ordinal);
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    [Fact]
    public async Task The_version_is_that_of_the_program()
    {
        var (code, output, _) = await RunAsync("--version");
        Assert.Equal(0, code);
        Assert.Matches(@"^\d+\.\d+\.\d+\n$", output.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Check_on_a_clean_folder_prints_nothing_and_is_0()
    {
        _folder.Make("content");
        Assert.Equal((0, "", ""), await RunAsync("check"));
    }

    [Fact]
    public async Task Check_without_a_folder_cannot_run()
    {
        var (code, output, error) = await RunAsync("check", "--Content:Path=nowhere");
        Assert.Equal((2, ""), (code, output));
        Assert.Equal($"There is no content folder {_folder.At("nowhere")} (Content:Path, command line).\n", error);
    }

    [Fact]
    public async Task An_unknown_setting_is_a_warning_and_the_command_runs()
    {
        _folder.Make("content");
        var (code, _, error) = await RunAsync("check", "--Site:Titel=x");
        Assert.Equal(0, code);
        Assert.Equal("warning: Site:Titel is not a setting (command line); did you mean Site:Title?\n", error);
    }

    [Fact]
    public async Task A_busy_port_is_one_line_and_2()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        var address = $"http://127.0.0.1:{port}";
        var (code, _, error) = await RunAsync("serve", "--urls", address, "--Site:BaseUrl=http://localhost/");
        Assert.Equal(2, code);
        Assert.Equal(
            $"Cannot listen on {address}: another program does. Stop it, or choose another address with --urls.\n",
            error
        );
    }

    [Fact]
    public async Task Serve_tells_its_folders_and_address_and_ends_with_0_when_asked_to()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows knows no SIGTERM.");
        _folder.Make("content");
        _folder.Make("static");
        var settings = _folder.Write("appsettings.json", "{}");
        using var served = await ServedProcess.StartAsync(_folder, ["--ReverseProxy:PathBase=/blog"]);
        Assert.Equal(
            [
                $"Content   {_folder.At("content")}",
                $"Static    {_folder.At("static")}",
                $"Data      {_folder.At("data")}",
                $"Settings  {settings}",
            ],
            served.Lines.Take(4)
        );
        Assert.Matches(@"^Now serving http://127\.0\.0\.1:\d+/blog$", served.Lines[^1]);

        using var client = new HttpClient();
        var address = new Uri(served.Url + "/_/site.css");
        Assert.NotEmpty(await client.GetByteArrayAsync(address, TestContext.Current.CancellationToken));
        Assert.Equal(0, await served.StopAsync());
    }

    private Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments) =>
        Commands.RunAsync(_folder, arguments);
}
