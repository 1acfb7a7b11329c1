using System.Threading.Channels;

namespace Blog.Comments;

/// <summary>Says that readers see comments which nobody was told of, so that it is done behind the request that showed them.</summary>
public sealed class ReplyNews
{
    private readonly Channel<bool> _some = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { SingleReader = true, FullMode = BoundedChannelFullMode.DropWrite }
    );

    public void Come() => _some.Writer.TryWrite(true);

    /// <summary>Waits until some came since it was asked last, or a time is over.</summary>
    internal async Task WaitAsync(TimeSpan most, TimeProvider clock, CancellationToken ct)
    {
        using var over = new CancellationTokenSource(most, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, over.Token);
        try
        {
            await _some.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            // The time is over.
        }
    }
}
