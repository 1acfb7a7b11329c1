using System.Collections.Concurrent;

namespace Blog.Images;

/// <summary>
/// Copies of pictures that posts name from elsewhere: each fetched once, behind the page that first shows it, two at a time. One that fails
/// is left alone for an hour.
/// </summary>
public sealed class RemotePictures(
    RemoteFetcher fetcher,
    PictureBook book,
    PictureReader reader,
    PictureStore store,
    TimeProvider clock,
    ILogger<RemotePictures> log
) : IAsyncDisposable
{
    private const int AtATime = 2;
    private const int MostWaiting = 200;
    private const int MostFailures = 10_000;
    private const int LongestUrl = 2048;
    private const string Start = "remote:";

    private static readonly TimeSpan LeftAlone = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<string, Lazy<Task>> _running = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, long> _failures = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _gate = new(AtATime);
    private readonly CancellationTokenSource _end = new();

    /// <summary>The copy; null while there is none, and then it is fetched.</summary>
    public KnownPicture? Find(Uri url)
    {
        var key = PictureKey.Of(url);
        if (book.Find(key) is { Facts: not null } known && store.Holds(NameOf(key)))
        {
            return known;
        }

        if (
            url.AbsoluteUri.Length <= LongestUrl
            && !(_failures.TryGetValue(key.Place, out var at) && clock.GetElapsedTime(at) < LeftAlone)
            && _running.Count < MostWaiting
        )
        {
            _ = _running.GetOrAdd(key.Place, _ => new Lazy<Task>(() => Task.Run(() => RunAsync(url, key)))).Value;
        }

        return null;
    }

    /// <summary>Waits for what is being fetched.</summary>
    internal Task AllAsync() => Task.WhenAll(_running.Values.Select(running => running.Value));

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await AllAsync();
        _end.Dispose();
        _gate.Dispose();
    }

    internal static bool IsCopy(PictureKey key) => key.Place.StartsWith(Start, StringComparison.Ordinal);

    /// <summary>Null when the copy is gone; then it is fetched again.</summary>
    internal Stream? Open(PictureKey key)
    {
        if (store.Open(NameOf(key)) is { } copy)
        {
            return copy;
        }

        Find(new Uri(key.Place[Start.Length..]));
        return null;
    }

    private static string NameOf(PictureKey key) => PictureHash.Of(key.Place) + ".remote";

    private async Task RunAsync(Uri url, PictureKey key)
    {
        try
        {
            await _gate.WaitAsync(_end.Token);
            try
            {
                await FetchAsync(url, key);
                _failures.TryRemove(key.Place, out _);
            }
            finally
            {
                _gate.Release();
            }
        }
        catch (Exception fault)
            when (fault
                    is HttpRequestException
                        or IOException
                        or UnauthorizedAccessException
                        or OperationCanceledException
            )
        {
            if (!_end.IsCancellationRequested)
            {
                Remember(key, url, fault.Message);
            }
        }
        finally
        {
            _running.TryRemove(key.Place, out _);
        }
    }

    private async Task FetchAsync(Uri url, PictureKey key)
    {
        using var bytes = new MemoryStream();
        await fetcher.FetchAsync(url, bytes, _end.Token);
        if (
            PictureFormats.Of(bytes) is not { } format
            || reader.Read(bytes, format) is not { IsWithinLimits: true } facts
        )
        {
            throw new HttpRequestException("It is no picture, or one that is too large to be shown.");
        }

        var hash = PictureHash.Of(bytes);
        store.Keep(NameOf(key), bytes.CopyTo);
        book.Keep(new KnownPicture(key, facts, hash));
    }

    private void Remember(PictureKey key, Uri url, string reason)
    {
        if (_failures.Count >= MostFailures)
        {
            _failures.Clear();
        }

        _failures[key.Place] = clock.GetTimestamp();
        PictureLog.NotFetched(log, url.GetLeftPart(UriPartial.Path), reason);
    }
}
