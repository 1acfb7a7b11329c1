using System.Data.Common;
using Blog.Data.PostgreSql;
using Blog.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Blog.Data;

/// <summary>
/// Brings the tables to what this program knows: under a lock that the system frees when its holder dies, with a copy
/// before. A database that a newer program wrote is left alone.
/// </summary>
internal abstract class SchemaKeeper(DatabaseFolder folder)
{
    private static readonly TimeSpan LockPatience = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LockPause = TimeSpan.FromMilliseconds(50);

    public static SchemaKeeper For(DatabaseConnection connection, DatabaseFolder folder, TimeProvider clock) =>
        connection.Provider switch
        {
            DatabaseProvider.PostgreSql => new PostgreSqlSchemaKeeper(connection, folder, clock),
            _ => new SqliteSchemaKeeper(connection, folder, clock),
        };

    /// <summary>What is said of a database that was ready and is not there any more: a sentence with the remedy.</summary>
    protected abstract string Gone { get; }

    /// <summary>The last migration of this program.</summary>
    protected abstract string Newest { get; }

    /// <summary>Whether it is the very database that was found ready.</summary>
    public virtual bool IsSame => true;

    /// <summary>Ends what this process still has open of a database that may have been put in another's place.</summary>
    public virtual void LetGo() { }

    /// <param name="mayMake">Whether tables are made where there are none. Otherwise they were there before, and are missed.</param>
    /// <returns>The database as it is now; faults of the database are a state and no exception.</returns>
    public async Task<DatabaseState> PrepareAsync(bool mayMake, CancellationToken ct)
    {
        var state = await LookAsync(mayMake, ct);
        if (state is DatabaseState.Ready)
        {
            Remember();
        }

        return state;
    }

    private async Task<DatabaseState> LookAsync(bool mayMake, CancellationToken ct)
    {
        try
        {
            var found = await FindNewestAsync(ct);
            if (found is null && !mayMake)
            {
                return new DatabaseState.Unusable(Gone);
            }

            if (await JudgeAsync(found, ct) is { } known)
            {
                return known;
            }

            using var held = await HoldAsync(ct);
            var before = await FindNewestAsync(ct);
            return await JudgeAsync(before, ct) ?? await MigrateAsync(before, ct);
        }
        catch (DatabaseException fault)
        {
            return new DatabaseState.Unusable(fault.Message);
        }
        catch (Exception fault)
            when (fault
                    is DbException
                        or DbUpdateException
                        or IOException
                        or UnauthorizedAccessException
                        or TimeoutException
            )
        {
            return new DatabaseState.Unusable($"The database cannot be used: {fault.Message}");
        }
    }

    /// <returns>The last migration that was applied; null: there are no tables yet.</returns>
    /// <exception cref="DatabaseException">The database is damaged.</exception>
    protected abstract Task<string?> FindNewestAsync(CancellationToken ct);

    /// <summary>Notes which database was found ready.</summary>
    protected virtual void Remember() { }

    /// <summary>Asked without a model, as a start has no other use for it.</summary>
    protected abstract Task<bool> HasOwnerAsync(CancellationToken ct);

    /// <summary>Copies what is there, where there is something, before it is changed.</summary>
    /// <exception cref="DatabaseException">It cannot be copied, and must not be changed without.</exception>
    protected abstract Task BackUpAsync(CancellationToken ct);

    /// <summary>What a killed start may have left, which would make the next wait for ever.</summary>
    protected abstract Task ClearAsync(BlogDbContext db, CancellationToken ct);

    public abstract BlogDbContext Open();

    private async Task<DatabaseState> MigrateAsync(string? before, CancellationToken ct)
    {
        if (before is not null)
        {
            await BackUpAsync(ct);
        }

        await using var db = Open();
        await ClearAsync(db, ct);
        await db.Database.MigrateAsync(ct);
        return new DatabaseState.Ready(Newest, await db.Set<FirstOwner>().AnyAsync(ct));
    }

    private async Task<DatabaseState?> JudgeAsync(string? applied, CancellationToken ct) =>
        applied is null
            ? null
            : string.CompareOrdinal(applied, Newest) switch
            {
                0 => new DatabaseState.Ready(Migration: null, await HasOwnerAsync(ct)),
                > 0 => new DatabaseState.Newer(
                    $"The database was changed by a newer program ({applied}); this one knows {Newest}. Start the newer program, "
                        + $"or bring back the copy made before the change, in {folder.Backups}."
                ),
                _ => null,
            };

    private async Task<FileStream> HoldAsync(CancellationToken ct)
    {
        for (var waited = TimeSpan.Zero; ; waited += LockPause)
        {
            try
            {
                return PrivateFiles.Open(folder.LockFile, FileShare.None);
            }
            catch (IOException) when (waited < LockPatience)
            {
                await Task.Delay(LockPause, ct);
            }
        }
    }
}
