namespace Blog.Publishing;

/// <summary>Keeps the folders of caches from growing for ever: once at the start, and once a day.</summary>
public sealed class CacheCleaner(IEnumerable<CacheFolder> folders, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromDays(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Between, clock);
        try
        {
            do
            {
                await Task.Run(RemoveOld, stoppingToken);
            } while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program ends.
        }
    }

    private void RemoveOld()
    {
        // The disk's own clock, not the site's.
        var now = TimeProvider.System.GetUtcNow();
        foreach (var folder in folders)
        {
            folder.RemoveOld(now);
        }
    }
}
