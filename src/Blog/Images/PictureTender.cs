namespace Blog.Images;

/// <summary>What goes on behind the requests: reading what waits, writing down what is known, keeping the cache within its budget.</summary>
public sealed class PictureTender(
    PictureBook book,
    PictureStore store,
    PictureLibrary library,
    ReadingBehind behind,
    ILogger<PictureTender> log
) : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan BetweenCleanings = TimeSpan.FromDays(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The disk's clock, not the site's.
        using var timer = new PeriodicTimer(Between, TimeProvider.System);
        try
        {
            await Task.WhenAll(behind.RunAsync(stoppingToken), TendAsync(timer, stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            book.Save();
        }
    }

    private async Task TendAsync(PeriodicTimer timer, CancellationToken ct)
    {
        var cleaned = DateTimeOffset.MinValue;
        var isTold = false;
        do
        {
            if (library.IsMissed && !isTold)
            {
                PictureLog.NoLibrary(log);
                isTold = true;
            }

            var now = TimeProvider.System.GetUtcNow();
            if (store.IsFull || now - cleaned > BetweenCleanings)
            {
                store.Clean(now);
                cleaned = now;
            }

            book.Save();
        } while (await timer.WaitForNextTickAsync(ct));
    }
}
