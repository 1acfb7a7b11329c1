using System.Net;
using AngleSharp.Html.Dom;
using Blog.Accounts;
using Blog.Tests.Support;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Blog.Tests.Faults;

/// <summary>
/// The database locked, gone, replaced or damaged while the program serves (promises.md 15): readers go on, accounts and comments are
/// told to wait and get their text back, no file is made or written over, and all works again without a restart.
/// </summary>
public sealed class AwayDatabaseTests
{
    private const string Edit = "/admin/edit/post/tea.md";

    private const string Files = """
        === post/tea.md
        ---
        title: Tea
        date: 2026-02-01
        ---
        Leaves.
        """;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_locked_file_is_waited_for_a_moment_and_not_for_long()
    {
        await using var site = TestSite.With(Files, "Comments:Moderation=None");
        var (ana, reader) = (await site.SignedInAsync(Role.Owner), new Person(site));
        var looked = await reader.LookOverAsync("Waited for.");
        await using (var writer = await LockAsync(site))
        {
            var sent = Task.Run(() => reader.PostAsync(looked, "[data-publish]"), Ct);
            await Task.Delay(TimeSpan.FromSeconds(1), Ct);
            await ReadersGoOnAsync(site, ana);
            Assert.False(sent.IsCompleted);
            await writer.CloseAsync();
            using var answer = await sent;
            Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        }

        looked = await reader.LookOverAsync(FaultySite.Typed);
        await using (await LockAsync(site))
        {
            var since = System.Diagnostics.Stopwatch.StartNew();
            await IsToldAsync(await reader.PostAsync(looked, "[data-publish]"));
            // Or the connection's own patience of half a minute.
            Assert.InRange(since.Elapsed, TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(25));
            await ReadersGoOnAsync(site, ana);
        }

        Assert.Equal(["Waited for."], (await SentComments.AllAsync(site)).Select(comment => comment.Text));
        using var again = await reader.PostAsync(looked, "[data-publish]");
        Assert.Equal(HttpStatusCode.SeeOther, again.StatusCode);
    }

    [Fact]
    public async Task A_file_moved_away_is_not_made_anew_and_found_when_it_is_back_or_another_stands_there()
    {
        await using var site = TestSite.With(Files, "Comments:Moderation=None");
        var (ana, reader) = (await site.SignedInAsync(Role.Owner), new Person(site));
        var file = FileOf(site);
        await CheckpointAsync(site);
        File.Copy(file, file + ".earlier");
        var (form, looked) = (await ana.PageAsync(Edit), await reader.LookOverAsync(FaultySite.Typed));
        Move(file, file + ".away");
        await IsAwayAsync(site, ana, form, reader, looked);
        Assert.False(File.Exists(file));

        Move(file + ".away", file);
        await WorksAsync(site, ana, reader, looked);
        Assert.Single(await SentComments.AllAsync(site));

        Move(file, file + ".away");
        Move(file + ".earlier", file);
        site.Clock.Advance(TimeSpan.FromSeconds(6));
        Assert.Equal(HttpStatusCode.OK, await ana.StatusOfAsync("/admin/"));
        Assert.Empty(await SentComments.AllAsync(site));
        Assert.DoesNotContain("comment__text", await site.TextOfAsync(FaultySite.Page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_file_is_told_and_stays_as_it_is()
    {
        await using var site = TestSite.With(Files, "Comments:Moderation=None");
        var (ana, reader) = (await site.SignedInAsync(Role.Owner), new Person(site));
        var (form, looked) = (await ana.PageAsync(Edit), await reader.LookOverAsync(FaultySite.Typed));
        await CheckpointAsync(site);
        var sound = await File.ReadAllBytesAsync(FileOf(site), Ct);
        var damaged = sound.ToArray();
        Array.Fill(damaged, (byte)0xA5, 100, damaged.Length - 100);
        await OverwriteAsync(site, damaged);
        await IsAwayAsync(site, ana, form, reader, looked);
        Assert.Equal(damaged, await File.ReadAllBytesAsync(FileOf(site), Ct));

        await OverwriteAsync(site, sound);
        await WorksAsync(site, ana, reader, looked);
    }

    [Fact]
    public async Task A_server_that_is_stopped_and_started_again_is_found_again()
    {
        PostgreSqlCluster.SkipUnlessThere();
        await using var server = await PostgreSqlCluster.StartAsync();
        var connection = $"{server.Connection};Database=blog";
        await using var site = TestSite.With(
            Files,
            "Comments:Moderation=None",
            "Database:Provider=PostgreSql",
            "ConnectionStrings:Blog=" + connection
        );
        var (ana, reader) = (await site.SignedInAsync(Role.Owner), new Person(site));
        var (form, looked) = (await ana.PageAsync(Edit), await reader.LookOverAsync(FaultySite.Typed));
        await server.StopAsync();
        await IsAwayAsync(site, ana, form, reader, looked);

        await server.StartAgainAsync();
        await WorksAsync(site, ana, reader, looked);
        await using var own = new NpgsqlConnection(connection);
        NpgsqlConnection.ClearPool(own);
    }

    /// <summary>While nothing can be asked of it: a post, a comment and a sign-in are told so, and what was typed comes back.</summary>
    private static async Task IsAwayAsync(
        TestSite site,
        Person ana,
        IHtmlDocument form,
        Person reader,
        IHtmlDocument looked
    )
    {
        await IsToldAsync(await ana.PostAsync(form, "#text", ("f.body", FaultySite.Typed)));
        await IsToldAsync(await reader.PostAsync(looked, "[data-publish]"));
        using (
            var door = await new Person(site).PostAsync(
                "/account/login",
                ("email", FaultySite.Ana),
                ("password", Person.Password)
            )
        )
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, door.StatusCode);
            Assert.DoesNotContain(Person.Password, await FaultySite.BodyOfAsync(door), StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.ServiceUnavailable, await ana.StatusOfAsync("/admin/"));
        await ReadersGoOnAsync(site, ana);
    }

    private static async Task WorksAsync(TestSite site, Person ana, Person reader, IHtmlDocument looked)
    {
        site.Clock.Advance(TimeSpan.FromSeconds(6));
        Assert.Equal(HttpStatusCode.OK, await ana.StatusOfAsync("/admin/"));
        using (var saved = await ana.PostAsync(await ana.PageAsync(Edit), "#text", ("f.body", FaultySite.Typed)))
        {
            Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        }

        using var sent = await reader.PostAsync(looked, "[data-publish]");
        Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
        site.Clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Contains("comment__text", await site.TextOfAsync(FaultySite.Page), StringComparison.Ordinal);
    }

    private static async Task ReadersGoOnAsync(TestSite site, Person staff)
    {
        site.Clock.Advance(TimeSpan.FromSeconds(2));
        foreach (var path in (string[])["/", FaultySite.Page, "/health/live"])
        {
            Assert.Equal(HttpStatusCode.OK, await site.StatusOfAsync(path));
            Assert.Equal(HttpStatusCode.OK, await staff.StatusOfAsync(path));
        }
    }

    private static async Task IsToldAsync(HttpResponseMessage answer)
    {
        using (answer)
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
            Assert.NotNull(answer.Headers.RetryAfter);
            var page = await PageForms.ReadAsync(answer);
            Assert.Contains(
                page.QuerySelectorAll("textarea").OfType<IHtmlTextAreaElement>().Select(area => area.Value),
                text => text == FaultySite.Typed
            );
        }
    }

    private static string FileOf(TestSite site) => Path.Join(site.Root, "data", "blog.db");

    /// <summary>With the log beside it, which is a part of it.</summary>
    private static void Move(string from, string to)
    {
        foreach (var ending in ((string[])["", "-wal", "-shm"]).Where(ending => File.Exists(from + ending)))
        {
            File.Move(from + ending, to + ending);
        }
    }

    /// <summary>Another writer, until it is closed.</summary>
    private static async Task<SqliteConnection> LockAsync(TestSite site)
    {
        var writer = new SqliteConnection($"Data Source={FileOf(site)};Pooling=False");
        await writer.OpenAsync(Ct);
        await RunAsync(writer, "BEGIN IMMEDIATE");
        return writer;
    }

    /// <summary>Has all that was written in the file itself, and nothing in the log beside it.</summary>
    private static async Task CheckpointAsync(TestSite site)
    {
        await using var open = new SqliteConnection($"Data Source={FileOf(site)};Pooling=False");
        await open.OpenAsync(Ct);
        await RunAsync(open, "PRAGMA wal_checkpoint(TRUNCATE)");
    }

    private static async Task RunAsync(SqliteConnection open, string statement)
    {
        await using var command = open.CreateCommand();
        command.CommandText = statement;
        await command.ExecuteNonQueryAsync(Ct);
    }

    /// <summary>As a failing disk does it: in the file itself.</summary>
    private static async Task OverwriteAsync(TestSite site, byte[] bytes)
    {
        await using var file = new FileStream(FileOf(site), FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        await file.WriteAsync(bytes, Ct);
    }
}
