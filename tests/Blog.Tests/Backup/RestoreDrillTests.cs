using System.Net;
using AngleSharp.Html.Parser;
using Blog.Cli;
using Blog.Tests.Support;

namespace Blog.Tests.Backup;

/// <summary>A second machine from the backup alone: the published commands, two servers, a browser's cookies.</summary>
public sealed class RestoreDrillTests
{
    private const string Password = "a long walk by the sea";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_serves_the_same_site_and_lets_the_same_people_in()
    {
        using var first = new TempFolder();
        using var second = new TempFolder();
        first.Write("appsettings.json", """{ "Site": { "Title": "My tea" } }""");
        first.Write("content/post/茶.md", "---\ntitle: 茶\ndate: 2026-01-02\ntags: [green]\n---\nLeaves.\n");
        first.Write("static/plain.txt", "As it is.");
        var (made, _, told) = await Commands.PipeAsync(
            first,
            Password + "\n",
            ["user", "add", "ana@example.org", "--role", "Owner", "--password-stdin"]
        );
        Assert.True(made == ExitCode.Done, told);
        var cookies = new CookieContainer();
        using var handler = new HttpClientHandler { CookieContainer = cookies };
        using var client = new HttpClient(handler);
        List<string> before;
        var file = first.At("backup.zip");
        using (var process = await ServedProcess.StartAsync(first, []))
        {
            await SignInAsync(client, process.Url);
            before = await PagesAsync(client, process.Url);
            var (code, _, error) = await Commands.RunAsync(first, "backup", file);
            Assert.True(code == ExitCode.Done, error);
            var (refused, _, running) = await Commands.RunAsync(first, "restore", file);
            Assert.Equal(ExitCode.CannotRun, refused);
            Assert.StartsWith("A server is running", running, StringComparison.Ordinal);
            Assert.Equal(0, await process.StopAsync());
        }

        var moved = Path.Join(second.Path, "carried.zip");
        File.Move(file, moved);
        var (restored, _, words) = await Commands.RunAsync(second, "restore", moved);
        Assert.True(restored == ExitCode.Done, words);
        using (var process = await ServedProcess.StartAsync(second, []))
        {
            Assert.Equal(before, await PagesAsync(client, process.Url));
            Assert.Contains("My tea", before[0], StringComparison.Ordinal);
            Assert.Equal("As it is.", before[^1]);

            // The session goes on, and the password is known.
            using var admin = await client.GetAsync(new Uri(process.Url, "/admin/"), Ct);
            Assert.Equal("/admin/", admin.RequestMessage?.RequestUri?.AbsolutePath);
            using var afresh = new HttpClient(new HttpClientHandler());
            await SignInAsync(afresh, process.Url);
            Assert.Equal(0, await process.StopAsync());
        }
    }

    private static async Task SignInAsync(HttpClient client, Uri server)
    {
        var address = new Uri(server, "/account/login?returnUrl=%2Fadmin%2F");
        var page = new HtmlParser().ParseDocument(await client.GetStringAsync(address, Ct));
        using var form = new FormUrlEncodedContent([
            new("email", "ana@example.org"),
            new("password", Password),
            new(
                "__RequestVerificationToken",
                page.QuerySelector("[name=__RequestVerificationToken]")?.GetAttribute("value")
            ),
        ]);
        using var answer = await client.PostAsync(address, form, Ct);
        Assert.Equal("/admin/", answer.RequestMessage?.RequestUri?.AbsolutePath);
    }

    private static async Task<List<string>> PagesAsync(HttpClient client, Uri server)
    {
        var pages = new List<string>();
        foreach (var address in (string[])["/", "/post/%E8%8C%B6/", "/tags/green/", "/index.xml", "/plain.txt"])
        {
            var text = await client.GetStringAsync(new Uri(server, address), Ct);
            pages.Add(text.Replace(server.Authority, "server", StringComparison.Ordinal));
        }

        return pages;
    }
}
