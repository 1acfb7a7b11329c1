using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Blog.Data.PostgreSql;

/// <summary>The same for PostgreSQL. The copy before a change is a dump, which needs <c>pg_dump</c>.</summary>
internal sealed class PostgreSqlSchemaKeeper(DatabaseConnection connection, DatabaseFolder folder, TimeProvider clock)
    : SchemaKeeper(folder)
{
    private const string History = """SELECT max("MigrationId") FROM "__EFMigrationsHistory";""";

    private readonly DatabaseFolder _folder = folder;

    protected override string Gone =>
        "The database has no tables any more. None were made in their place. Bring a backup back; it is found without a restart.";

    protected override string Newest => PostgreSqlBlogDbContext.NewestMigration;

    protected override async Task<string?> FindNewestAsync(CancellationToken ct)
    {
        try
        {
            return await AskAsync(History, ct);
        }
        catch (PostgresException fault)
            when (fault.SqlState is PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.InvalidCatalogName)
        {
            return null;
        }
    }

    protected override async Task<bool> HasOwnerAsync(CancellationToken ct) =>
        await AskAsync("""SELECT 'yes' FROM "FirstOwner";""", ct) is not null;

    protected override async Task BackUpAsync(CancellationToken ct)
    {
        if (connection.MigrateWithoutBackup)
        {
            return;
        }

        try
        {
            await DatabaseCopy.WriteAsync(connection, _folder.BackupBefore(Newest, clock.GetUtcNow(), ".dump"), ct);
        }
        catch (DatabaseException fault)
        {
            throw new DatabaseException(
                $"The database must be brought up to date, but could not be copied before: {fault.Message} Mend that, or set "
                    + "Database:MigrateWithoutBackup=true when you have a copy.",
                fault
            );
        }
    }

    /// <summary>The lock of PostgreSQL goes with its connection.</summary>
    protected override Task ClearAsync(BlogDbContext db, CancellationToken ct) => Task.CompletedTask;

    public override BlogDbContext Open()
    {
        var options = new DbContextOptionsBuilder<PostgreSqlBlogDbContext>();
        PostgreSqlBlogDbContext.Use(options, connection.Text);
        return new PostgreSqlBlogDbContext(options.Options);
    }

    private async Task<string?> AskAsync(string question, CancellationToken ct)
    {
        await using var open = new NpgsqlConnection(connection.Text);
        await open.OpenAsync(ct);
        await using var command = new NpgsqlCommand(question, open);
        return await command.ExecuteScalarAsync(ct) as string;
    }
}
