using System.Net;
using System.Net.Sockets;
using System.Text;
using AngleSharp.Html.Dom;
using Blog.Admin;
using Blog.Cli;
using Blog.Hosting;
using Blog.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Cli;

/// <summary>The command that serves, and the program built anew in it.</summary>
public sealed class ServeCommandTests
{
    private const int Starts = 6;

    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_program_is_built_anew_as_often_as_it_is_asked_for_and_with_the_settings_of_then()
    {
        using var folder = new TempFolder();
        folder.Write("content/post/tea.md", "---\ntitle: Tea\n---\nWords.\n");
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        var titles = new List<string>();
        var code = await ServeAsync(
            folder,
            async app =>
            {
                using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
                titles.Add(await client.GetStringAsync("/index.xml", Ct));
                folder.Write("data/settings.json", $$"""{ "Site": { "Title": "Start {{titles.Count}}" } }""");
                app.Services.GetRequiredService<Restart>().Ask();
                if (titles.Count == Starts)
                {
                    await stop.CancelAsync();
                }
            },
            stop.Token
        );
        Assert.Equal(ExitCode.Done, code);
        Assert.Equal(Starts, titles.Count);
        Assert.Contains("<title>Start 5</title>", titles[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Systemd_is_told_when_it_serves_and_when_it_ends()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "There is no systemd elsewhere.");
        using var folder = new TempFolder();
        folder.Make("content");
        using var notices = new Socket(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);
        notices.Bind(new UnixDomainSocketEndPoint(folder.At("notify")));
        using var process = await ServedProcess.StartAsync(folder, [], ("NOTIFY_SOCKET", folder.At("notify")));
        Assert.Equal("READY=1", await HearAsync());
        Assert.Equal(0, await process.StopAsync());
        Assert.Equal("STOPPING=1", await HearAsync());

        async Task<string> HearAsync()
        {
            var bytes = new byte[100];
            return Encoding.UTF8.GetString(bytes, 0, await notices.ReceiveAsync(bytes, Ct)).TrimEnd('\n');
        }
    }

    [Fact]
    public async Task Settings_with_which_it_does_not_start_give_way_to_those_before_and_what_needs_no_restart_stays()
    {
        using var folder = new TempFolder();
        folder.Make("content");
        folder.Write("data/settings.json", """{ "Site": { "Title": "Old", "TimeZone": "Europe/Berlin" } }""");
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        using var taken = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var failures = new List<string?>();
        var settled = ("", "");
        var code = await ServeAsync(
            folder,
            async app =>
            {
                var restart = app.Services.GetRequiredService<Restart>();
                failures.Add(restart.Failure);
                if (failures.Count == 2)
                {
                    var site = app.Services.GetRequiredService<BlogSettings>().Site;
                    settled = (site.Title, site.TimeZone);
                    await stop.CancelAsync();
                    return;
                }

                folder.Write(
                    "data/settings.json",
                    $$"""{ "Urls": "http://{{taken.LocalEndpoint}}", "Site": { "Title": "New" } }"""
                );
                restart.Ask();
            },
            stop.Token
        );
        Assert.Equal(ExitCode.Done, code);
        Assert.Null(failures[0]);
        Assert.Contains("another program does", failures[1], StringComparison.Ordinal);
        Assert.Equal(("New", "Europe/Berlin"), settled);
        Assert.Contains(
            $"{taken.LocalEndpoint}",
            File.ReadAllText(folder.At("data", "settings.json.1")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task An_owner_whose_settings_do_not_start_finds_those_before_and_reads_why()
    {
        using var folder = new TempFolder();
        folder.Make("content");
        await Commands.PipeAsync(
            folder,
            Person.Password,
            ["user", "add", "ana@example.org", "--role", "Owner", "--password-stdin"]
        );
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        using var taken = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false });
        var place = new Uri("http://localhost");
        var owner = new Person(
            async (path, change) =>
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(place, path));
                change(request);
                return await client.SendAsync(request, Ct);
            }
        );
        var starts = 0;
        IHtmlDocument? last = null;
        var code = await ServeAsync(
            folder,
            async app =>
            {
                place = new Uri(app.Urls.First());
                starts++;
                try
                {
                    if (starts == 2)
                    {
                        last = await owner.PageAsync("/admin/settings/Advanced?Key=Urls");
                        await stop.CancelAsync();
                        return;
                    }

                    await owner.SignInAsync("ana@example.org");
                    var page = await owner.PageAsync("/admin/settings/Advanced?Key=Urls");
                    page = await owner.PostAndFollowAsync(
                        page,
                        ".save button",
                        ("Form.Values[Urls]", $"http://{taken.LocalEndpoint}")
                    );
                    using var answer = await owner.PostAsync(page, ".told--warn button");
                    Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
                }
                catch
                {
                    // Or the program would serve for ever.
                    await stop.CancelAsync();
                    throw;
                }
            },
            stop.Token
        );
        Assert.Equal((ExitCode.Done, 2), (code, starts));
        var told = last?.QuerySelector("main [role=alert]")?.TextContent;
        Assert.StartsWith("The program did not start with the saved settings", told, StringComparison.Ordinal);
        Assert.Contains("another program does", told, StringComparison.Ordinal);
        Assert.Equal("http://127.0.0.1:0", (last?.QuerySelector("#set-Urls") as IHtmlInputElement)?.Value);
        Assert.Null(last?.QuerySelector(".told--warn"));
    }

    [Fact]
    public async Task What_a_newer_program_wrote_stops_the_start()
    {
        using var folder = new TempFolder();
        folder.Make("content");
        folder.Make("data");
        await using (var open = new SqliteConnection($"Data Source={folder.At("data", "blog.db")};Pooling=False"))
        {
            await open.OpenAsync(Ct);
            await using var command = open.CreateCommand();
            command.CommandText =
                "CREATE TABLE __EFMigrationsHistory (MigrationId TEXT PRIMARY KEY, ProductVersion TEXT); "
                + "INSERT INTO __EFMigrationsHistory VALUES ('99990101000000_Later', '11.0.0')";
            await command.ExecuteNonQueryAsync(Ct);
        }

        var (code, output, error) = await Commands.RunAsync(folder, "--urls", "http://127.0.0.1:0");
        Assert.Equal(ExitCode.CannotRun, code);
        Assert.Contains("99990101000000_Later", error, StringComparison.Ordinal);
        Assert.DoesNotContain("Now serving", output, StringComparison.Ordinal);
    }

    private static async Task<int> ServeAsync(
        TempFolder folder,
        Func<WebApplication, Task> whenStarted,
        CancellationToken ct
    )
    {
        await using var words = new StringWriter();
        // The lowest layer there is, so that what the admin saves counts.
        folder.Write("appsettings.json", """{ "Urls": "http://127.0.0.1:0" }""");
        var start = Commands.StartIn(folder, []);
        var faults = new List<Task>();
        var command = new ServeCommand(new Terminal(words, words), start)
        {
            Started = app => faults.Add(whenStarted(app)),
        };
        var code = await command.RunAsync(SettingsLayers.Read(start), ct);
        await Task.WhenAll(faults);
        return code;
    }
}
