using System.Security.Cryptography;
using System.Text;
using Blog.Content;
using Blog.Content.Writing;
using Blog.Data;
using Blog.History;
using Blog.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.History;

/// <summary>Changes of the content folder, written down and taken back, on each of the two databases.</summary>
public sealed class ContentActsTests(PostgreSql server) : IAsyncLifetime
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;
    private static readonly Actor Ana = new(Guid.NewGuid(), "ana");

    private readonly TempFolder _folder = new();
    private TestDatabase? _database;
    private ContentGate? _gate;

    public static TheoryData<DatabaseProvider> Both => Data.LiveDatabaseTests.Both;

    public ValueTask InitializeAsync()
    {
        _folder.Make("content");
        _gate = new ContentGate(_folder.At("data", "content.lock"));
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        _gate?.Dispose();
        _database?.Dispose();
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory, MemberData(nameof(Both))]
    public async Task An_act_is_written_down_with_the_bytes_before_and_after(DatabaseProvider provider)
    {
        await using var db = await OpenAsync(provider);
        Put("a.md", "old");
        var id = await DoneAsync(db, ActKind.PostSaved, Change("a.md", "old", "new"), Change("b.md", null, "made"));
        Assert.Equal(("new", "made"), (Text("a.md"), Text("b.md")));
        var act = await db.Set<Act>().Include(row => row.Files).AsNoTracking().SingleAsync(Ct);
        Assert.Equal((id, ActState.Done, "ana"), (act.Id, act.State, act.AccountName));
        var file = act.Files.Single(row => row.Path == "a.md");
        Assert.Equal("old", Kept(file.Before));
        Assert.Equal("new", Kept(file.After));
        Assert.Null(act.Files.Single(row => row.Path == "b.md").Before);
        Assert.False(Mark.IsSet);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_is_the_same_already_is_no_act(DatabaseProvider provider)
    {
        await using var db = await OpenAsync(provider);
        Put("a.md", "same");
        var touched = File.GetLastWriteTimeUtc(_folder.At("content", "a.md"));
        Assert.IsType<ActOutcome.Unchanged>(
            await ActsOf(db).RunAsync(new ActPlan(ActKind.PostSaved, "a.md", [Change("a.md", "same", "same")]), Ana, Ct)
        );
        Assert.Equal(touched, File.GetLastWriteTimeUtc(_folder.At("content", "a.md")));
        Assert.Empty(await db.Set<Act>().ToListAsync(Ct));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_refused_act_changes_nothing_and_is_not_written_down(DatabaseProvider provider)
    {
        await using var db = await OpenAsync(provider);
        Put("a.md", "a");
        Put("b.md", "someone else's");
        var plan = new ActPlan(ActKind.PostsChanged, "", [Change("a.md", "a", "A"), Change("b.md", "b", "B")]);
        var refused = Assert.IsType<ActOutcome.Refused>(await ActsOf(db).RunAsync(plan, Ana, Ct));
        Assert.Equal((WriteFault.Changed, "b.md"), (refused.Fault, refused.File));
        Assert.Equal(("a", "someone else's"), (Text("a.md"), Text("b.md")));
        Assert.Empty(await db.Set<Act>().ToListAsync(Ct));
        Assert.False(Mark.IsSet);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Undoing_brings_every_file_back_and_can_be_undone(DatabaseProvider provider)
    {
        await using var db = await OpenAsync(provider);
        Put("a.md", "a");
        Put("gone/index.md", "was here");
        var id = await DoneAsync(
            db,
            ActKind.PostsChanged,
            Change("a.md", "a", "A"),
            Change("new.md", null, "new"),
            Change("gone/index.md", "was here", null)
        );
        var undo = await UndoneAsync(db, id);
        Assert.Equal(("a", "was here"), (Text("a.md"), Text("gone/index.md")));
        Assert.False(File.Exists(_folder.At("content", "new.md")));
        Assert.Null(await UndoOf(db).PlanAsync(id, Ct));
        await UndoneAsync(db, undo);
        Assert.Equal(("A", "new"), (Text("a.md"), Text("new.md")));
        Assert.False(Directory.Exists(_folder.At("content", "gone")));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Undoing_keeps_what_was_done_to_other_lines_since(DatabaseProvider provider)
    {
        await using var db = await OpenAsync(provider);
        Put("a.md", "1\n2\n3\n4\n5\n");
        var id = await DoneAsync(db, ActKind.PostSaved, Change("a.md", "1\n2\n3\n4\n5\n", "one\n2\n3\n4\n5\n"));
        Put("a.md", "one\n2\n3\n4\nfive\n");
        await UndoneAsync(db, id);
        Assert.Equal("1\n2\n3\n4\nfive\n", Text("a.md"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Undoing_is_refused_whole_where_a_file_was_changed_in_the_same_place(DatabaseProvider provider)
    {
        await using var db = await OpenAsync(provider);
        Put("a.md", "a");
        Put("b.md", "b");
        var id = await DoneAsync(db, ActKind.PostsChanged, Change("a.md", "a", "A"), Change("b.md", "b", "B"));
        Put("b.md", "mine");
        var plan = await UndoOf(db).PlanAsync(id, Ct);
        Assert.NotNull(plan);
        Assert.Equal(["b.md"], plan.Blocked);
        await Assert.ThrowsAsync<ArgumentException>(() => UndoOf(db).RunAsync(plan, Ana, Ct));
        Assert.Equal(("A", "mine"), (Text("a.md"), Text("b.md")));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_was_killed_on_the_way_is_finished_and_what_someone_changed_since_is_left(
        DatabaseProvider provider
    )
    {
        await using var db = await OpenAsync(provider);
        Put("done.md", "DONE");
        Put("waiting.md", "waiting");
        Put("changed.md", "by someone");
        Put("going.md", "going");
        Directory.CreateDirectory(_folder.At("content", "gone", "just now"));
        Put("made/for/.0123456789abcdef.tmp", "left behind");
        Put(".0123456789abcdef.tmp", "left behind");
        db.Add(
            new Act
            {
                At = DateTimeOffset.UnixEpoch,
                AccountName = "ana",
                Kind = ActKind.PostsChanged,
                Subject = "",
                State = ActState.Planned,
                Files =
                [
                    Row("done.md", "done", "DONE"),
                    Row("waiting.md", "waiting", "WAITING"),
                    Row("changed.md", "changed", "CHANGED"),
                    Row("going.md", "going", null),
                    Row("gone/just now/index.md", "went", null),
                    Row("coming.md", null, "COMING"),
                ],
            }
        );
        await db.SaveChangesAsync(Ct);
        db.ChangeTracker.Clear();
        Assert.Equal(["changed.md"], await new UnfinishedActs(db, Store, Writer, Gate).FinishAsync(Ct));
        Assert.Equal(
            ("DONE", "WAITING", "by someone", "COMING"),
            (Text("done.md"), Text("waiting.md"), Text("changed.md"), Text("coming.md"))
        );
        Assert.Equal(
            ["changed.md", "coming.md", "done.md", "waiting.md"],
            Directory
                .EnumerateFileSystemEntries(_folder.At("content"))
                .Select(Path.GetFileName)
                .Order(StringComparer.Ordinal)
        );
        Assert.Equal(ActState.Done, (await db.Set<Act>().AsNoTracking().SingleAsync(Ct)).State);
        Assert.Empty(await new UnfinishedActs(db, Store, Writer, Gate).FinishAsync(Ct));
    }

    [Fact]
    public async Task A_random_run_of_acts_undone_in_reverse_gives_the_folder_of_the_start()
    {
        await using var db = await OpenAsync(DatabaseProvider.Sqlite);
        var random = new Random(20261128);
        for (var number = 0; number < 8; number++)
        {
            Put($"post/{number}.md", $"text {number}\n");
        }

        var before = FolderHash();
        var acts = new Stack<long>();
        for (var round = 0; round < Rounds.Of(40); round++)
        {
            var changes = Enumerable
                .Range(0, random.Next(1, 4))
                .Select(_ => $"post/{random.Next(12)}.md")
                .Distinct(StringComparer.Ordinal)
                .Select(path => new FileChange(
                    path,
                    Writer.Read(path),
                    random.Next(4) == 0 ? null : Encoding.UTF8.GetBytes($"{random.Next(1000)}\n")
                ))
                .ToArray();
            if (await RunAsync(db, ActKind.PostsChanged, changes) is ActOutcome.Done done)
            {
                acts.Push(done.Id);
            }
        }

        Assert.NotEqual(before, FolderHash());
        while (acts.TryPop(out var id))
        {
            await UndoneAsync(db, id);
        }

        Assert.Equal(before, FolderHash());
    }

    private ContentGate Gate => _gate ?? throw new InvalidOperationException();

    private HistoryStore Store => new(_folder.At("data", "history"));

    private UnfinishedMark Mark => new(_folder.At("data", "unfinished"));

    private ContentWriter Writer => new(new ContentFolder(_folder.At("content"), []));

    private async Task<BlogDbContext> OpenAsync(DatabaseProvider provider)
    {
        _database = await (await TestDatabase.MakeAsync(provider, server)).ReadyAsync();
        return _database.Open();
    }

    private ContentActs ActsOf(BlogDbContext db) => new(db, Store, Writer, Gate, Mark, TimeProvider.System);

    private Undo UndoOf(BlogDbContext db) => new(db, Store, Writer, ActsOf(db));

    private Task<ActOutcome> RunAsync(BlogDbContext db, ActKind kind, params FileChange[] changes) =>
        ActsOf(db).RunAsync(new ActPlan(kind, "subject", changes), Ana, Ct);

    private async Task<long> DoneAsync(BlogDbContext db, ActKind kind, params FileChange[] changes) =>
        Assert.IsType<ActOutcome.Done>(await RunAsync(db, kind, changes)).Id;

    private async Task<long> UndoneAsync(BlogDbContext db, long id)
    {
        var plan = await UndoOf(db).PlanAsync(id, Ct);
        Assert.NotNull(plan);
        Assert.Empty(plan.Blocked);
        return Assert.IsType<ActOutcome.Done>(await UndoOf(db).RunAsync(plan, Ana, Ct)).Id;
    }

    private ActFile Row(string path, string? before, string? after) =>
        new()
        {
            Path = path,
            Before = before is null ? null : Store.Keep(Encoding.UTF8.GetBytes(before)),
            After = after is null ? null : Store.Keep(Encoding.UTF8.GetBytes(after)),
        };

    private string Kept(byte[]? hash) => Encoding.UTF8.GetString(Store.Find(hash) ?? []);

    private static FileChange Change(string path, string? before, string? after) =>
        new(
            path,
            before is null ? null : Encoding.UTF8.GetBytes(before),
            after is null ? null : Encoding.UTF8.GetBytes(after)
        );

    private void Put(string path, string text) => _folder.Write("content/" + path, text);

    private string Text(string path) => File.ReadAllText(_folder.At(["content", .. path.Split('/')]));

    private string FolderHash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (
            var file in Directory
                .EnumerateFiles(_folder.At("content"), "*", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
        )
        {
            hash.AppendData(Encoding.UTF8.GetBytes(file + "\0"));
            hash.AppendData(File.ReadAllBytes(file));
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }
}
