using System.ComponentModel;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Blog.Data.PostgreSql;

/// <summary>The same for PostgreSQL. The copy before a change is a dump, which needs <c>pg_dump</c>.</summary>
internal sealed class PostgreSqlSchemaKeeper(DatabaseConnection connection, DatabaseFolder folder, TimeProvider clock)
    : SchemaKeeper(folder)
{
    private const string History = """SELECT max("MigrationId") FROM "__EFMigrationsHistory";""";

    private readonly DatabaseFolder _folder = folder;

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

        var copy = _folder.BackupBefore(Newest, clock.GetUtcNow(), ".dump");
        PrivateFiles.Claim(copy);
        var at = new NpgsqlConnectionStringBuilder(connection.Text);
        var start = new ProcessStartInfo("pg_dump")
        {
            RedirectStandardError = true,
            UseShellExecute = false,
            ArgumentList = { "--format=custom", "--no-password", $"--file={copy}" },
        };
        start.Environment["PGHOST"] = at.Host;
        start.Environment["PGPORT"] = at.Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        start.Environment["PGDATABASE"] = at.Database;
        start.Environment["PGUSER"] = at.Username;
        start.Environment["PGPASSWORD"] = at.Password;
        try
        {
            using var dump = Process.Start(start) ?? throw new DatabaseException(NoDump("it did not start"));
            var words = await dump.StandardError.ReadToEndAsync(ct);
            await dump.WaitForExitAsync(ct);
            if (dump.ExitCode != 0)
            {
                throw new DatabaseException(NoDump(words.Trim()));
            }
        }
        catch (Win32Exception fault)
        {
            throw new DatabaseException(NoDump("it is not installed"), fault);
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

    private static string NoDump(string reason) =>
        $"The database must be brought up to date, but pg_dump could not copy it before: {reason}. Install the PostgreSQL "
        + "client, or set Database:MigrateWithoutBackup=true when you have a copy.";
}
