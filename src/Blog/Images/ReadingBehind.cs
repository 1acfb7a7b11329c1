using System.Threading.Channels;

namespace Blog.Images;

/// <summary>Pictures that a page had no time to read: one after the other, at most 1,000 waiting.</summary>
public sealed class ReadingBehind
{
    private readonly Channel<Action> _waiting = Channel.CreateBounded<Action>(
        new BoundedChannelOptions(1000) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true }
    );

    /// <summary>One too many is asked for again by the next page.</summary>
    public void Ask(Action read) => _waiting.Writer.TryWrite(read);

    /// <summary>Ends when a picture waits.</summary>
    internal Task WaitAsync(CancellationToken ct) => _waiting.Reader.WaitToReadAsync(ct).AsTask();

    /// <summary>Reads the one that waits longest.</summary>
    internal void ReadNext()
    {
        if (_waiting.Reader.TryRead(out var read))
        {
            read();
        }
    }
}
