using System.Security.Claims;
using Blog.Accounts;
using Blog.Admin;
using Blog.Data;
using Blog.Tests.Support;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Admin;

/// <summary>What is kept of what was typed, on each of the two databases.</summary>
public sealed class KeptTextDeskTests(PostgreSql server)
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;
    private static readonly Guid Ana = Guid.NewGuid();

    [Theory, MemberData(nameof(Data.LiveDatabaseTests.Both), MemberType = typeof(Data.LiveDatabaseTests))]
    public async Task A_text_takes_the_place_of_the_one_before_and_goes_with_the_save(DatabaseProvider provider)
    {
        using var database = await (await TestDatabase.MakeAsync(provider, server)).ReadyAsync();
        await using var db = database.Open();
        var desk = DeskOf(db, database);
        foreach (var text in (string[])["first", "七里香 \u007f <b>"])
        {
            Assert.True(await desk.KeepAsync("a.md", KeptTextKind.Autosave, WordsOf(text), Ct));
            database.Clock.Advance(TimeSpan.FromSeconds(2));
        }

        Assert.True(await desk.KeepAsync("b.md", KeptTextKind.Autosave, WordsOf("of b"), Ct));
        Assert.True(await desk.KeepAsync("a.md", KeptTextKind.Aside, WordsOf("aside"), Ct));
        Assert.False(
            await desk.KeepAsync("a.md", KeptTextKind.Autosave, WordsOf(new string('x', KeptTextDesk.MaxBytes)), Ct)
        );
        Assert.Equal("aside", (await desk.FindAsync("a.md", Ct))?.Fields["body"]);
        Assert.Equal(3, await db.Set<KeptText>().CountAsync(Ct));
        await desk.DiscardAsync((await desk.FindAsync("a.md", Ct))?.Id ?? 0, Ct);
        Assert.Equal("七里香 \u007f <b>", (await desk.FindAsync("a.md", Ct))?.Fields["body"]);
        await desk.ForgetAsync("a.md", Ct);
        Assert.Null(await desk.FindAsync("a.md", Ct));
        Assert.NotNull(await desk.FindAsync("b.md", Ct));
        Assert.Equal([WordsOf("").Base], await new KeptTextBases(db).FindAsync(Ct));
    }

    [Theory, MemberData(nameof(Data.LiveDatabaseTests.Both), MemberType = typeof(Data.LiveDatabaseTests))]
    public async Task Of_texts_that_were_sent_too_late_the_newest_five_stay(DatabaseProvider provider)
    {
        using var database = await (await TestDatabase.MakeAsync(provider, server)).ReadyAsync();
        await using var db = database.Open();
        var desk = DeskOf(db, database);
        for (var number = 0; number < KeptTextDesk.MaxLapsed + 2; number++)
        {
            var path = $"{number}.md";
            Assert.True(await desk.KeepByTicketAsync(desk.TicketFor(path), path, WordsOf(path), Ct));
            database.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(
            ["2.md", "3.md", "4.md", "5.md", "6.md"],
            await db.Set<KeptText>().Select(text => text.Path).Order().ToListAsync(Ct)
        );
    }

    [Theory, MemberData(nameof(Data.LiveDatabaseTests.Both), MemberType = typeof(Data.LiveDatabaseTests))]
    public async Task Of_windows_that_keep_a_text_at_once_one_wins_and_none_fails(DatabaseProvider provider)
    {
        using var database = await (await TestDatabase.MakeAsync(provider, server)).ReadyAsync();
        var kept = await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(number =>
                    Task.Run(
                        async () =>
                        {
                            await using var own = database.Open();
                            return await DeskOf(own, database)
                                .KeepAsync("a.md", KeptTextKind.Autosave, WordsOf($"{number}"), Ct);
                        },
                        Ct
                    )
                )
        );
        Assert.DoesNotContain(false, kept);
        await using var db = database.Open();
        Assert.Equal(1, await db.Set<KeptText>().CountAsync(Ct));
    }

    private static KeptTextDesk DeskOf(BlogDbContext db, TestDatabase database)
    {
        var person = new ClaimsPrincipal(
            new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, Ana.ToString())], "test")
        );
        return new KeptTextDesk(
            db,
            new CurrentAccount(new HttpContextAccessor { HttpContext = new DefaultHttpContext { User = person } }),
            new EditTicket(new EphemeralDataProtectionProvider(), database.Clock),
            database.Clock
        );
    }

    private static PostEdit WordsOf(string body) =>
        new(new string('a', 64), new Dictionary<string, string>(StringComparer.Ordinal) { ["body"] = body });
}
