using System.Net;
using AngleSharp.Html.Parser;
using Blog.Cli;
using Blog.Comments;
using Blog.Data;
using Blog.Tests.Support;
using Npgsql;

namespace Blog.Tests.Backup;

/// <summary>A second machine from the backup alone: the published commands, two servers, a browser's cookies.</summary>
public sealed class RestoreDrillTests(PostgreSql server)
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

        // Where no blog is yet, none is made to be copied.
        var (empty, _, nothing) = await Commands.RunAsync(second, "backup", "empty.zip");
        Assert.Equal(ExitCode.CannotRun, empty);
        Assert.StartsWith($"There is no content folder {second.At("content")} ", nothing, StringComparison.Ordinal);
        Directory.CreateDirectory(second.At("content"));
        (empty, _, nothing) = await Commands.RunAsync(second, "backup", "empty.zip");
        Assert.Equal(ExitCode.CannotRun, empty);
        Assert.StartsWith($"There is no database {second.At("data", "blog.db")} ", nothing, StringComparison.Ordinal);
        Assert.Equal([second.At("content")], Directory.EnumerateFileSystemEntries(second.Path));

        var moved = Path.Join(second.Path, "carried.zip");
        File.Move(file, moved);
        var (restored, _, words) = await Commands.RunAsync(second, "restore", moved);
        Assert.True(restored == ExitCode.Done, words);
        Assert.DoesNotContain("kept", words, StringComparison.Ordinal);
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

    [Fact]
    public async Task With_PostgreSQL_it_is_another_database_with_the_same_people_and_comments()
    {
        using var first = new TempFolder();
        using var second = new TempFolder();
        var (here, there) = (await server.NewDatabaseAsync(), await server.NewDatabaseAsync());
        var file = first.At("backup.zip");
        first.Write(
            "appsettings.json",
            $$"""{ "Database": { "Provider": "PostgreSql" }, "ConnectionStrings": { "Blog": "{{here}}" } }"""
        );
        first.Write("content/post/tea.md", "---\ntitle: Tea\ndate: 2026-01-02\n---\nLeaves.\n");
        var (made, _, told) = await Commands.PipeAsync(
            first,
            Password + "\n",
            ["user", "add", "ana@example.org", "--role", "Owner", "--password-stdin"]
        );
        Assert.True(made == ExitCode.Done, told);
        await AddCommentAsync(new DatabaseConnection(DatabaseProvider.PostgreSql, here, MigrateWithoutBackup: false));
        var (code, _, error) = await Commands.RunAsync(first, "backup", file);
        Assert.True(code == ExitCode.Done, error);

        var (refused, _, why) = await Commands.RunAsync(second, "restore", file);
        Assert.Equal(ExitCode.CannotRun, refused);
        Assert.EndsWith("give Database:Provider and ConnectionStrings:Blog.\n", why, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(second.Path));

        await MakeEmptyAsync(there);
        string[] other = ["--Database:Provider=PostgreSql", $"--ConnectionStrings:Blog={there}"];
        var (restored, _, words) = await Commands.RunAsync(second, ["restore", file, .. other]);
        Assert.True(restored == ExitCode.Done, words);
        Assert.Contains("names another database", words, StringComparison.Ordinal);
        Assert.DoesNotContain(there, words, StringComparison.Ordinal);

        // In this process: that a process of its own can be started from it is shown above.
        await using var site = TestSite.With(
            "",
            "Database:Provider=PostgreSql",
            $"ConnectionStrings:Blog={there}",
            $"Content:Path={second.At("content")}",
            $"Data:Path={second.At("data")}"
        );
        await new Person(site).SignInAsync("ana@example.org", Password);
        var page = await site.PageAsync("/post/tea/");
        Assert.Equal("A fine cup.", page.QuerySelector(".comment__text")?.TextContent.Trim());
    }

    private static async Task AddCommentAsync(DatabaseConnection connection)
    {
        using var folder = new TempFolder();
        const string Text = "A fine cup.";
        await using var db = SchemaKeeper.For(connection, new DatabaseFolder(folder.Path), TimeProvider.System).Open();
        db.Add(
            new Comment
            {
                PageKey = PageKey.Of("/post/tea/"),
                Page = "/post/tea/",
                At = new DateTimeOffset(2026, 2, 1, 0, 0, 0, TimeSpan.Zero),
                Name = "Ben",
                Text = Text,
                Html = $"<p>{Text}</p>",
                HtmlVersion = CommentMarkup.Version,
                State = CommentState.Shown,
                CommenterId = Guid.NewGuid(),
                Token = [1],
                Words = [1],
                Language = "en",
            }
        );
        await db.SaveChangesAsync(Ct);
    }

    private static async Task MakeEmptyAsync(string connection)
    {
        var name = new NpgsqlConnectionStringBuilder(connection).Database;
        await using var open = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(connection) { Database = "postgres", Pooling = false }.ConnectionString
        );
        await open.OpenAsync(Ct);
        await using var make = open.CreateCommand();
        make.CommandText = $"CREATE DATABASE {name}";
        await make.ExecuteNonQueryAsync(Ct);
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
