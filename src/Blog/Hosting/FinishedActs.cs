using Blog.Data;
using Blog.History;

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
    ILogger<FinishedActs> log
) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    private bool _isDone;

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        if (mark.IsSet)
        {
            await FinishAsync(cancellationToken);
        }

        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (!_isDone)
            {
                // Not at the start itself, which has better things to do.
                await Task.Delay(Pause, TimeProvider.System, stoppingToken);
                await FinishAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program ends.
        }
    }

    private async Task FinishAsync(CancellationToken ct)
    {
        if (await database.AskAsync(ct) is not DatabaseState.Ready)
        {
            return;
        }

        try
        {
            await using var scope = scopes.CreateAsyncScope();
            left.Remember(await scope.ServiceProvider.GetRequiredService<UnfinishedActs>().FinishAsync(ct));
            mark.Clear();
            _isDone = true;
            foreach (var file in left.All)
            {
                LogLeft(file);
            }
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            LogNotFinished(fault);
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
