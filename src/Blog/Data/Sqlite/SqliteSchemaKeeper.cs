using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Blog.Data.Sqlite;

/// <summary>The same for a file of SQLite. The file is never overwritten and never made anew when it is damaged.</summary>
internal sealed class SqliteSchemaKeeper(DatabaseConnection connection, DatabaseFolder folder, TimeProvider clock)
    : SchemaKeeper(folder)
{
    private const int NotADatabase = 26;
    private const int Corrupt = 11;

    private readonly DatabaseFolder _folder = folder;

    private FileIdentity? _ready;

    public override bool IsSame => FileIdentity.Of(FilePath) is { } now && now == _ready;

    protected override string Gone =>
        $"{FilePath} is gone. No other was made in its place. Put it back, or a backup; it is found without a restart.";

    protected override string Newest => SqliteBlogDbContext.NewestMigration;

    private string FilePath => new SqliteConnectionStringBuilder(connection.Text).DataSource;

    protected override async Task<string?> FindNewestAsync(CancellationToken ct)
    {
        if (!File.Exists(FilePath) || new FileInfo(FilePath).Length == 0)
        {
            return null;
        }

        PrivateFiles.Claim(FilePath);
        try
        {
            await using var open = new SqliteConnection(connection.Text);
            await open.OpenAsync(ct);
            if (await AskAsync(open, "PRAGMA quick_check(1)", ct) is var found && found is not "ok")
            {
                throw new DatabaseException(Damaged(found ?? "no answer"));
            }

            var hasTable = await AskAsync(
                open,
                "SELECT name FROM sqlite_master WHERE type = 'table' AND name = '__EFMigrationsHistory'",
                ct
            );
            return hasTable is null
                ? null
                : await AskAsync(open, "SELECT max(MigrationId) FROM __EFMigrationsHistory", ct);
        }
        catch (SqliteException fault) when (fault.SqliteErrorCode is NotADatabase or Corrupt)
        {
            throw new DatabaseException(Damaged(fault.Message), fault);
        }
    }

    protected override async Task<bool> HasOwnerAsync(CancellationToken ct)
    {
        await using var open = new SqliteConnection(connection.Text);
        await open.OpenAsync(ct);
        return await AskAsync(open, "SELECT 'yes' FROM FirstOwner", ct) is not null;
    }

    protected override Task BackUpAsync(CancellationToken ct) =>
        DatabaseCopy.WriteAsync(connection, _folder.BackupBefore(Newest, clock.GetUtcNow(), ".db"), ct);

    protected override async Task ClearAsync(BlogDbContext db, CancellationToken ct)
    {
        PrivateFiles.Claim(FilePath);
        // EF does so only for a file that it makes itself, and it makes one that everybody can read.
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL", ct);
        await db.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS __EFMigrationsLock", ct);
    }

    public override BlogDbContext Open()
    {
        var options = new DbContextOptionsBuilder<SqliteBlogDbContext>();
        SqliteBlogDbContext.Use(options, connection.Text);
        return new SqliteBlogDbContext(options.Options);
    }

    public override void LetGo()
    {
        using var open = new SqliteConnection(connection.Text);
        SqliteConnection.ClearPool(open);
    }

    protected override void Remember() => _ready = FileIdentity.Of(FilePath);

    private string Damaged(string found) =>
        $"{FilePath} is damaged ({found}). Nothing was changed. Stop the program, move the file away, and put a backup in its "
        + "place.";

    private static async Task<string?> AskAsync(SqliteConnection open, string question, CancellationToken ct)
    {
        await using var command = open.CreateCommand();
        command.CommandText = question;
        command.CommandTimeout = SqlitePragmas.BusySeconds;
        return await command.ExecuteScalarAsync(ct) as string;
    }
}
