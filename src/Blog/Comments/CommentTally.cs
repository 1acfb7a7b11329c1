namespace Blog.Comments;

/// <summary>
/// Comments that came too soon and are not written down yet: of a flood each would cost the database a write. All but those of the
/// last second are written when the next one comes, and the rest once the numbers are asked for.
/// </summary>
public sealed class CommentTally(TimeProvider clock)
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(1);

    private readonly Lock _counting = new();
    private long? _takenAt;
    private int _count;

    /// <summary>Counts one more.</summary>
    /// <returns>How many are to be written down now.</returns>
    public int Add()
    {
        lock (_counting)
        {
            _count++;
            return _takenAt is { } at && clock.GetElapsedTime(at) < Between ? 0 : TakeAll();
        }
    }

    /// <summary>Those that are not written down yet; who takes them does it.</summary>
    public int Take()
    {
        lock (_counting)
        {
            return TakeAll();
        }
    }

    private int TakeAll()
    {
        _takenAt = clock.GetTimestamp();
        var all = _count;
        _count = 0;
        return all;
    }
}
