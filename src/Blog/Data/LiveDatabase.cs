namespace Blog.Data;

/// <summary>
/// The database as it stands: made, or brought up to date, once; asked again, but not at each request, while it cannot be
/// used.
/// </summary>
public sealed class LiveDatabase(DatabaseConnection connection, DatabaseFolder folder, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _one = new(1);
    private readonly SchemaKeeper _keeper = SchemaKeeper.For(connection, folder, clock);
    private volatile DatabaseState? _state;
    private long _askedAt;

    /// <returns>Never throws for what the database is: the state says it.</returns>
    public async ValueTask<DatabaseState> AskAsync(CancellationToken ct)
    {
        if (_state is DatabaseState.Ready ready)
        {
            return ready;
        }

        await _one.WaitAsync(ct);
        try
        {
            if (_state is { } known && (known is DatabaseState.Ready || clock.GetElapsedTime(_askedAt) < Pause))
            {
                return known;
            }

            var state = await _keeper.PrepareAsync(ct);
            _askedAt = clock.GetTimestamp();
            _state = state;
            return state;
        }
        finally
        {
            _one.Release();
        }
    }

    /// <exception cref="DatabaseException">It cannot be used; the message says why.</exception>
    internal async ValueTask RequireAsync(CancellationToken ct)
    {
        var reason = await AskAsync(ct) switch
        {
            DatabaseState.Unusable unusable => unusable.Reason,
            DatabaseState.Newer newer => newer.Reason,
            _ => null,
        };
        if (reason is not null)
        {
            throw new DatabaseException(reason);
        }
    }

    public void Dispose() => _one.Dispose();
}
