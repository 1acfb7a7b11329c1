using Blog.Tests.Support;
using Npgsql;

[assembly: AssemblyFixture(typeof(PostgreSql))]

namespace Blog.Tests.Support;

/// <summary>A PostgreSQL that is started when a test first needs it and shared by all. A test that wants it where there is none is skipped.</summary>
public sealed class PostgreSql : IAsyncDisposable
{
    private readonly Lazy<Task<PostgreSqlCluster>> _started = new(PostgreSqlCluster.StartAsync);
    private int _databases;

    /// <summary>A connection string for a database that is not there yet and that no other test uses.</summary>
    internal async Task<string> NewDatabaseAsync()
    {
        PostgreSqlCluster.SkipUnlessThere();
        var cluster = await _started.Value;
        return $"{cluster.Connection};Database=blog{Interlocked.Increment(ref _databases)}";
    }

    public async ValueTask DisposeAsync()
    {
        if (!_started.IsValueCreated)
        {
            return;
        }

        NpgsqlConnection.ClearAllPools();
        await (await _started.Value).DisposeAsync();
    }
}
