using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Blog.Data;

/// <summary>Copies a database as it is at one moment, whoever writes meanwhile, and brings such a copy back.</summary>
public static class DatabaseCopy
{
    /// <summary>What a copy is called until it is whole.</summary>
    public const string Unfinished = ".part";

    /// <param name="file">A full path; readable by the program's account alone afterwards. Nothing is there until it is whole.</param>
    /// <exception cref="DatabaseException">It cannot be copied.</exception>
    public static async Task WriteAsync(DatabaseConnection connection, string file, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(connection);
        var part = file + Unfinished;
        DeletePart(part);
        try
        {
            PrivateFiles.Claim(part);
            await (
                connection.Provider is DatabaseProvider.PostgreSql
                    ? RunAsync("pg_dump", connection, ["--format=custom", "--no-password", $"--file={part}"], ct)
                    : Task.Run(() => CopySqlite(connection.Text, part), ct)
            );
            File.Move(part, file, overwrite: true);
        }
        finally
        {
            DeletePart(part);
        }
    }

    /// <summary>Puts a copy in the place of the tables that are there. Of SQLite the file itself is the database, and is put in place as any file.</summary>
    /// <exception cref="DatabaseException">Nothing was changed.</exception>
    public static Task RestoreAsync(DatabaseConnection connection, string file, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(connection);
        return RunAsync(
            "pg_restore",
            connection,
            [
                "--clean",
                "--if-exists",
                "--no-owner",
                "--no-privileges",
                "--single-transaction",
                "--no-password",
                $"--dbname={new NpgsqlConnectionStringBuilder(connection.Text).Database}",
                file,
            ],
            ct
        );
    }

    /// <summary>With what SQLite keeps beside it: a journal of one that was killed would be played back into the next.</summary>
    private static void DeletePart(string part)
    {
        foreach (var ending in (string[])["", "-journal", "-wal", "-shm"])
        {
            File.Delete(part + ending);
        }
    }

    private static void CopySqlite(string text, string file)
    {
        try
        {
            using var from = new SqliteConnection(text);
            using var to = new SqliteConnection(
                new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ConnectionString
            );
            from.Open();
            to.Open();
            from.BackupDatabase(to);
            using var check = to.CreateCommand();
            check.CommandText = "PRAGMA quick_check(1)";
            if (check.ExecuteScalar() is not "ok" and var found)
            {
                throw new DatabaseException($"The database is damaged ({found}), so its copy would be.");
            }
        }
        catch (SqliteException fault)
        {
            throw new DatabaseException($"The database cannot be copied: {fault.Message}", fault);
        }
    }

    private static async Task RunAsync(
        string program,
        DatabaseConnection connection,
        string[] arguments,
        CancellationToken ct
    )
    {
        var at = new NpgsqlConnectionStringBuilder(connection.Text);
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardError = true, UseShellExecute = false };
        start.Environment["PGHOST"] = at.Host;
        start.Environment["PGPORT"] = at.Port.ToString(CultureInfo.InvariantCulture);
        start.Environment["PGDATABASE"] = at.Database;
        start.Environment["PGUSER"] = at.Username;
        start.Environment["PGPASSWORD"] = at.Password;
        try
        {
            using var process = Process.Start(start) ?? throw new DatabaseException($"{program} does not start.");
            var words = await process.StandardError.ReadToEndAsync(ct);
            await process.WaitForExitAsync(ct);
            if (process.ExitCode != 0)
            {
                throw new DatabaseException($"{program} failed: {words.Trim()}");
            }
        }
        catch (Win32Exception fault)
        {
            throw new DatabaseException($"{program} is not installed; it comes with the PostgreSQL client.", fault);
        }
    }
}
