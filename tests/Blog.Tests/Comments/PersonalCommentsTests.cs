using System.Net;
using System.Text;
using System.Text.Json;
using AngleSharp.Html.Dom;
using Blog.Accounts;
using Blog.Comments;
using Blog.Data;
using Blog.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Blog.Tests.Comments;

/// <summary>What a person wrote, given out and erased by their mail address.</summary>
public sealed class PersonalCommentsTests
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

    /// <summary>All bytes of the database's files, after what was deleted is gone from them.</summary>
    private static async Task<string> StoredAsync(TestSite site)
    {
        await using (var scope = await Person.ScopeAsync(site))
        {
            var database = scope.ServiceProvider.GetRequiredService<BlogDbContext>().Database;
            await database.ExecuteSqlRawAsync("VACUUM", Ct);
            await database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)", Ct);
        }

        var stored = new StringBuilder();
        foreach (var file in Directory.EnumerateFiles(Path.Join(site.Root, "data"), "*.db*"))
        {
            await using var bytes = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var text = new StreamReader(bytes, Encoding.Latin1);
            stored.Append(await text.ReadToEndAsync(Ct));
        }

        return stored.ToString();
    }
}
