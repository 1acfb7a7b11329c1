using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.Json;
using AngleSharp.Html.Dom;
using Blog.Accounts;
using Blog.Comments;
using Blog.Data;
using Blog.History;
using Blog.Tests.Data;
using Blog.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Blog.Tests.Comments;

/// <summary>What a person wrote, given out and erased by their mail address.</summary>
public sealed class PersonalCommentsTests(PostgreSql server)
{
    private const string Sentinel = "sentinel.person@forgotten.example";

    private const string Files = """
        === post/tea.md
        ---
        title: Tea
        date: 2026-01-02
        ---
        """;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_owner_exports_and_erases_and_neither_the_database_nor_the_logs_hold_the_address_then()
    {
        var lines = new LoggedLines();
        await using var site = TestSite.With(Files);
        site.Parts = parts => parts.AddSingleton<ILoggerFactory>(lines);
        var owner = await site.SignedInAsync(Role.Owner);
        var answered = await AddAsync("An answered one");
        var answer = await SentComments.AddAsync(
            site,
            "/post/tea/",
            "The answer",
            CommentState.Shown,
            parent: answered
        );
        await AddAsync("A lonely one");
        await AddAsync("One that waits", CommentState.Waiting);
        var found = await FindAsync();
        Assert.Contains("3 comments have this address", found.Body?.TextContent, StringComparison.Ordinal);
        using (var file = await owner.PostAsync(found, "form[action*=Export]"))
        {
            Assert.Equal("attachment", file.Content.Headers.ContentDisposition?.DispositionType);
            using var json = JsonDocument.Parse(await file.Content.ReadAsStringAsync(Ct));
            Assert.Equal(
                ["An answered one", "A lonely one", "One that waits"],
                json.RootElement.EnumerateArray().Select(one => one.GetProperty("text").GetString())
            );
            Assert.Equal(Sentinel, json.RootElement[0].GetProperty("mail").GetString());
        }

        Assert.Contains(Sentinel, await StoredAsync(site), StringComparison.Ordinal);
        var told = await owner.PostAndFollowAsync(found, "form[action*=Erase]");
        Assert.Contains(
            "3 comments erased.",
            told.QuerySelector("[role=status]")?.TextContent,
            StringComparison.Ordinal
        );
        Assert.Contains("0 comments", (await FindAsync()).Body?.TextContent, StringComparison.Ordinal);
        Assert.Equal($"{answered}:Trash {answer}:Shown", await SentComments.StatesAsync(site));
        var thread = await (await site.GetAsync<CommentReader>()).FindAsync("/post/tea/", Ct);
        Assert.Equal([answer], (thread ?? CommentThread.Empty).Roots.Select(root => root.Id));
        using (await owner.PostAsync("/admin/comments", ("Do", "Shown"), ("Chosen", $"{answered}")))
        {
            Assert.Equal($"{answered}:Trash {answer}:Shown", await SentComments.StatesAsync(site));
        }

        var stored = await StoredAsync(site);
        Assert.DoesNotContain("sentinel", stored, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("A lonely one", stored, StringComparison.Ordinal);
        Assert.Contains("The answer", stored, StringComparison.Ordinal);
        Assert.NotEmpty(lines.All);
        Assert.DoesNotContain("sentinel", string.Join('\n', lines.All), StringComparison.OrdinalIgnoreCase);
        Assert.Contains(
            "erased a person’s comments",
            await owner.TextOfAsync("/admin/activity"),
            StringComparison.Ordinal
        );

        Task<long> AddAsync(string text, CommentState state = CommentState.Shown) =>
            SentComments.AddAsync(site, "/post/tea/", text, state, Sentinel);

        async Task<IHtmlDocument> FindAsync()
        {
            using var page = await owner.PostAsync("/admin/comments/person", ("mail", " " + Sentinel));
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
            return await PageForms.ReadAsync(page);
        }
    }

    [Theory, MemberData(nameof(LiveDatabaseTests.Both), MemberType = typeof(LiveDatabaseTests))]
    public async Task Nothing_holds_a_person_who_was_erased(DatabaseProvider provider)
    {
        const string refusal = $"550 5.1.1 <{Sentinel}>: no such person";
        await using var mail = new MailServer { Refusal = refusal };
        var lines = new LoggedLines();
        await using var site = await CommentSite.WithAsync(
            provider,
            server,
            Files,
            ["Site:BaseUrl=http://localhost/", "Comments:Moderation=None", .. mail.Settings]
        );
        site.Parts = parts => parts.AddSingleton<ILoggerFactory>(lines);
        var owner = await site.SignedInAsync(Role.Owner);
        var ids = new List<long>();
        foreach (var state in Enum.GetValues<CommentState>())
        {
            ids.Add(await SentComments.AddAsync(site, "/post/tea/", $"Sentinel {state}", state, Sentinel));
        }

        await using (var scope = await Person.ScopeAsync(site))
        {
            var comments = scope.ServiceProvider.GetRequiredService<BlogDbContext>().Set<Comment>();
            await comments.ExecuteUpdateAsync(
                row =>
                    row.SetProperty(one => one.Name, "Sentinel Person")
                        .SetProperty(one => one.Site, "https://sentinel.example/")
                        .SetProperty(one => one.ReplyMail, ReplyMail.Asked),
                Ct
            );
        }

        // Each leaves its trace: an edit, a move and its undo, an answer, a block, a mail that is refused until it is given up.
        foreach (
            var (handler, fields) in ((string, (string, string)[])[])
                [
                    ("Edit", [("id", $"{ids[0]}"), ("Name", "Sentinel Other"), ("Text", "Sentinel words")]),
                    ("", [("Do", "Shown"), ("Chosen", $"{ids[0]}"), ("Chosen", $"{ids[1]}")]),
                    ("Reply", [("id", $"{ids[1]}"), ("Text", "The answer")]),
                    ("Block", [("id", $"{ids[2]}")]),
                ]
        )
        {
            using var done = await owner.PostAsync("/admin/comments?handler=" + handler, fields);
            Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        }

        var since = Stopwatch.StartNew();
        while (!lines.All.Any(line => line.Contains("'Mail me about replies' was given up", StringComparison.Ordinal)))
        {
            Assert.True(since.Elapsed < TimeSpan.FromMinutes(1), "No mail was given up.");
            site.Clock.Advance(TimeSpan.FromSeconds(2));
            await Task.Delay(20, Ct);
        }

        var before = await FoundAsync();
        Assert.Contains("Sentinel", before.Rows, StringComparison.Ordinal);
        Assert.Contains("Sentinel", before.Pages, StringComparison.Ordinal);
        var found = await owner.PostAsync("/admin/comments/person", ("mail", Sentinel));
        using (found)
        {
            await owner.PostAndFollowAsync(await PageForms.ReadAsync(found), "form[action*=Erase]");
        }

        var after = await FoundAsync();
        Assert.DoesNotContain("sentinel", after.Rows, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("sentinel", after.Pages, StringComparison.OrdinalIgnoreCase);
        if (provider is DatabaseProvider.Sqlite)
        {
            Assert.DoesNotContain("sentinel", await StoredAsync(site), StringComparison.OrdinalIgnoreCase);
        }

        Assert.DoesNotContain("sentinel", string.Join('\n', lines.All), StringComparison.OrdinalIgnoreCase);

        async Task<(string Rows, string Pages)> FoundAsync()
        {
            await using var scope = await Person.ScopeAsync(site);
            var db = scope.ServiceProvider.GetRequiredService<BlogDbContext>();
            var rows =
                JsonSerializer.Serialize(await db.Set<Comment>().AsNoTracking().ToListAsync(Ct))
                + JsonSerializer.Serialize(await db.Set<CommentEdit>().AsNoTracking().ToListAsync(Ct))
                + JsonSerializer.Serialize(
                    await db.Set<Act>().AsNoTracking().Select(act => new { act.Subject, act.Details }).ToListAsync(Ct)
                );
            var pages = new StringBuilder();
            foreach (
                var address in (string[])
                    [
                        "/post/tea/",
                        "/search/?q=words",
                        "/index.xml",
                        "/comments/index.xml",
                        "/comments/post/tea/index.xml",
                        "/sitemap.xml",
                        "/admin/activity",
                        "/admin/problems",
                        "/admin",
                    ]
            )
            {
                pages.Append(await owner.TextOfAsync(address));
            }

            return (rows, pages.ToString());
        }
    }

    [Fact]
    public async Task The_commands_export_and_erase_the_same()
    {
        await using var site = TestSite.With(Files);
        await SentComments.AddAsync(site, "/post/tea/", "Mine", CommentState.Shown, Sentinel);
        await SentComments.AddAsync(site, "/post/tea/", "Another's", CommentState.Shown, number: 2);
        using var folder = new TempFolder();
        string[] data = ["--Data:Path", Path.Join(site.Root, "data")];
        var export = await Commands.RunAsync(folder, ["comments", "export", Sentinel, .. data]);
        Assert.Equal(0, export.Code);
        using var json = JsonDocument.Parse(export.Output);
        Assert.Equal("Mine", Assert.Single(json.RootElement.EnumerateArray()).GetProperty("text").GetString());
        var erase = await Commands.RunAsync(folder, ["comments", "erase", Sentinel, .. data]);
        Assert.Equal((0, "Erased 1 comment.\n"), (erase.Code, erase.Error));
        Assert.Equal("Another's", Assert.Single(await SentComments.AllAsync(site)).Text);
    }

    /// <summary>All bytes of the data folder, as they lie there.</summary>
    private static async Task<string> StoredAsync(TestSite site)
    {
        var stored = new StringBuilder();
        foreach (var file in Directory.EnumerateFiles(Path.Join(site.Root, "data"), "*", SearchOption.AllDirectories))
        {
            await using var bytes = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var text = new StreamReader(bytes, Encoding.Latin1);
            stored.Append(await text.ReadToEndAsync(Ct));
        }

        return stored.ToString();
    }
}
