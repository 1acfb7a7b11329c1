using Blog.Data;

namespace Blog.History;

/// <summary>Lets one write to the content folder at a time: in this process, and of the commands beside it.</summary>
/// <param name="lockFile">A full path in the data folder; what lies there is freed by the system when its holder dies.</param>
public sealed class ContentGate(string lockFile) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim _one = new(1);

    /// <summary>Waits for its turn. Disposing what is given ends it.</summary>
    /// <exception cref="TimeoutException">Another process held the folder for half a minute.</exception>
    /// <exception cref="IOException">The lock's file cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">The lock's file cannot be made.</exception>
    public async Task<IDisposable> HoldAsync(CancellationToken ct)
    {
        await _one.WaitAsync(ct);
        try
        {
            return new Turn(this, await LockAsync(ct));
        }
        catch
        {
            _one.Release();
            throw;
        }
    }

    public void Dispose() => _one.Dispose();

    private async Task<FileStream> LockAsync(CancellationToken ct)
    {
        if (Path.GetDirectoryName(lockFile) is { } folder)
        {
            PrivateFiles.MakeFolder(folder);
        }

        for (var waited = TimeSpan.Zero; ; waited += Pause)
        {
            try
            {
                return PrivateFiles.Open(lockFile, FileShare.None);
            }
            catch (IOException fault) when (File.Exists(lockFile))
            {
                if (waited >= Patience)
                {
                    throw new TimeoutException(
                        $"Another program has been writing to the content folder for {Patience.TotalSeconds} s.",
                        fault
                    );
                }

                await Task.Delay(Pause, ct);
            }
        }
    }

    private sealed class Turn(ContentGate gate, FileStream file) : IDisposable
    {
        private FileStream? _file = file;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _file, null) is { } held)
            {
                held.Dispose();
                gate._one.Release();
            }
        }
    }
}
