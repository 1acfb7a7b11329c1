using System.Collections.Concurrent;
using System.Diagnostics;
using System.Threading.Channels;
using Blog.Background;
using Blog.Content;

namespace Blog.Publishing;

/// <summary>Says that something changed: by the system's events, which come at once and sometimes not at all, and by a timer, which always comes.</summary>
public sealed partial class ContentWatcher(
    ContentSettings settings,
    ContentFolders folders,
    SiteRefresher refresher,
    ContentStatus status,
    IEnumerable<IBeforeFirstReading> before,
    BackgroundRounds rounds,
    TimeProvider clock,
    ILogger<ContentWatcher> logger
) : BackgroundService
{
    /// <summary>How long nothing must have happened before the folder is read: an editor writes in several steps.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(20);

    /// <summary>A folder that never rests is read all the same.</summary>
    private static readonly TimeSpan LongestUnrest = TimeSpan.FromMilliseconds(500);

    private static readonly TimeSpan RetryAfter = TimeSpan.FromMilliseconds(200);

    private readonly Channel<bool> _changes = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }
    );

    private readonly ConcurrentDictionary<string, bool> _hints = new(StringComparer.Ordinal);
    private readonly List<FileSystemWatcher> _watchers = [];
    private IReadOnlyList<DateTime> _watched = [];
    private volatile bool _isDeaf = true;
    private long _heardAt;
    private readonly Lock _gate = new();
    private readonly CancellationTokenSource _end = new();
    private volatile Task? _first;
    private bool _isDisposed;

    /// <summary>Begins the first reading, if nobody has, and ends with it. It runs on another thread, beside all else that a start does.</summary>
    public Task BeginReading()
    {
        if (_first is { } first)
        {
            return first;
        }

        lock (_gate)
        {
            return _first ??= Task.Run(() => ReadFirstAsync(_end.Token));
        }
    }

    public override void Dispose()
    {
        if (Interlocked.Exchange(ref _isDisposed, true))
        {
            // The services know it by two names.
            return;
        }

        _end.Cancel();
        _end.Dispose();
        CloseWatchers();
        base.Dispose();
    }

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await BeginReading().WaitAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        rounds.WhenAsync(
            "Reading the content folder",
            ct => HeardWithinAsync(refresher.WantsRetry ? RetryAfter : RescanAfter(), ct),
            ct =>
            {
                Watch();
                return RefreshAsync(ct);
            },
            stoppingToken,
            settings.RescanEvery
        );

    /// <summary>The watch comes before it: what changes meanwhile is read next.</summary>
    private async Task ReadFirstAsync(CancellationToken ct)
    {
        try
        {
            foreach (var step in before)
            {
                await step.RunAsync(ct);
            }

            Watch();
            await RefreshAsync(ct);
        }
        catch (Exception fault) when (!ct.IsCancellationRequested)
        {
            // The first round tries again.
            LogFault(fault);
        }
    }

    private TimeSpan RescanAfter()
    {
        var least = refresher.LastDuration * 100;
        return least > settings.RescanEvery ? least : settings.RescanEvery;
    }

    private async Task HeardWithinAsync(TimeSpan wait, CancellationToken ct)
    {
        using var timer = CancellationTokenSource.CreateLinkedTokenSource(ct);
        await using var alarm = clock.CreateTimer(_ => timer.Cancel(), null, wait, Timeout.InfiniteTimeSpan);
        try
        {
            await _changes.Reader.ReadAsync(timer.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return;
        }

        await SettleAsync(ct);
    }

    /// <summary>Real time, not the clock's: it is the disk that must come to rest.</summary>
    private async Task SettleAsync(CancellationToken ct)
    {
        var start = Stopwatch.GetTimestamp();
        while (
            Quiet - Stopwatch.GetElapsedTime(Volatile.Read(ref _heardAt)) is { Ticks: > 0 } rest
            && Stopwatch.GetElapsedTime(start) < LongestUnrest
        )
        {
            await Task.Delay(TimeSpan.FromMilliseconds(Math.Ceiling(rest.TotalMilliseconds)), ct);
        }

        // Whatever was heard up to now is in the reading that follows.
        _changes.Reader.TryRead(out _);
    }

    private async Task RefreshAsync(CancellationToken ct)
    {
        var hints = _hints.Keys.ToHashSet(StringComparer.Ordinal);
        foreach (var hint in hints)
        {
            _hints.TryRemove(hint, out _);
        }

        await refresher.RefreshAsync(hints, ct);
    }

    /// <summary>Watches anew when it has to: a folder that was replaced, or whose events overflowed, gives none any more.</summary>
    private void Watch()
    {
        string[] watched =
        [
            .. folders.Content.Roots,
            .. ((ContentFolder?[])[folders.Static, folders.Snippets])
                .OfType<ContentFolder>()
                .Select(outer => outer.Root),
        ];
        DateTime[] identity = [.. watched.Select(IdentityOf)];
        if (!_isDeaf && identity.SequenceEqual(_watched))
        {
            return;
        }

        CloseWatchers();
        (_isDeaf, _watched) = (false, identity);
        var silent = new List<string>();
        foreach (var folder in watched.Where(Directory.Exists))
        {
            try
            {
                _watchers.Add(WatcherOf(folder));
            }
            catch (Exception fault) when (fault is IOException or ArgumentException or UnauthorizedAccessException)
            {
                silent.Add(folder);
                LogDeaf(fault, folder);
            }
        }

        status.Silent = silent;
    }

    private FileSystemWatcher WatcherOf(string folder)
    {
        var watcher = new FileSystemWatcher(folder)
        {
            IncludeSubdirectories = true,
            InternalBufferSize = 64 * 1024,
            NotifyFilter =
                NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
        };
        watcher.Changed += (_, change) => Hear(folder, change.FullPath);
        watcher.Created += (_, change) => Hear(folder, change.FullPath);
        watcher.Deleted += (_, change) => Hear(folder, change.FullPath);
        watcher.Renamed += (_, change) => Hear(folder, change.FullPath);
        watcher.Error += (_, _) =>
        {
            _isDeaf = true;
            _changes.Writer.TryWrite(true);
        };
        watcher.EnableRaisingEvents = true;
        return watcher;
    }

    /// <summary>When a folder was made: another one in its place was made at another time.</summary>
    private static DateTime IdentityOf(string folder) =>
        Directory.Exists(folder) ? Directory.GetCreationTimeUtc(folder) : default;

    private void Hear(string folder, string path)
    {
        if (folder != folders.Static?.Root && folder != folders.Snippets?.Root)
        {
            _hints[Path.GetRelativePath(folders.Content.Root, path).Replace('\\', '/')] = true;
        }

        Volatile.Write(ref _heardAt, Stopwatch.GetTimestamp());
        _changes.Writer.TryWrite(true);
    }

    private void CloseWatchers()
    {
        foreach (var watcher in _watchers)
        {
            watcher.Dispose();
        }

        _watchers.Clear();
    }

    [LoggerMessage(1110, LogLevel.Error, "Reading the content folder failed; it is tried again")]
    private partial void LogFault(Exception fault);

    [LoggerMessage(1111, LogLevel.Warning, "{Folder} gives no events; changes show at the next scan")]
    private partial void LogDeaf(Exception fault, string folder);
}
