namespace Blog.Data;

/// <summary>
/// The database as it stands: made, or brought up to date, once; asked again, but not at each request, while it cannot be
/// used. Made at a start only: a file that goes while the program serves is waited for.
/// </summary>
public sealed partial class LiveDatabase(
    DatabaseConnection connection,
    DatabaseFolder folder,
    TimeProvider clock,
    ILogger<LiveDatabase> log
) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _one = new(1);
    private readonly SchemaKeeper _keeper = SchemaKeeper.For(connection, folder, clock);
    private volatile DatabaseState? _state;
    private volatile bool _isDoubted;
    private bool _wasReady;
    private long _askedAt;

    /// <returns>Never throws for what the database is: the state says it.</returns>
    public async ValueTask<DatabaseState> AskAsync(CancellationToken ct)
    {
        if (FindReady() is { } ready)
        {
            return ready;
        }

        await _one.WaitAsync(ct);
        try
        {
            if (FindReady() is { } other)
            {
                return other;
            }

            if (
                _state is { } known and not DatabaseState.Ready
                && !_isDoubted
                && clock.GetElapsedTime(_askedAt) < Pause
            )
            {
                return known;
            }

            return await LookAsync(ct);
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

    /// <summary>Something failed. Where a sound database does not fail so, it is looked at before it is used again.</summary>
    public void Doubt(Exception fault) => _isDoubted |= DatabaseFaults.IsDamage(fault);

    public void Dispose() => _one.Dispose();

    private DatabaseState.Ready? FindReady() =>
        _state is DatabaseState.Ready ready && !_isDoubted && _keeper.IsSame ? ready : null;

    private async Task<DatabaseState> LookAsync(CancellationToken ct)
    {
        _isDoubted = false;
        if (_wasReady)
        {
            _keeper.LetGo();
        }

        var state = await _keeper.PrepareAsync(mayMake: !_wasReady, ct);
        if (_wasReady && state.GetType() != _state?.GetType())
        {
            Tell(state);
        }

        _askedAt = clock.GetTimestamp();
        _wasReady |= state is DatabaseState.Ready;
        return _state = state;
    }

    private void Tell(DatabaseState state)
    {
        switch (state)
        {
            case DatabaseState.Ready:
                LogBack();
                break;
            case DatabaseState.Unusable unusable:
                LogAway(unusable.Reason);
                break;
            case DatabaseState.Newer newer:
                LogAway(newer.Reason);
                break;
        }
    }

    [LoggerMessage(2001, LogLevel.Error, "Accounts and comments wait, and the pages go on: {Reason}")]
    private partial void LogAway(string reason);

    [LoggerMessage(2002, LogLevel.Information, "The database can be used again")]
    private partial void LogBack();
}
