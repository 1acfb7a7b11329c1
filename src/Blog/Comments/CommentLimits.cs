using System.Net;
using System.Threading.RateLimiting;

namespace Blog.Comments;

/// <summary>Counts what comes from each address and to the whole site. Nothing of it is kept for longer than an hour.</summary>
public sealed class CommentLimits : IDisposable
{
    /// <summary>Addresses share so many counts, however many there are; which ones is another with each start.</summary>
    private const int Buckets = 1 << 14;

    private const int Segments = 12;

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<IPAddress> _comments;
    private readonly PartitionedRateLimiter<IPAddress> _previews;

    public CommentLimits(CommentRates rates)
    {
        ArgumentNullException.ThrowIfNull(rates);
        _comments = PartitionedRateLimiter.CreateChained(
            Limiter(BucketOf, rates.PerMinute, Minute),
            Limiter(BucketOf, rates.PerHour, TimeSpan.FromHours(1)),
            Limiter(_ => 0, rates.OfAllPerMinute, Minute)
        );
        _previews = PartitionedRateLimiter.CreateChained(
            Limiter(BucketOf, rates.PreviewsPerMinute, Minute),
            Limiter(_ => 0, rates.PreviewsOfAllPerMinute, Minute)
        );
    }

    /// <returns>How long to wait; null: the comment is looked at.</returns>
    public TimeSpan? Enter(IPAddress address) => Enter(_comments, address);

    /// <summary>A preview keeps nothing, but to make one is work.</summary>
    /// <returns>How long to wait; null: it is made.</returns>
    public TimeSpan? EnterPreview(IPAddress address) => Enter(_previews, address);

    public void Dispose()
    {
        _comments.Dispose();
        _previews.Dispose();
    }

    private static TimeSpan? Enter(PartitionedRateLimiter<IPAddress> limiter, IPAddress address)
    {
        using var lease = limiter.AttemptAcquire(address);
        return lease.IsAcquired ? null
            : lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait
            : Minute;
    }

    private static PartitionedRateLimiter<IPAddress> Limiter(Func<IPAddress, int> part, int most, TimeSpan window) =>
        PartitionedRateLimiter.Create<IPAddress, int>(address =>
            RateLimitPartition.GetSlidingWindowLimiter(
                part(address),
                _ => new SlidingWindowRateLimiterOptions
                {
                    PermitLimit = most,
                    Window = window,
                    SegmentsPerWindow = Segments,
                }
            )
        );

    private static int BucketOf(IPAddress address)
    {
        var hash = new HashCode();
        hash.AddBytes(AddressKeys.NetworkOf(address));
        return hash.ToHashCode() & (Buckets - 1);
    }
}
