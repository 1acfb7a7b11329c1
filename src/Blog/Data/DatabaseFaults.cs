using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Blog.Data;

/// <summary>What a fault of the database was about.</summary>
public static class DatabaseFaults
{
    // SQLITE_FULL, for which the provider has no name.
    private const int SqliteFull = 13;

    /// <summary>Whether the database failed, or did not answer in time: nothing that a reader could mend.</summary>
    public static bool IsAway(Exception? fault) =>
        fault is DbException or TimeoutException or OperationCanceledException
        || (fault?.InnerException is { } inner && IsAway(inner));

    /// <summary>Whether the disk of the database is full.</summary>
    public static bool IsDiskFull(Exception? fault) =>
        fault switch
        {
            SqliteException sqlite => sqlite.SqliteErrorCode == SqliteFull,
            PostgresException postgres => postgres.SqlState == PostgresErrorCodes.DiskFull,
            _ => fault?.InnerException is { } inner && IsDiskFull(inner),
        };
}
