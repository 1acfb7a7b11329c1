namespace Blog.Publishing;

/// <summary>Keeps <see cref="BodyCache"/> from growing for ever: once at the start, and once a day.</summary>
public sealed class BodyCacheCleaner(BodyCache cache, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromDays(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Between, clock);
        try
        {
            do
            {
                // The disk's own clock, not the site's.
                await Task.Run(() => cache.RemoveOld(TimeProvider.System.GetUtcNow()), stoppingToken);
            } while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program ends.
        }
    }
}
