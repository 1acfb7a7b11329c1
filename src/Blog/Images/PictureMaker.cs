using System.Collections.Concurrent;
using NetVips;

namespace Blog.Images;

/// <summary>
/// Makes pictures behind the requests: two at a time, each once however many ask, at most 256 waiting. What cannot be made is
/// not tried again until the program starts anew.
/// </summary>
public sealed class PictureMaker(PictureStore store, PictureLibrary library, ILogger<PictureMaker> log)
    : IAsyncDisposable
{
    private const int AtATime = 2;
    private const int MostWaiting = 256;
    private const int MostFailures = 10_000;

    private readonly ConcurrentDictionary<string, Lazy<Task<bool>>> _running = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, byte> _failures = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _gate = new(AtATime);
    private readonly CancellationTokenSource _end = new();

    public bool HasFailed(string name) => _failures.ContainsKey(name);

    /// <summary>Has a file of the store made.</summary>
    /// <param name="open">Gives the picture it is made of; null when that is gone.</param>
    /// <param name="write">From the one to the other.</param>
    /// <returns>Whether it is there now.</returns>
    public Task<bool> MakeAsync(string name, Func<Stream?> open, Action<Stream, Stream> write)
    {
        if (!library.IsThere || HasFailed(name) || (_running.Count >= MostWaiting && !_running.ContainsKey(name)))
        {
            return Task.FromResult(false);
        }

        return _running
            .GetOrAdd(name, _ => new Lazy<Task<bool>>(() => Task.Run(() => RunAsync(name, open, write))))
            .Value;
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await Task.WhenAll(_running.Values.Select(running => running.Value));
        _end.Dispose();
        _gate.Dispose();
    }

    private async Task<bool> RunAsync(string name, Func<Stream?> open, Action<Stream, Stream> write)
    {
        try
        {
            await _gate.WaitAsync(_end.Token);
        }
        catch (OperationCanceledException)
        {
            _running.TryRemove(name, out _);
            return false;
        }

        try
        {
            return store.Holds(name) || Make(name, open, write);
        }
        finally
        {
            _gate.Release();
            _running.TryRemove(name, out _);
        }
    }

    private bool Make(string name, Func<Stream?> open, Action<Stream, Stream> write)
    {
        try
        {
            using var source = open();
            if (source is null)
            {
                return false;
            }

            store.Keep(name, target => write(source, target));
            return true;
        }
        catch (VipsException fault)
        {
            if (_failures.Count < MostFailures)
            {
                _failures.TryAdd(name, 0);
            }

            PictureLog.CannotMake(log, name, fault.Message);
            return false;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // A full disk: readers get the picture itself.
            PictureLog.CannotKeep(log, name, fault.Message);
            return false;
        }
    }
}
