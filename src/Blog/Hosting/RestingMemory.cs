using Blog.Background;

namespace Blog.Hosting;

/// <summary>
/// Gives memory back once it is quiet after work: the collector by itself keeps what a burst needed until the next one, which
/// on a small machine is memory that others could use. Nobody waits for it, since nobody asks.
/// </summary>
/// <param name="allocated">Bytes allocated since the start.</param>
/// <param name="giveBack">What is done once it is quiet.</param>
internal sealed class RestingMemory(BackgroundRounds rounds, Func<long> allocated, Action giveBack) : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(10);

    /// <summary>Bytes allocated between two looks: more is work, a few pages a second; less are the timers' own.</summary>
    private const long Work = 16 * 1024 * 1024;

    /// <summary>Looks without work until it counts as quiet: by then others have let go of what they keep for a while.</summary>
    private const int Patience = 3;

    private long _seen;
    private int _quietLooks = Patience + 1;

    public static RestingMemory OfProcess(BackgroundRounds rounds) =>
        new(
            rounds,
            () => GC.GetTotalAllocatedBytes(),
            () => GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true)
        );

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        rounds.EveryAsync("Giving memory back", Between, Between, LookAsync, stoppingToken);

    private Task LookAsync(CancellationToken ct)
    {
        Look();
        return Task.CompletedTask;
    }

    internal void Look()
    {
        var now = allocated();
        _quietLooks = now - _seen > Work ? 0 : _quietLooks + 1;
        _seen = now;
        if (_quietLooks == Patience)
        {
            giveBack();
        }
    }
}
