using System.Collections.Concurrent;
using Blog.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.Comments;

/// <summary>
/// Reads what readers see under pages. What was read is kept for a second, so that a page that many ask for does not ask the
/// database for each; what this program changes itself shows at once.
/// </summary>
public sealed class CommentReader(
    IServiceScopeFactory scopes,
    LiveDatabase database,
    CommentSettings settings,
    CommentMarkup markup,
    TimeProvider clock
)
{
    private const int MostKept = 500;

    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<string, Kept> _kept = new(StringComparer.Ordinal);

    /// <param name="guid">The page's identity.</param>
    /// <returns>Null: the database cannot be asked now.</returns>
    public async ValueTask<CommentThread?> FindAsync(string guid, CancellationToken ct)
    {
        if (_kept.TryGetValue(guid, out var kept) && clock.GetElapsedTime(kept.At) < Fresh)
        {
            return kept.Thread;
        }

        if (await database.AskAsync(ct) is not DatabaseState.Ready)
        {
            return null;
        }

        var at = clock.GetTimestamp();
        var thread = await ReadAsync(PageKey.Of(guid), ct);
        if (_kept.Count >= MostKept)
        {
            _kept.Clear();
        }

        _kept[guid] = new Kept(at, thread);
        return thread;
    }

    /// <summary>The page's comments have changed.</summary>
    public void Forget(string guid) => _kept.TryRemove(guid, out _);

    private async Task<CommentThread> ReadAsync(byte[] key, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var comments = scope.ServiceProvider.GetRequiredService<BlogDbContext>().Set<Comment>().AsNoTracking();
        var rows = await comments
            .Where(row => row.PageKey == key && row.State == CommentState.Shown)
            .OrderBy(row => row.Id)
            .ToListAsync(ct);
        if (rows.Count == 0)
        {
            return CommentThread.Empty;
        }

        var parents = await comments
            .Where(row => row.PageKey == key && row.State != CommentState.Shown)
            .Select(row => new { row.Id, row.ParentId })
            .ToDictionaryAsync(row => row.Id, row => row.ParentId, ct);
        foreach (var row in rows)
        {
            parents[row.Id] = row.ParentId;
        }

        return CommentThread.Of([.. rows.Select(Show)], parents, settings.MaxDepth);
    }

    private ShownComment Show(Comment row) =>
        new(
            row.Id,
            row.Name,
            row.Site,
            row.At,
            row.EditedAt is not null,
            row.AccountId is not null,
            row.HtmlVersion == CommentMarkup.Version ? row.Html : markup.Render(row.Text).Html,
            []
        );

    /// <param name="At">A timestamp of the clock.</param>
    private sealed record Kept(long At, CommentThread Thread);
}
