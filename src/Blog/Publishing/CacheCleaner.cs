using Blog.Background;

namespace Blog.Publishing;

/// <summary>Keeps the folders of caches from growing for ever: once at the start, and once a day.</summary>
public sealed class CacheCleaner(IEnumerable<CacheFolder> folders, BackgroundRounds rounds) : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromDays(1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        rounds.EveryAsync("Cleaning the caches", TimeSpan.Zero, Between, ct => Task.Run(RemoveOld, ct), stoppingToken);

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
