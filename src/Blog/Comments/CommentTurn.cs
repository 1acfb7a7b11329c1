namespace Blog.Comments;

/// <summary>
/// One comment after the other is written down. Many at once would each wait for SQLite with a thread of their own, until none
/// is left for readers.
/// </summary>
public sealed class CommentTurn : IDisposable
{
    private readonly SemaphoreSlim _one = new(1);

    public async Task<T> TakeAsync<T>(Func<Task<T>> write, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(write);
        await _one.WaitAsync(ct);
        try
        {
            return await write();
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();
}
