namespace Blog.Background;

/// <summary>
/// Whether the clock can be believed by work that lets go of what is old. One that leapt ahead would have it let go of all, so it
/// must first have said the same for a week, in which somebody may set it right.
/// </summary>
public sealed class AgeClock(TimeProvider clock)
{
    /// <summary>Clocks are set by seconds, and moved by hours where somebody mistakes a time zone.</summary>
    private static readonly TimeSpan Usual = TimeSpan.FromDays(1);

    private static readonly TimeSpan Trial = TimeSpan.FromDays(7);

    private DateTimeOffset _time = clock.GetUtcNow();
    private long _stamp = clock.GetTimestamp();
    private long? _leaptAt;

    /// <summary>How far the clock is ahead of what it said before and the time that has gone by since; behind when negative.</summary>
    public TimeSpan Ahead => clock.GetUtcNow() - _time - clock.GetElapsedTime(_stamp);

    public bool IsBelieved()
    {
        if (Ahead < Usual)
        {
            _leaptAt = null;
            return true;
        }

        _leaptAt ??= clock.GetTimestamp();
        if (clock.GetElapsedTime(_leaptAt.Value) < Trial)
        {
            return false;
        }

        (_time, _stamp, _leaptAt) = (clock.GetUtcNow(), clock.GetTimestamp(), null);
        return true;
    }
}
