using System.Collections.Concurrent;
using Blog.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.Comments;

/// <summary>
/// Reads what readers see under pages. What was read is kept for a second, so that a page that many ask for does not ask the
/// database for each; what this program changes itself shows at once.
/// </summary>
public sealed partial class CommentReader(
    IServiceScopeFactory scopes,
    LiveDatabase database,
    CommentSettings settings,
    CommentMarkup markup,
    TimeProvider clock,
    ILogger<CommentReader> logger
)
{
    /// <summary>Pages; each is of use for a second only.</summary>
    private const int MostKept = 64;

    private const int MostLooks = 20;

    /// <summary>Pages.</summary>
    private const int MostCounted = 10_000;

    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);

    /// <summary>A page does not wait longer for a database that says nothing.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>For how long a database that failed is not asked again.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<string, Kept> _kept = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Counted> _counts = new(StringComparer.Ordinal);
    private volatile Failure? _failure;

    /// <param name="guid">The page's identity.</param>
    /// <returns>Null: the database cannot be asked now.</returns>
    public async ValueTask<CommentThread?> FindAsync(string guid, CancellationToken ct)
    {
        if (_kept.TryGetValue(guid, out var kept) && clock.GetElapsedTime(kept.At) < Fresh)
        {
            return await kept.Thread.Value.WaitAsync(ct);
        }

        if (_kept.Count >= MostKept)
        {
            _kept.Clear();
        }

        // All who ask meanwhile wait for one reading. It is theirs only: what changes after its begin takes it out of the map.
        var own = new Kept(
            clock.GetTimestamp(),
            new Lazy<Task<CommentThread?>>(() =>
                AskAsync(
                    (comments, patience) => ReadAsync(comments, PageKey.Of(guid), patience),
                    CancellationToken.None
                )
            )
        );
        _kept[guid] = own;
        var thread = await own.Thread.Value.WaitAsync(ct);
        if (thread is null)
        {
            _kept.TryRemove(KeyValuePair.Create(guid, own));
        }

        return thread;
    }

    /// <summary>The identity of the page under which readers see a comment; null: they see none of that number.</summary>
    public Task<string?> FindPageAsync(long comment, CancellationToken ct) =>
        AskAsync(
            (comments, patience) =>
                comments
                    .Where(row => row.Id == comment && row.State == CommentState.Shown)
                    .Select(row => row.Page)
                    .FirstOrDefaultAsync(patience),
            ct
        );

    /// <summary>The newest comments of all pages, the newest first.</summary>
    /// <param name="isWanted">Whether those of a page are, by its identity.</param>
    /// <returns>Null: the database cannot be asked now.</returns>
    public Task<IReadOnlyList<NewComment>?> FindNewestAsync(
        Func<string, bool> isWanted,
        int most,
        CancellationToken ct
    ) => AskAsync((comments, patience) => ReadNewestAsync(comments, isWanted, most, patience), ct);

    /// <summary>How many comments each of some pages has, by the page's identity: one question to the database for all that are not known.</summary>
    /// <param name="guids">The pages' identities.</param>
    /// <returns>Null: the database cannot be asked now.</returns>
    public async ValueTask<IReadOnlyDictionary<string, int>?> FindCountsAsync(
        IReadOnlyCollection<string> guids,
        CancellationToken ct
    )
    {
        ArgumentNullException.ThrowIfNull(guids);
        var at = clock.GetTimestamp();
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var guid in guids)
        {
            if (_counts.TryGetValue(guid, out var counted) && clock.GetElapsedTime(counted.At, at) < Fresh)
            {
                known[guid] = counted.Number;
            }
        }

        var asked = guids.Where(guid => !known.ContainsKey(guid)).Distinct(StringComparer.Ordinal).ToList();
        if (asked.Count == 0)
        {
            return known;
        }

        if (await AskAsync((comments, patience) => CountAsync(comments, asked, patience), ct) is not { } found)
        {
            return null;
        }

        if (_counts.Count >= MostCounted)
        {
            _counts.Clear();
        }

        foreach (var guid in asked)
        {
            known[guid] = found.GetValueOrDefault(Convert.ToHexString(PageKey.Of(guid)));
            _counts[guid] = new Counted(at, known[guid]);
        }

        return known;
    }

    /// <summary>The page's comments have changed.</summary>
    public void Forget(string guid)
    {
        _kept.TryRemove(guid, out _);
        _counts.TryRemove(guid, out _);
    }

    /// <returns>Null too while the database cannot be asked.</returns>
    private async Task<T?> AskAsync<T>(Func<IQueryable<Comment>, CancellationToken, Task<T?>> ask, CancellationToken ct)
        where T : class
    {
        if (
            _failure is { } failure && clock.GetElapsedTime(failure.At) < Pause
            || await database.AskAsync(ct) is not DatabaseState.Ready
        )
        {
            return null;
        }

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var comments = scope.ServiceProvider.GetRequiredService<BlogDbContext>().Set<Comment>().AsNoTracking();
            return await ask(comments, patience.Token);
        }
        catch (Exception fault) when (!ct.IsCancellationRequested && DatabaseFaults.IsAway(fault))
        {
            _failure = new Failure(clock.GetTimestamp());
            database.Doubt(fault);
            LogAway(fault);
            return null;
        }
    }

    private async Task<CommentThread?> ReadAsync(IQueryable<Comment> comments, byte[] key, CancellationToken ct)
    {
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

    private async Task<IReadOnlyList<NewComment>?> ReadNewestAsync(
        IQueryable<Comment> comments,
        Func<string, bool> isWanted,
        int most,
        CancellationToken ct
    )
    {
        var found = new List<NewComment>();
        var before = long.MaxValue;
        // Pages that readers do not see may have many; one that asks is not to make the program read them all.
        for (var look = 0; look < MostLooks && found.Count < most; look++)
        {
            var last = before;
            var rows = await comments
                .Where(row => row.State == CommentState.Shown && row.Id < last)
                .OrderByDescending(row => row.Id)
                .Take(most)
                .ToListAsync(ct);
            found.AddRange(rows.Where(row => isWanted(row.Page)).Select(row => new NewComment(row.Page, Show(row))));
            if (rows.Count < most)
            {
                break;
            }

            before = rows[^1].Id;
        }

        return [.. found.Take(most)];
    }

    private static async Task<Dictionary<string, int>?> CountAsync(
        IQueryable<Comment> comments,
        List<string> guids,
        CancellationToken ct
    )
    {
        var keys = guids.Select(PageKey.Of).ToList();
        var counts = await comments
            .Where(row => keys.Contains(row.PageKey) && row.State == CommentState.Shown)
            .GroupBy(row => row.PageKey)
            .Select(page => new { page.Key, Number = page.Count() })
            .ToListAsync(ct);
        return counts.ToDictionary(page => Convert.ToHexString(page.Key), page => page.Number, StringComparer.Ordinal);
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

    [LoggerMessage(1201, LogLevel.Error, "Comments cannot be read; pages are shown without them")]
    private partial void LogAway(Exception fault);

    /// <param name="At">A timestamp of the clock, from before the reading.</param>
    /// <param name="Thread">Null within: the database could not be asked.</param>
    private sealed record Kept(long At, Lazy<Task<CommentThread?>> Thread);

    /// <param name="At">A timestamp of the clock.</param>
    private sealed record Counted(long At, int Number);

    /// <param name="At">A timestamp of the clock.</param>
    private sealed record Failure(long At);
}
