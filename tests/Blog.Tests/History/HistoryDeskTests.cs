using Blog.Data;
using Blog.History;
using Blog.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.History;

/// <summary>What was done, as it is asked for, on each of the two databases.</summary>
public sealed class HistoryDeskTests(PostgreSql server)
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;
    private static readonly Guid Ana = Guid.NewGuid();

    [Theory, MemberData(nameof(Data.LiveDatabaseTests.Both), MemberType = typeof(Data.LiveDatabaseTests))]
    public async Task Acts_are_found_by_who_what_and_when_with_the_number_of_their_files(DatabaseProvider provider)
    {
        using var database = await (await TestDatabase.MakeAsync(provider, server)).ReadyAsync();
        await using var db = database.Open();
        var desk = new HistoryDesk(db, database.Clock);
        await desk.AddAsync(ActKind.SignedIn, "ana", null, new Actor(Ana, "ana"), Ct);
        await AddAsync(database, "bo", ActKind.PostSaved, new ActFile { Path = "a.md", After = [1] });
        await AddAsync(database, "bo", ActKind.SettingsChanged);

        var own = await desk.FindAsync(
            new ActQuery
            {
                AccountId = Ana,
                ContentOfAll = true,
                Size = 1,
                Number = 2,
            },
            Ct
        );
        Assert.Equal((2, "ana"), (own.Total, Assert.Single(own.Acts).AccountName));
        Assert.Equal(["ana", "bo"], await desk.NamesAsync(new ActQuery { AccountId = Ana, ContentOfAll = true }, Ct));
        var saved = Assert.Single(
            (
                await desk.FindAsync(
                    new ActQuery
                    {
                        AccountName = "bo",
                        Kind = ActKind.PostSaved,
                        From = database.Clock.GetUtcNow().AddHours(-3).ToOffset(TimeSpan.FromHours(8)),
                        Before = database.Clock.GetUtcNow().AddHours(1),
                    },
                    Ct
                )
            ).Acts
        );
        Assert.Equal(1, saved.Files);
        Assert.Equal(saved.Id, (await desk.FindAsync(saved.Id, Ct))?.Id);
        Assert.Equal("a.md", Assert.Single(await desk.FilesAsync(saved.Id, Ct)).Path);
    }

    [Theory, MemberData(nameof(Data.LiveDatabaseTests.Both), MemberType = typeof(Data.LiveDatabaseTests))]
    public async Task What_was_trashed_is_listed_until_it_is_old_taken_back_or_let_go_of(DatabaseProvider provider)
    {
        using var database = await (await TestDatabase.MakeAsync(provider, server)).ReadyAsync();
        var old = await AddAsync(database, "ana", ActKind.PostTrashed, new ActFile { Path = "old.md", Before = [1] });
        database.Clock.Advance(HistoryDesk.TrashStays);
        var back = await AddAsync(database, "ana", ActKind.PostTrashed, new ActFile { Path = "b.md", Before = [2] });
        var gone = await AddAsync(database, "ana", ActKind.PostTrashed, new ActFile { Path = "g.md", Before = [3] });
        var stays = await AddAsync(database, "ana", ActKind.PostTrashed, new ActFile { Path = "s.md", Before = [4] });
        var saved = await AddAsync(database, "ana", ActKind.PostSaved, new ActFile { Path = "x.md", After = [5] });
        await using var db = database.Open();
        await db.Set<Act>()
            .Where(act => act.Id == back)
            .ExecuteUpdateAsync(row => row.SetProperty(act => act.UndoneById, saved), Ct);
        var desk = new HistoryDesk(db, database.Clock);
        await desk.LetGoAsync([gone, back, saved], Ct);
        var listed = await desk.TrashedAsync(
            database.Clock.GetUtcNow() - HistoryDesk.TrashStays + TimeSpan.FromHours(1),
            Ct
        );
        Assert.Equal([stays], listed.Select(act => act.Id));
        Assert.Equal(
            [old, back, stays, saved],
            await db.Set<ActFile>().Select(file => file.ActId).Order().ToListAsync(Ct)
        );
    }

    [Theory, MemberData(nameof(Data.LiveDatabaseTests.Both), MemberType = typeof(Data.LiveDatabaseTests))]
    public async Task The_versions_of_a_file_reach_back_to_before_it_was_moved(DatabaseProvider provider)
    {
        using var database = await (await TestDatabase.MakeAsync(provider, server)).ReadyAsync();
        var made = await AddAsync(database, "ana", ActKind.PostCreated, new ActFile { Path = "a.md", After = [1] });
        var moved = await AddAsync(
            database,
            "ana",
            ActKind.PostMoved,
            new ActFile { Path = "a.md", Before = [1] },
            new ActFile { Path = "b.md", After = [1] }
        );
        await AddAsync(database, "bo", ActKind.PostCreated, new ActFile { Path = "a.md", After = [9] });
        var saved = await AddAsync(
            database,
            "ana",
            ActKind.PostSaved,
            new ActFile
            {
                Path = "b.md",
                Before = [1],
                After = [2],
            }
        );
        await using var db = database.Open();
        var acts = await new HistoryDesk(db, database.Clock).OfFileAsync("b.md", Ct);
        Assert.Equal([saved, moved, made], acts.Select(act => act.Act));
    }

    private static async Task<long> AddAsync(TestDatabase database, string name, ActKind kind, params ActFile[] files)
    {
        await using var db = database.Open();
        var act = new Act
        {
            At = database.Clock.GetUtcNow(),
            AccountName = name,
            Kind = kind,
            Subject = "",
            State = ActState.Done,
            Files = files,
        };
        db.Add(act);
        await db.SaveChangesAsync(Ct);
        return act.Id;
    }
}
