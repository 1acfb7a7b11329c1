using Blog.Background;

namespace Blog.Images;

/// <summary>What goes on behind the requests: reading what waits, writing down what is known, keeping the cache within its budget.</summary>
public sealed class PictureTender(
    PictureBook book,
    PictureStore store,
    PictureLibrary library,
    ReadingBehind behind,
    BackgroundRounds rounds,
    ILogger<PictureTender> log
) : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan BetweenCleanings = TimeSpan.FromDays(1);

    private DateTimeOffset _cleaned = DateTimeOffset.MinValue;
    private bool _isTold;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.WhenAll(
            rounds.WhenAsync("Reading pictures", behind.WaitAsync, ReadNextAsync, stoppingToken),
            rounds.EveryAsync("Keeping pictures", TimeSpan.Zero, Between, TendAsync, stoppingToken)
        );
        book.Save();
    }

    private Task ReadNextAsync(CancellationToken ct)
    {
        behind.ReadNext();
        return Task.CompletedTask;
    }

    private Task TendAsync(CancellationToken ct)
    {
        if (library.IsMissed && !_isTold)
        {
            PictureLog.NoLibrary(log);
            _isTold = true;
        }

        // The disk's clock, not the site's.
        var now = TimeProvider.System.GetUtcNow();
        if (store.IsFull || now - _cleaned > BetweenCleanings)
        {
            store.Clean(now);
            _cleaned = now;
        }

        book.Save();
        return Task.CompletedTask;
    }
}
