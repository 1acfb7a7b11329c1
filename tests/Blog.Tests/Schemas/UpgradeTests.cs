using System.IO.Compression;
using Blog.Cli;
using Blog.Data;
using Blog.Data.Sqlite;
using Blog.Tests.Support;
using Microsoft.Data.Sqlite;

namespace Blog.Tests.Schemas;

/// <summary>An upgrade of a data folder of before, and the way back (docs/install.md).</summary>
public sealed class UpgradeTests
{
    private const string Ending = ".db.gz";

    private static readonly string Folder = Path.Join(Repository.Root, "tests", "Blog.Tests", "Schemas");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string> Schemas =>
        [.. Directory.EnumerateFiles(Folder, "*" + Ending).Select(file => Path.GetFileName(file)[..^Ending.Length])];

    [Theory, MemberData(nameof(Schemas))]
    public async Task Accounts_and_comments_of_before_are_there_and_a_copy_is_made_when_tables_change(string schema)
    {
        await using var site = TestSite.With(
            """
            === post/tea.md
            ---
            title: Tea
            date: 2026-01-02
            ---
            """
        );
        var data = Path.Join(site.Root, "data");
        await UnpackAsync(schema, data);
        var owner = await new Person(site).SignInAsync("ana@example.org");
        var queue = await owner.PageAsync("/admin/comments");
        Assert.Contains("good", queue.QuerySelector("tbody")?.TextContent, StringComparison.Ordinal);
        Assert.Equal(schema != SqliteBlogDbContext.NewestMigration, Directory.Exists(Path.Join(data, "backups")));
    }

    [Fact]
    public async Task A_backup_of_before_undoes_an_upgrade_that_the_older_program_refuses()
    {
        using var folder = new TempFolder();
        folder.Make("content");
        await UnpackAsync(Schemas.Select(row => row.Data).Order(StringComparer.Ordinal).Last(), folder.At("data"));
        var (made, _, error) = await Commands.RunAsync(folder, "backup", "before.zip");
        Assert.True(made == ExitCode.Done, error);

        await using (var open = new SqliteConnection($"Data Source={folder.At("data", "blog.db")};Pooling=false"))
        {
            await open.OpenAsync(Ct);
            await using var newer = open.CreateCommand();
            newer.CommandText = "INSERT INTO __EFMigrationsHistory VALUES ('99990101000000_Later', '99.0')";
            await newer.ExecuteNonQueryAsync(Ct);
        }

        var (refused, _, told) = await Commands.RunAsync(folder, "user", "list");
        Assert.Equal(ExitCode.CannotRun, refused);
        Assert.Contains("changed by a newer program", told, StringComparison.Ordinal);

        var (restored, _, words) = await Commands.RunAsync(folder, "restore", "before.zip");
        Assert.True(restored == ExitCode.Done, words);
        var (listed, users, _) = await Commands.RunAsync(folder, "user", "list");
        Assert.Equal(ExitCode.Done, listed);
        Assert.Contains("ana@example.org", users, StringComparison.Ordinal);
    }

    private static async Task UnpackAsync(string schema, string data)
    {
        PrivateFiles.MakeFolder(data);
        await using var from = new GZipStream(
            File.OpenRead(Path.Join(Folder, schema + Ending)),
            CompressionMode.Decompress
        );
        await using var to = PrivateFiles.Open(Path.Join(data, "blog.db"), FileShare.None);
        await from.CopyToAsync(to, Ct);
    }
}
