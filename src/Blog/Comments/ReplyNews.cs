using System.Threading.Channels;

namespace Blog.Comments;

/// <summary>Comments that readers see from now on, to be told of behind the request that showed them.</summary>
public sealed class ReplyNews
{
    private const int MostWaiting = 2000;

    private readonly Channel<long> _shown = Channel.CreateBounded<long>(
        new BoundedChannelOptions(MostWaiting) { SingleReader = true, FullMode = BoundedChannelFullMode.DropWrite }
    );

    public void Add(long comment) => _shown.Writer.TryWrite(comment);

    internal IAsyncEnumerable<long> ReadAsync(CancellationToken ct) => _shown.Reader.ReadAllAsync(ct);
}
