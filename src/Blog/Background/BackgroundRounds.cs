namespace Blog.Background;

/// <summary>
/// Runs work behind the requests, round after round, for as long as the program runs. A round that fails is told to the log and
/// made again, after a pause that doubles; no fault ends the work or the program. Source: promise 14.
/// </summary>
public sealed partial class BackgroundRounds(BackgroundFaults faults, TimeProvider clock, ILogger<BackgroundRounds> log)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(10);

    /// <summary>What comes round more often is not tried less often than this.</summary>
    private static readonly TimeSpan LongPause = TimeSpan.FromMinutes(5);

    /// <param name="work">What is done, in the words of the log: <c>Sending mail</c>.</param>
    /// <param name="first">From the start to the first round.</param>
    /// <param name="between">From the end of a round to the next.</param>
    public Task EveryAsync(
        string work,
        TimeSpan first,
        TimeSpan between,
        Func<CancellationToken, Task> round,
        CancellationToken ct
    )
    {
        var next = first;
        return WhenAsync(work, WaitAsync, round, ct, between > LongPause ? between : LongPause);

        async Task WaitAsync(CancellationToken stop)
        {
            await Task.Delay(next, clock, stop);
            next = between;
        }
    }

    /// <summary>The same for work that lets go of what is old: it waits while <see cref="AgeClock"/> does not believe the clock.</summary>
    public Task AgeEveryAsync(
        string work,
        TimeSpan first,
        TimeSpan between,
        Func<CancellationToken, Task> round,
        CancellationToken ct
    )
    {
        var age = new AgeClock(clock);
        return EveryAsync(work, first, between, RoundAsync, ct);

        Task RoundAsync(CancellationToken stop)
        {
            if (age.IsBelieved())
            {
                return round(stop);
            }

            LogTooOld(work, age.Ahead);
            return Task.CompletedTask;
        }
    }

    /// <param name="work">What is done, in the words of the log: <c>Sending mail</c>.</param>
    /// <param name="wait">Ends when there is something to do.</param>
    /// <param name="longestPause">After how long a failing round is made again at the latest; five minutes when not given.</param>
    public async Task WhenAsync(
        string work,
        Func<CancellationToken, Task> wait,
        Func<CancellationToken, Task> round,
        CancellationToken ct,
        TimeSpan? longestPause = null
    )
    {
        try
        {
            while (true)
            {
                await TryAsync(work, wait, longestPause ?? LongPause, ct);
                await TryAsync(work, round, longestPause ?? LongPause, ct);
            }
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // The program ends.
        }
    }

    /// <summary>One round, until it succeeds.</summary>
    /// <param name="work">What is done, in the words of the log.</param>
    public async Task OnceAsync(string work, TimeSpan first, Func<CancellationToken, Task> round, CancellationToken ct)
    {
        try
        {
            await Task.Delay(first, clock, ct);
            await TryAsync(work, round, LongPause, ct);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // The program ends.
        }
    }

    private async Task TryAsync(
        string work,
        Func<CancellationToken, Task> round,
        TimeSpan longestPause,
        CancellationToken ct
    )
    {
        var pause = FirstPause;
        while (true)
        {
            try
            {
                await round(ct);
                faults.Succeed(work);
                return;
            }
            catch (Exception fault) when (!ct.IsCancellationRequested)
            {
                pause = pause < longestPause ? pause : longestPause;
                var failures = faults.Fail(work);
                if (failures == BackgroundFaults.Lasting)
                {
                    LogLasting(fault, work, failures, pause);
                }
                else
                {
                    LogFailed(fault, work, failures, pause);
                }
            }

            await Task.Delay(pause, clock, ct);
            pause *= 2;
        }
    }

    [LoggerMessage(2101, LogLevel.Error, "{Work} failed ({Failures} in a row); it is tried again in {Pause}")]
    private partial void LogFailed(Exception fault, string work, int failures, TimeSpan pause);

    [LoggerMessage(
        2102,
        LogLevel.Error,
        "{Work} failed ({Failures} in a row); until it succeeds /health/ready answers 503. It is tried again in {Pause}"
    )]
    private partial void LogLasting(Exception fault, string work, int failures, TimeSpan pause);

    [LoggerMessage(
        2103,
        LogLevel.Warning,
        "{Work} waits: the clock leapt ahead by {Ahead}. It goes on once the clock is right again, or has been so for a week"
    )]
    private partial void LogTooOld(string work, TimeSpan ahead);
}
