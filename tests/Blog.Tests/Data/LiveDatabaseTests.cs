using Blog.Data;
using Blog.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace Blog.Tests.Data;

/// <summary>The database at the start (promises.md 15), on each of the two.</summary>
public sealed class LiveDatabaseTests(PostgreSql server)
{
    private const string Older = "20200101000000_Before";
    private const string Newer = "99990101000000_Later";

    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    public static TheoryData<DatabaseProvider> Both => [DatabaseProvider.Sqlite, DatabaseProvider.PostgreSql];

    [Theory, MemberData(nameof(Both))]
    public async Task The_first_start_makes_the_tables_and_the_second_finds_nothing_to_do(DatabaseProvider provider)
    {
        using var database = await TestDatabase.MakeAsync(provider, server);
        var first = Assert.IsType<DatabaseState.Ready>(await database.AskAsync());
        var second = Assert.IsType<DatabaseState.Ready>(await database.AskAsync());
        Assert.NotNull(first.Migration);
        Assert.Null(second.Migration);
        Assert.Empty(Backups(database));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_migrations_make_what_the_model_says(DatabaseProvider provider)
    {
        using var database = await TestDatabase.MakeAsync(provider, server);
        await database.ReadyAsync();
        await using var db = database.Open();
        Assert.False(db.Database.HasPendingModelChanges());
        Assert.Empty(await db.Database.GetPendingMigrationsAsync(Ct));
        Assert.Contains(db.Model.GetEntityTypes(), row => row.GetTableName() == "AccountPasskeys");
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_newest_migration_is_named_right(DatabaseProvider provider)
    {
        using var database = await TestDatabase.MakeAsync(provider, server);
        var made = Assert.IsType<DatabaseState.Ready>(await database.AskAsync());
        await using var db = database.Open();
        Assert.Equal(db.Database.GetMigrations().Last(), made.Migration);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_a_newer_program_wrote_is_refused_and_left_alone(DatabaseProvider provider)
    {
        using var database = await TestDatabase.MakeAsync(provider, server);
        await database.ReadyAsync();
        await RecordAsync(database, Newer);
        var state = Assert.IsType<DatabaseState.Newer>(await database.AskAsync());
        Assert.Contains(Newer, state.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', state.Reason);
        Assert.Empty(Backups(database));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_an_older_program_wrote_is_copied_and_then_brought_up_to_date(DatabaseProvider provider)
    {
        using var database = await TestDatabase.MakeAsync(provider, server);
        await WriteOlderAsync(database);
        var state = Assert.IsType<DatabaseState.Ready>(await database.AskAsync());
        Assert.NotNull(state.Migration);
        var copy = Assert.Single(Backups(database));
        Assert.Contains(state.Migration, Path.GetFileName(copy), StringComparison.Ordinal);
        Assert.True(new FileInfo(copy).Length > 0);
        if (provider is DatabaseProvider.Sqlite)
        {
            await using var open = new SqliteConnection($"Data Source={copy};Pooling=False");
            await open.OpenAsync(Ct);
            await using var command = open.CreateCommand();
            command.CommandText = "SELECT MigrationId FROM __EFMigrationsHistory";
            Assert.Equal(Older, await command.ExecuteScalarAsync(Ct));
        }
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Of_two_starts_at_once_one_makes_the_tables_and_both_go_on(DatabaseProvider provider)
    {
        using var database = await TestDatabase.MakeAsync(provider, server);
        var states = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(database.AskAsync, Ct)));
        Assert.Single(states.Cast<DatabaseState.Ready>(), state => state.Migration is not null);
    }

    [Fact]
    public async Task A_start_that_was_killed_while_it_held_the_lock_does_not_stop_the_next()
    {
        using var database = await TestDatabase.MakeAsync(DatabaseProvider.Sqlite, server);
        await ExecuteAsync(
            database,
            "CREATE TABLE __EFMigrationsLock (Id INTEGER PRIMARY KEY, Timestamp TEXT NOT NULL)",
            "INSERT INTO __EFMigrationsLock VALUES (1, '2026-01-01')"
        );
        Assert.IsType<DatabaseState.Ready>(await database.AskAsync());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4096)]
    public async Task A_damaged_file_is_told_and_stays_as_it_is(int at)
    {
        using var database = await TestDatabase.MakeAsync(DatabaseProvider.Sqlite, server);
        await database.ReadyAsync();
        SqliteConnection.ClearAllPools();
        var bytes = await File.ReadAllBytesAsync(database.FilePath, Ct);
        Array.Fill(bytes, (byte)0xA5, at, 2048);
        await File.WriteAllBytesAsync(database.FilePath, bytes, Ct);
        var state = Assert.IsType<DatabaseState.Unusable>(await database.AskAsync());
        Assert.Contains(database.FilePath, state.Reason, StringComparison.Ordinal);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(database.FilePath, Ct));
    }

    [Fact]
    public async Task A_server_that_is_away_is_asked_again_but_not_at_each_request()
    {
        using var database = await TestDatabase.MakeAsync(DatabaseProvider.Sqlite, server);
        var nowhere = new DatabaseConnection(
            DatabaseProvider.PostgreSql,
            "Host=/nowhere;Username=blog;Database=blog",
            false
        );
        using var live = new LiveDatabase(nowhere, database.Folder, database.Clock, NullLogger<LiveDatabase>.Instance);
        var first = Assert.IsType<DatabaseState.Unusable>(await live.AskAsync(Ct));
        Assert.Same(first, await live.AskAsync(Ct));
        database.Clock.Advance(TimeSpan.FromSeconds(6));
        Assert.NotSame(first, await live.AskAsync(Ct));
    }

    [Fact]
    public async Task Only_the_program_s_own_account_reads_its_files()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no modes.");
        using var database = await TestDatabase.MakeAsync(DatabaseProvider.Sqlite, server);
        await WriteOlderAsync(database);
        await database.ReadyAsync();
        await using var db = database.Open();
        await db.Set<TakenHandle>().AddAsync(new TakenHandle { Key = "ANA" }, Ct);
        await db.SaveChangesAsync(Ct);
        var others =
            UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;
        Expect.Nothing(
            Directory
                .EnumerateFiles(database.Folder.Path, "*", SearchOption.AllDirectories)
                .Where(file =>
                    !OperatingSystem.IsWindows() && (File.GetUnixFileMode(file) & others) != UnixFileMode.None
                )
        );
        Assert.True(File.Exists(database.FilePath + "-wal"));
    }

    private static string[] Backups(TestDatabase database) =>
        Directory.Exists(database.Folder.Backups) ? Directory.GetFiles(database.Folder.Backups) : [];

    private static async Task RecordAsync(TestDatabase database, string migration) =>
        await ExecuteAsync(database, $"""INSERT INTO "__EFMigrationsHistory" VALUES ('{migration}', '10.0.0')""");

    private static async Task WriteOlderAsync(TestDatabase database)
    {
        await ExecuteAsync(
            database,
            """CREATE TABLE "__EFMigrationsHistory" ("MigrationId" varchar(150) PRIMARY KEY, "ProductVersion" varchar(32))"""
        );
        await RecordAsync(database, Older);
    }

    private static async Task ExecuteAsync(TestDatabase database, params string[] statements)
    {
        await using var db = database.Open();
        if (database.Connection.Provider is DatabaseProvider.PostgreSql)
        {
            var creator = db.GetService<IRelationalDatabaseCreator>();
            if (!await creator.ExistsAsync(Ct))
            {
                await creator.CreateAsync(Ct);
            }
        }

        foreach (var statement in statements)
        {
            await db.Database.ExecuteSqlRawAsync(statement, Ct);
        }
    }
}
