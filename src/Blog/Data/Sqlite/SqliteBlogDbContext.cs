using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Blog.Data.Sqlite;

/// <summary>The tables in SQLite, which orders no <see cref="DateTimeOffset"/>: moments are kept as ticks in UTC.</summary>
public sealed class SqliteBlogDbContext(DbContextOptions<SqliteBlogDbContext> options) : BlogDbContext(options)
{
    /// <summary>The last of the migrations, known without building a model, so that a start that has nothing to do is quick.</summary>
    internal const string NewestMigration = "20261128165702_Comments";

    private static readonly ValueConverter<DateTimeOffset, long> Ticks = new(
        moment => moment.UtcTicks,
        ticks => new DateTimeOffset(ticks, TimeSpan.Zero)
    );

    /// <summary>
    /// The one way in which this database is opened. The provider itself asks a locked file again and again for half a minute,
    /// beyond what SQLite waits.
    /// </summary>
    public static void Use(DbContextOptionsBuilder options, string connection) =>
        options
            .UseSqlite(connection, sqlite => sqlite.CommandTimeout(SqlitePragmas.BusySeconds))
            .AddInterceptors(SqlitePragmas.Instance);

    /// <summary>Its file keeps deleted rows until their place is used again, and the log beside it the pages before.</summary>
    public override async Task WipeDeletedAsync(CancellationToken ct)
    {
        await Database.ExecuteSqlRawAsync("VACUUM", ct);
        await Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)", ct);
    }

    protected override ValueConverter Moments => Ticks;
}
