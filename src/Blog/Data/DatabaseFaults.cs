using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Blog.Data;

/// <summary>What a fault of the database was about.</summary>
public static class DatabaseFaults
{
    // SQLite's numbers, for which the provider has no names, and PostgreSQL's classes.
    private const int SqliteError = 1;
    private const int SqliteFailedToRead = 10;
    private const int SqliteCorrupt = 11;
    private const int SqliteFull = 13;
    private const int SqliteCannotOpen = 14;
    private const int SqliteConstraint = 19;
    private const int SqliteNotADatabase = 26;
    private const string IntegrityClass = "23";
    private const string StatementClass = "42";

    /// <summary>Whether the database failed, or did not answer in time: nothing that a reader could mend.</summary>
    public static bool IsAway(Exception? fault) =>
        fault is DbException failed && !IsOurs(failed)
        || fault is TimeoutException or OperationCanceledException
        || (fault?.InnerException is { } inner && IsAway(inner));

    /// <summary>Whether rows or a statement were wrong, which is no fault of the database.</summary>
    private static bool IsOurs(DbException fault) =>
        fault switch
        {
            SqliteException sqlite => sqlite.SqliteErrorCode is SqliteError or SqliteConstraint,
            PostgresException postgres => postgres.SqlState.StartsWith(IntegrityClass, StringComparison.Ordinal)
                || postgres.SqlState.StartsWith(StatementClass, StringComparison.Ordinal),
            _ => false,
        };

    /// <summary>Whether the file of the database may be damaged or gone.</summary>
    public static bool IsDamage(Exception? fault) =>
        fault switch
        {
            SqliteException sqlite => sqlite.SqliteErrorCode
                is SqliteFailedToRead
                    or SqliteCorrupt
                    or SqliteCannotOpen
                    or SqliteNotADatabase,
            _ => fault?.InnerException is { } inner && IsDamage(inner),
        };

    /// <summary>Whether the disk of the database is full.</summary>
    public static bool IsDiskFull(Exception? fault) =>
        fault switch
        {
            SqliteException sqlite => sqlite.SqliteErrorCode == SqliteFull,
            PostgresException postgres => postgres.SqlState == PostgresErrorCodes.DiskFull,
            _ => fault?.InnerException is { } inner && IsDiskFull(inner),
        };
}
