namespace Blog.Tests.Faults;

/// <summary>A clock that someone sets wrong and right again, while time itself goes on: timers and timestamps know nothing of it.</summary>
internal sealed class JumpingClock(TimeProvider time) : TimeProvider
{
    public TimeSpan Jump { get; set; }

    public override long TimestampFrequency => time.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => time.GetUtcNow() + Jump;

    public override long GetTimestamp() => time.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        time.CreateTimer(callback, state, dueTime, period);
}
