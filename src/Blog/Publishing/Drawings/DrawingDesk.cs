namespace Blog.Publishing.Drawings;

/// <summary>
/// Gives the drawing of a source: kept from before, or made behind, one at a time and once however many ask. Its thread and
/// its drawer end when nothing was asked for a while.
/// </summary>
/// <param name="makeDrawer">Called when one is needed.</param>
public sealed partial class DrawingDesk(DrawingCache cache, Func<IDrawer> makeDrawer, ILogger<DrawingDesk> logger)
    : IDisposable
{
    /// <summary>Whoever asks for more gets the source as it is, and may ask again.</summary>
    private const int MostWaiting = 5000;

    private const int MostTries = 3;

    /// <summary>Formulas are read by functions that call themselves, and a stack that overflows ends the program. Bytes.</summary>
    private const int StackSize = 16 * 1024 * 1024;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly object _gate = new();
    private readonly Queue<(DrawingRequest Request, TaskCompletionSource<Drawing?> Work)> _waiting = new();
    private readonly Dictionary<string, Task<Drawing?>> _underWay = [];

    // Of the worker alone.
    private readonly Dictionary<string, int> _tries = [];

    private bool _isWorking;
    private bool _isClosed;
    private int _drawCount;

    /// <summary>How many sources were drawn since the start.</summary>
    public int DrawCount => Volatile.Read(ref _drawCount);

    public void Dispose()
    {
        lock (_gate)
        {
            _isClosed = true;
            Monitor.PulseAll(_gate);
        }
    }

    /// <summary>Done at once when the drawing is kept. Null when it cannot be made now.</summary>
    public Task<Drawing?> DrawAsync(DrawingRequest request)
    {
        if (cache.TryGet(request.Key, out var kept))
        {
            return Task.FromResult<Drawing?>(kept);
        }

        lock (_gate)
        {
            if (_underWay.TryGetValue(request.Key, out var underWay))
            {
                return underWay;
            }

            if (_isClosed || _waiting.Count >= MostWaiting)
            {
                return Task.FromResult<Drawing?>(null);
            }

            var work = new TaskCompletionSource<Drawing?>(TaskCreationOptions.RunContinuationsAsynchronously);
            _underWay[request.Key] = work.Task;
            _waiting.Enqueue((request, work));
            Monitor.Pulse(_gate);
            if (!_isWorking)
            {
                _isWorking = true;
                new Thread(Work, StackSize) { IsBackground = true, Name = "Drawings" }.Start();
            }

            return work.Task;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A source could not be drawn and is shown as it is")]
    private static partial void LogFault(ILogger logger, Exception fault);

    private void Work()
    {
        DrawAll();
        if (!_isClosed)
        {
            // Grammars and engines are large and rare, so nothing else would soon give their memory back.
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        }
    }

    private void DrawAll()
    {
        IDrawer? drawer = null;
        while (FindNext() is var (request, work))
        {
            Drawing? drawing = null;
            try
            {
                drawer ??= makeDrawer();
                drawing = Kept(request.Key, drawer.Draw(request));
                Interlocked.Increment(ref _drawCount);
            }
            catch (Exception fault)
            {
                LogFault(logger, fault);
            }

            if (drawing is null || drawer is { IsSpent: true })
            {
                drawer?.Dispose();
                drawer = null;
            }

            Finish(request, work, drawing);
        }

        drawer?.Dispose();
    }

    /// <summary>What ran out of time is tried again when it is next asked for, but not for ever.</summary>
    private Drawing Kept(string key, Drawing drawing)
    {
        if (drawing.IsLasting)
        {
            cache.Keep(key, drawing);
            return drawing;
        }

        var tries = _tries.GetValueOrDefault(key) + 1;
        if (tries < MostTries)
        {
            _tries[key] = tries;
            return drawing;
        }

        _tries.Remove(key);
        var final = drawing with { IsLasting = true };
        cache.KeepInMemory(key, final);
        return final;
    }

    private void Finish(DrawingRequest request, TaskCompletionSource<Drawing?> work, Drawing? drawing)
    {
        lock (_gate)
        {
            _underWay.Remove(request.Key);
        }

        work.SetResult(drawing);
    }

    /// <returns>Null when the thread is to end.</returns>
    private (DrawingRequest Request, TaskCompletionSource<Drawing?> Work)? FindNext()
    {
        lock (_gate)
        {
            while (true)
            {
                if (!_isClosed && _waiting.TryDequeue(out var next))
                {
                    return next;
                }

                if (_isClosed || (!Monitor.Wait(_gate, Patience) && _waiting.Count == 0))
                {
                    End();
                    return null;
                }
            }
        }
    }

    private void End()
    {
        _isWorking = false;
        foreach (var (request, work) in _waiting)
        {
            _underWay.Remove(request.Key);
            work.TrySetResult(null);
        }

        _waiting.Clear();
    }
}
