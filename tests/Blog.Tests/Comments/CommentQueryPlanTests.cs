using System.Data.Common;
using Blog.Comments;
using Blog.Data;
using Blog.Tests.Data;
using Blog.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Blog.Tests.Comments;

/// <summary>Each query of comments finds its rows by an index: the database itself says how it goes about it.</summary>
public sealed class CommentQueryPlanTests(PostgreSql server)
{
    private const string Tea = "/post/tea/";

    private const string Files = """
        === post/tea.md
        ---
        title: Tea
        date: 2026-02-20
        ---
        """;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>
    /// The pages that comments stand under are read off the whole index, for the list of those whose page is gone. Words are
    /// looked for in all rows of one state.
    /// </summary>
    [Theory, MemberData(nameof(LiveDatabaseTests.Both), MemberType = typeof(LiveDatabaseTests))]
    public async Task No_query_but_that_for_pages_that_are_gone_goes_through_all_comments(DatabaseProvider provider)
    {
        await using var site = await CommentSite.WithAsync(
            provider,
            server,
            Files,
            "Site:BaseUrl=http://localhost/",
            "Email:Host=127.0.0.1",
            "Email:From=blog@example.org",
            "Email:Port=9"
        );
        var ids = new List<long>();
        for (var number = 1; number <= 12; number++)
        {
            var state = (CommentState)(number % 4);
            long? parent = number > 8 ? ids[0] : null;
            ids.Add(await SentComments.AddAsync(site, Tea, $"Text {number}", state, number: number, parent: parent));
        }

        await using var scope = await Person.ScopeAsync(site);
        var db = scope.ServiceProvider.GetRequiredService<BlogDbContext>();
        var connection = db.Database.GetDbConnection();
        var found = new List<string>();
        var asked = 0;
        foreach (var (name, ask) in Questions(site, ids))
        {
            using var heard = new Statements(provider is DatabaseProvider.Sqlite ? site.Root : connection.Database);
            await using (var own = await Person.ScopeAsync(site))
            {
                await ask(own.ServiceProvider);
            }

            var commands = heard.Commands.Where(one => IsOfComments(one.Text)).ToList();
            Assert.True(commands.Count > 0, $"{name} asked nothing.");
            asked += commands.Count;
            foreach (var (text, parameters) in commands)
            {
                found.AddRange((await ScansAsync(db, provider, text, parameters)).Select(scan => $"{name}: {scan}"));
            }
        }

        Assert.True(asked > 40, $"{asked} queries were seen.");
        Expect.Nothing(found.Where(line => !line.StartsWith("pages:", StringComparison.Ordinal)));
    }

    private static IEnumerable<(string Name, Func<IServiceProvider, Task> Ask)> Questions(TestSite site, List<long> ids)
    {
        var commenter = Guid.NewGuid();
        var sender = new CommentSender(CommentRoom.Home, "Firefox", commenter, AccountId: null);
        yield return (
            "send",
            async services =>
            {
                var token = services.GetRequiredService<CommentTokens>().Make(PageKey.Of(Tea), isPreviewed: true);
                var draft = new CommentDraft(Tea, ids[0], "Ana", "", "", "Mine", "", WantsMail: false, token);
                var desk = services.GetRequiredService<CommentDesk>();
                Assert.IsType<CommentOutcome.Taken>(await desk.SendAsync(await site.SiteAsync(), draft, sender, Ct));
                Assert.IsType<CommentOutcome.Refused>(await desk.SendAsync(await site.SiteAsync(), draft, sender, Ct));
            }
        );
        yield return (
            "read",
            async services =>
            {
                var reader = services.GetRequiredService<CommentReader>();
                reader.Forget(Tea);
                Assert.NotNull(await reader.FindAsync(Tea, Ct));
                await reader.FindPageAsync(ids[0], Ct);
            }
        );
        yield return (
            "own",
            async services =>
            {
                var desk = services.GetRequiredService<OwnCommentDesk>();
                var own = await desk.FindAsync(ids[^1] + 1, commenter, Ct);
                Assert.NotNull(own);
                Assert.Empty(await desk.ChangeAsync(own, commenter, "Mine again", Ct));
                await desk.RemoveAsync(own, commenter, Ct);
            }
        );
        foreach (var state in Enum.GetValues<CommentState>())
        {
            yield return ($"queue {state}", services => ListAsync(services, new CommentQuery { State = state }));
            yield return (
                $"queue {state} of pages",
                services => ListAsync(services, new CommentQuery { State = state, Pages = [Tea, "/post/other/"] })
            );
            yield return (
                $"queue {state} with words",
                services => ListAsync(services, new CommentQuery { State = state, Words = "text" })
            );
        }

        yield return ("queue of pages", services => ListAsync(services, new CommentQuery { Pages = [Tea] }));
        yield return ("pages", services => services.GetRequiredService<CommentBook>().FindLostAsync(_ => false, Ct));
        yield return (
            "change",
            async services =>
            {
                var pen = services.GetRequiredService<CommentPen>();
                await pen.MoveAsync(ids, CommentState.Waiting, CommentState.Shown, Ct);
                var (_, edit) = await pen.EditAsync(ids[0], "Bo", "", "Other", Ct);
                Assert.True(await pen.UndoEditAsync(edit ?? 0, Ct));
                Assert.NotNull(await pen.ReplyAsync(ids[0], "Ed", Guid.NewGuid(), "Answer", Ct));
                Assert.True(await pen.BlockAsync(ids[0], Ct));
                await pen.UnblockAsync(ids[0], Ct);
                Assert.NotEmpty(await pen.AttachAsync(Tea, "/post/other/", ids: null, Ct));
                Assert.NotEmpty(await pen.AttachAsync("/post/other/", Tea, ids, Ct));
            }
        );
        yield return (
            "mails",
            async services =>
            {
                var mails = services.GetRequiredService<ReplyMailDesk>();
                await mails.ConfirmAsync(ids[0], Ct);
                await mails.StopAsync(ids[0], Ct);
                var hosted = services.GetRequiredService<IEnumerable<IHostedService>>().ToList();
                await hosted.OfType<ReplyLetters>().Single().TellAllAsync(Ct);
                await hosted.OfType<ModeratorMail>().Single().TellAsync(Ct);
            }
        );
        yield return (
            "person",
            async services =>
            {
                var person = services.GetRequiredService<PersonalComments>();
                Assert.Equal(1, await person.CountAsync("reader2@example.org", Ct));
                Assert.Single(await person.ExportAsync("reader2@example.org", Ct));
                Assert.Equal(1, await person.EraseAsync("reader2@example.org", Ct));
            }
        );
        yield return (
            "tend",
            async services =>
            {
                site.Clock.Advance(TimeSpan.FromDays(200));
                var hosted = services.GetRequiredService<IEnumerable<IHostedService>>();
                await hosted.OfType<CommentTender>().Single().TendAsync(Ct);
            }
        );
        yield return ("trash", services => services.GetRequiredService<CommentTrash>().EmptyAsync([Tea], Ct));
    }

    private static async Task ListAsync(IServiceProvider services, CommentQuery query)
    {
        var book = services.GetRequiredService<CommentBook>();
        await book.FindAsync(query, Ct);
        await book.FindIdsAsync(query, 1000, Ct);
        await book.CountAsync(query, Ct);
    }

    private static bool IsOfComments(string text) =>
        text.Contains("\"Comments\"", StringComparison.Ordinal)
        && !text.StartsWith("EXPLAIN", StringComparison.Ordinal)
        && !text.Contains("INSERT", StringComparison.Ordinal);

    /// <returns>The lines of the plan that name a way through a whole table of comments.</returns>
    private static async Task<IReadOnlyList<string>> ScansAsync(
        BlogDbContext db,
        DatabaseProvider provider,
        string text,
        DbParameter[] parameters
    )
    {
        // Of tables as small as these PostgreSQL would read all rows whatever index there is.
        var (before, mark) =
            provider is DatabaseProvider.Sqlite
                ? ("EXPLAIN QUERY PLAN ", "SCAN ")
                : ("SET enable_seqscan = off; EXPLAIN ", "Seq Scan on \"Comments\"");
        await db.Database.OpenConnectionAsync(Ct);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = before + text;
        command.Parameters.AddRange(parameters);
        var lines = new List<string>();
        await using var plan = await command.ExecuteReaderAsync(Ct);
        while (await plan.ReadAsync(Ct))
        {
            lines.Add(plan.GetString(plan.FieldCount - 1));
        }

        return [.. lines.Where(line => line.Contains(mark, StringComparison.Ordinal) && !IsOfFound(line, lines))];
    }

    /// <summary>Of values that a query brings along, or of rows that it has found before.</summary>
    private static bool IsOfFound(string line, IReadOnlyCollection<string> plan) =>
        line is "SCAN CONSTANT ROW"
        || line.Contains("VIRTUAL TABLE", StringComparison.Ordinal)
        || line.StartsWith("SCAN (", StringComparison.Ordinal)
        || line.Split(' ') is ["SCAN", var name, ..]
            && (plan.Contains($"CO-ROUTINE {name}") || plan.Contains($"MATERIALIZE {name}"));
}
