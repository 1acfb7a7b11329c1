namespace Blog.Accounts;

/// <summary>
/// Slows down who guesses (docs/promises.md 9). A try is counted before it is looked at, or many at once would pass, and
/// given back when it was right. What strangers do never slows down a device that signed in before.
/// </summary>
public sealed class SignInThrottle(TimeProvider clock)
{
    /// <summary>So many tries are free, then each waits twice as long as the one before.</summary>
    public const int FreeTries = 5;

    /// <summary>From one address within an hour, whomever they are for.</summary>
    public const int TriesOfAddress = 30;

    /// <summary>For one account from devices that nobody knows, within a day, before its slow lane begins.</summary>
    public const int TriesOfStrangers = 100;

    /// <summary>So many counts are kept; the oldest go first.</summary>
    private const int MaxCounts = 20_000;

    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan LanePause = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Count> _counts = new(StringComparer.Ordinal);

    /// <summary>How many counts are kept now.</summary>
    internal int Counts
    {
        get
        {
            lock (_lock)
            {
                return _counts.Count;
            }
        }
    }

    /// <param name="wait">How long it is until the next try is taken.</param>
    /// <returns>Whether this one is.</returns>
    public bool TryEnter(SignInTry attempt, out TimeSpan wait)
    {
        lock (_lock)
        {
            var now = clock.GetTimestamp();
            var counts = KeysOf(attempt).Select(key => (key.Rule, Count: CountOf(key.Name, key.Rule, now))).ToList();
            wait = counts.Max(one => WaitOf(one.Rule, one.Count, now));
            if (wait > TimeSpan.Zero)
            {
                return false;
            }

            foreach (var (_, count) in counts)
            {
                count.Tries++;
                count.LastAt = now;
            }

            return true;
        }
    }

    /// <summary>The try was right.</summary>
    public void GiveBack(SignInTry attempt)
    {
        lock (_lock)
        {
            foreach (var (name, rule) in KeysOf(attempt))
            {
                if (rule is Rule.Doubling)
                {
                    _counts.Remove(name);
                }
                else if (_counts.TryGetValue(name, out var count) && count.Tries > 0)
                {
                    count.Tries--;
                }
            }
        }
    }

    /// <returns>Whether tries of this kind wait from now on.</returns>
    public bool IsSlow(SignInTry attempt)
    {
        lock (_lock)
        {
            var key = KeysOf(attempt)[0];
            return _counts.TryGetValue(key.Name, out var count) && count.Tries >= FreeTries;
        }
    }

    private static IReadOnlyList<(string Name, Rule Rule)> KeysOf(SignInTry attempt) =>
        attempt.Device is { } device
            ? [($"device {device} {attempt.Account}", Rule.Doubling)]
            :
            [
                ($"pair {attempt.Address} {attempt.Account}", Rule.Doubling),
                ($"address {attempt.Address}", Rule.Hourly),
                ($"lane {attempt.Account}", Rule.Lane),
            ];

    private Count CountOf(string name, Rule rule, long now)
    {
        if (_counts.TryGetValue(name, out var count) && !IsForgotten(rule, count, now))
        {
            return count;
        }

        if (_counts.Count >= MaxCounts)
        {
            Thin();
        }

        count = new Count { FirstAt = now, LastAt = now };
        _counts[name] = count;
        return count;
    }

    private void Thin()
    {
        foreach (
            var name in _counts.OrderBy(one => one.Value.LastAt).Take(MaxCounts / 10).Select(one => one.Key).ToList()
        )
        {
            _counts.Remove(name);
        }
    }

    private bool IsForgotten(Rule rule, Count count, long now) =>
        rule is Rule.Hourly
            ? clock.GetElapsedTime(count.FirstAt, now) >= Hour
            : clock.GetElapsedTime(rule is Rule.Lane ? count.FirstAt : count.LastAt, now) >= Day;

    private TimeSpan WaitOf(Rule rule, Count count, long now) =>
        rule switch
        {
            Rule.Hourly => count.Tries < TriesOfAddress
                ? TimeSpan.Zero
                : Hour - clock.GetElapsedTime(count.FirstAt, now),
            Rule.Lane => count.Tries < TriesOfStrangers
                ? TimeSpan.Zero
                : Rest(LanePause - clock.GetElapsedTime(count.LastAt, now)),
            _ => count.Tries < FreeTries
                ? TimeSpan.Zero
                : Rest(PauseAfter(count.Tries) - clock.GetElapsedTime(count.LastAt, now)),
        };

    private static TimeSpan PauseAfter(int tries)
    {
        var doublings = Math.Min(tries - FreeTries, 10);
        var pause = FirstPause * (1 << doublings);
        return pause < LongestPause ? pause : LongestPause;
    }

    private static TimeSpan Rest(TimeSpan time) => time > TimeSpan.Zero ? time : TimeSpan.Zero;

    private enum Rule
    {
        Doubling,
        Hourly,
        Lane,
    }

    private sealed class Count
    {
        public required long FirstAt { get; init; }

        public required long LastAt { get; set; }

        public int Tries { get; set; }
    }
}
