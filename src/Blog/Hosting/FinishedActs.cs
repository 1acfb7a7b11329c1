using Blog.Background;
using Blog.Data;
using Blog.History;
using Blog.Publishing;

namespace Blog.Hosting;

/// <summary>
/// Finishes what was killed on the way: before the folder is first read when the mark says that there is something, and
/// otherwise behind the start, since only the database knows for sure.
/// </summary>
internal sealed partial class FinishedActs(
    IServiceScopeFactory scopes,
    LiveDatabase database,
    UnfinishedMark mark,
    LeftFiles left,
    BackgroundRounds rounds,
    ILogger<FinishedActs> log
) : BackgroundService, IBeforeFirstReading
{
    private static readonly TimeSpan FirstAfter = TimeSpan.FromSeconds(10);

    private volatile bool _isDone;

    public async Task RunAsync(CancellationToken ct)
    {
        if (!mark.IsSet)
        {
            return;
        }

        try
        {
            await FinishAsync(ct);
        }
        catch (Exception fault) when (!ct.IsCancellationRequested)
        {
            LogNotFinished(fault);
        }
    }

    /// <summary>Not at the start itself, which has better things to do.</summary>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        rounds.OnceAsync(
            "Finishing what was cut off",
            FirstAfter,
            ct => _isDone ? Task.CompletedTask : FinishAsync(ct),
            stoppingToken
        );

    private async Task FinishAsync(CancellationToken ct)
    {
        await database.RequireAsync(ct);
        await using var scope = scopes.CreateAsyncScope();
        left.Remember(await scope.ServiceProvider.GetRequiredService<UnfinishedActs>().FinishAsync(ct));
        mark.Clear();
        _isDone = true;
        foreach (var file in left.All)
        {
            LogLeft(file);
        }
    }

    [LoggerMessage(
        1302,
        LogLevel.Error,
        "{File} was being written when the program was killed, and was changed by someone since. It is left as it is"
    )]
    private partial void LogLeft(string file);

    [LoggerMessage(
        1303,
        LogLevel.Error,
        "What was being written when the program was killed could not be finished yet"
    )]
    private partial void LogNotFinished(Exception fault);
}
