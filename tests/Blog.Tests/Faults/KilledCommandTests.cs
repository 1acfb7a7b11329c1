using System.Diagnostics;
using Blog.Backup;
using Blog.Cli;
using Blog.Data;
using Blog.Data.Sqlite;
using Blog.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Blog.Tests.Faults;

/// <summary>The program killed while it changes tables, makes a backup or brings one back (promises.md 15).</summary>
public sealed class KilledCommandTests
{
    private const string First = "20261128053131_Accounts";

    private static readonly int Times = Rounds.AreMany ? 20 : 2;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Tables_that_were_being_changed_are_changed_by_the_next_start_and_the_copy_before_is_whole()
    {
        for (var round = 0; round < Times; round++)
        {
            using var folder = new TempFolder();
            folder.Make("content");
            await WriteOldTablesAsync(folder);
            var backups = Path.Join(folder.Make("data"), "backups");
            // Some rounds while it copies, some while it changes tables; as the machine is quick or not.
            await KillAsync(
                folder,
                () =>
                    Directory.Exists(backups) && Directory.EnumerateFiles(backups, round % 2 == 0 ? "*" : "*.db").Any(),
                "user",
                "list"
            );
            // As EF's own lock is left when it is killed between taking and giving it back.
            await ExecuteAsync(
                folder,
                "CREATE TABLE IF NOT EXISTS __EFMigrationsLock (Id INTEGER PRIMARY KEY, Timestamp TEXT NOT NULL)",
                "INSERT OR IGNORE INTO __EFMigrationsLock VALUES (1, '2026-01-01')"
            );

            var (code, users, error) = await Commands.RunAsync(folder, "user", "list");
            Assert.True(code == ExitCode.Done, error);
            Assert.Contains("old@example.org", users, StringComparison.Ordinal);
            SqliteConnection.ClearAllPools();
            Assert.All(
                Directory.EnumerateFiles(backups, "*.db"),
                copy => Assert.Equal("ok", Ask(copy, "PRAGMA quick_check"))
            );
            Assert.Contains(
                Directory.EnumerateFiles(backups, "*.db"),
                copy => (string?)Ask(copy, "SELECT max(MigrationId) FROM __EFMigrationsHistory") == First
            );
        }
    }

    [Fact]
    public async Task A_backup_that_was_being_made_leaves_nothing_that_looks_like_one_and_nothing_else_after_the_next()
    {
        using var folder = new TempFolder();
        var data = await FillAsync(folder);
        var backups = Path.Join(data, "backups");
        for (var round = 0; round < Times; round++)
        {
            // Some rounds while the database is copied, some while the files are.
            var left = round % 2 == 0 ? ".*.tmp*" : "blog-1.zip.part";
            await KillAsync(
                folder,
                () => Directory.Exists(backups) && Directory.EnumerateFiles(backups, left).Any(),
                "backup",
                "data/backups/blog-1.zip"
            );
            Assert.False(File.Exists(folder.At("data", "backups", "blog-1.zip")));
            Assert.NotEmpty(Directory.EnumerateFiles(backups, left));

            var (code, _, error) = await Commands.RunAsync(folder, "backup", "data/backups/blog-2.zip");
            Assert.True(code == ExitCode.Done, error);
            Assert.Equal(
                ["blog-2.zip"],
                Directory.EnumerateFiles(backups).Select(Path.GetFileName).Where(name => name != ".writing.lock")
            );
            File.Delete(folder.At("data", "backups", "blog-2.zip"));
        }
    }

    [Fact]
    public async Task A_restore_that_was_killed_leaves_the_old_state_or_the_new_and_never_half_of_each()
    {
        using var folder = new TempFolder();
        var data = await FillAsync(folder);
        var (made, _, told) = await Commands.RunAsync(folder, "backup", "new.zip");
        Assert.True(made == ExitCode.Done, told);
        for (var round = 0; round < Times; round++)
        {
            Age(folder);
            var planned = 0L;
            await KillAsync(
                folder,
                // Some rounds while it lays ready, some while it renames.
                () =>
                    round % 2 == 0
                        ? Directory.EnumerateDirectories(folder.At("content"), ".*.restoring").Any()
                        : File.Exists(Path.Join(data, ".restore-plan")) && ++planned > round,
                "restore",
                "new.zip"
            );
            var isPlanned = File.Exists(Path.Join(data, ".restore-plan"));
            var (code, users, error) = await Commands.RunAsync(folder, "user", "list");
            Assert.True(code == ExitCode.Done, error);
            SqliteConnection.ClearAllPools();
            var isNew = users.Contains("old@example.org", StringComparison.Ordinal);
            Assert.True(isNew || !isPlanned, "What was planned was not finished.");
            var texts = Directory
                .EnumerateFiles(folder.At("content", "post"))
                .Select(File.ReadAllText)
                .Distinct(StringComparer.Ordinal);
            Assert.Equal([isNew ? "new" : "old"], texts);
            Assert.Equal(isNew, File.Exists(Path.Join(data, "keys", "key-new.xml")));
            Assert.False(File.Exists(Path.Join(data, ".restore-plan")));
        }

        var (restored, _, words) = await Commands.RunAsync(folder, "restore", "new.zip");
        Assert.True(restored == ExitCode.Done, words);
        Expect.Nothing(Directory.EnumerateFileSystemEntries(folder.Path, "*.restoring", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_restore_that_was_killed_between_the_old_keys_and_the_new_brings_the_new_ones()
    {
        using var folder = new TempFolder();
        var data = folder.Make("data");
        folder.Make("content");
        folder.Write("data/.laid.restoring/keys/key-new.xml", "<key/>");
        var plan = new RestorePlan(
            Dump: null,
            [new PlannedMove(folder.At("data", ".laid.restoring", "keys"), folder.At("data", "keys"))],
            [folder.At("data", ".laid.restoring")]
        );
        await plan.WriteAsync(data, Ct);
        var (code, _, error) = await Commands.RunAsync(folder, "user", "list");
        Assert.True(code == ExitCode.Done, error);
        Assert.True(File.Exists(folder.At("data", "keys", "key-new.xml")));
        SqliteConnection.ClearAllPools();
    }

    /// <summary>A database with someone in it, as the first program wrote it, and enough beside it that copying takes a while.</summary>
    private static async Task<string> FillAsync(TempFolder folder)
    {
        await WriteOldTablesAsync(folder);
        var (code, _, error) = await Commands.RunAsync(folder, "user", "list");
        Assert.True(code == ExitCode.Done, error);
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder.At("data", "backups"), recursive: true);
        folder.Write("data/keys/key-new.xml", "<key/>");
        for (var number = 0; number < 200; number++)
        {
            folder.Write($"content/post/{number}.md", "new");
        }

        var large = new byte[8_000_000];
        new Random(1).NextBytes(large);
        await File.WriteAllBytesAsync(folder.At("content", "large.jpg"), large, Ct);
        await ExecuteAsync(
            folder,
            "CREATE TABLE Large (Bytes BLOB)",
            "INSERT INTO Large VALUES (randomblob(20000000))"
        );
        return folder.At("data");
    }

    /// <summary>Another state in the place of the one that the backup has.</summary>
    private static void Age(TempFolder folder)
    {
        SqliteConnection.ClearAllPools();
        foreach (var file in Directory.EnumerateFiles(folder.At("data"), "blog.db*"))
        {
            File.Delete(file);
        }

        foreach (var file in Directory.EnumerateFiles(folder.At("content", "post")))
        {
            File.WriteAllText(file, "old");
        }

        File.Delete(folder.At("data", "keys", "key-new.xml"));
    }

    private static async Task WriteOldTablesAsync(TempFolder folder)
    {
        PrivateFiles.MakeFolder(folder.At("data"));
        var options = new DbContextOptionsBuilder<SqliteBlogDbContext>();
        SqliteBlogDbContext.Use(options, $"Data Source={folder.At("data", "blog.db")};Pooling=False");
        await using var db = new SqliteBlogDbContext(options.Options);
        await db.GetService<IMigrator>().MigrateAsync(First, Ct);
        await db.Database.ExecuteSqlRawAsync(
            """
            INSERT INTO Accounts (Id, Handle, Role, CreatedAt, LastTotpStep, Email, NormalizedEmail, EmailConfirmed, PhoneNumberConfirmed,
                TwoFactorEnabled, LockoutEnabled, AccessFailedCount)
            VALUES ('00000000-0000-0000-0000-000000000001', 'old', 'Owner', 1, 0, 'old@example.org', 'OLD@EXAMPLE.ORG', 1, 0, 0, 0, 0)
            """,
            Ct
        );
    }

    private static async Task ExecuteAsync(TempFolder folder, params string[] statements)
    {
        await using var open = new SqliteConnection($"Data Source={folder.At("data", "blog.db")};Pooling=False");
        await open.OpenAsync(Ct);
        foreach (var statement in statements)
        {
            await using var command = open.CreateCommand();
            command.CommandText = statement;
            await command.ExecuteNonQueryAsync(Ct);
        }
    }

    private static object? Ask(string file, string question)
    {
        using var open = new SqliteConnection($"Data Source={file};Pooling=False;Mode=ReadOnly");
        open.Open();
        using var command = open.CreateCommand();
        command.CommandText = question;
        return command.ExecuteScalar();
    }

    /// <summary>Runs a command in a process of its own until it has come so far, and ends it there at once.</summary>
    private static async Task KillAsync(TempFolder folder, Func<bool> isSoFar, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Join(AppContext.BaseDirectory, "Blog.dll"), .. arguments])
        {
            WorkingDirectory = folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        folder.Write("appsettings.json", "{}");
        using var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet does not start.");
        // Closely: what it waits for may be there for a moment only.
        await Task.Run(() => SpinWait.SpinUntil(() => isSoFar() || process.HasExited), Ct);
        process.Kill();
        await process.WaitForExitAsync(Ct);
    }
}
