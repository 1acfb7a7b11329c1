using Blog.Background;
using Blog.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.History;

/// <summary>Once a day lets go of acts that are older than <c>History:KeepDays</c>, of what lay in the trash for thirty days, and of bytes that nothing names.</summary>
/// <param name="scopes">A context is made for each day's work.</param>
public sealed class HistoryTender(
    IServiceScopeFactory scopes,
    HistoryStore store,
    HistorySettings settings,
    BackgroundRounds rounds,
    TimeProvider clock
) : BackgroundService
{
    /// <summary>Not at the start, which has better things to do.</summary>
    private static readonly TimeSpan FirstAfter = TimeSpan.FromHours(1);

    private static readonly TimeSpan Between = TimeSpan.FromDays(1);

    /// <summary>A form that was opened keeps the bytes it shows before any act names them.</summary>
    private static readonly TimeSpan UnnamedStay = TimeSpan.FromDays(7);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        rounds.AgeEveryAsync("Letting go of old history", FirstAfter, Between, TendAsync, stoppingToken);

    internal async Task TendAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BlogDbContext>();
        var before = clock.GetUtcNow().AddDays(-settings.KeepDays);
        await db.Set<Act>().Where(act => act.At < before && act.State == ActState.Done).ExecuteDeleteAsync(ct);
        var trashBefore = clock.GetUtcNow() - HistoryDesk.TrashStays;
        await db.Set<ActFile>()
            .Where(file =>
                db.Set<Act>()
                    .Any(act =>
                        act.Id == file.ActId
                        && act.Kind == ActKind.PostTrashed
                        && act.UndoneById == null
                        && act.At < trashBefore
                    )
            )
            .ExecuteDeleteAsync(ct);
        var named = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        await foreach (var file in db.Set<ActFile>().AsNoTracking().AsAsyncEnumerable().WithCancellation(ct))
        {
            Add(named, file.Before);
            Add(named, file.After);
        }

        foreach (var besides in scope.ServiceProvider.GetServices<INamedBytes>())
        {
            named.UnionWith(await besides.FindAsync(ct));
        }

        // The disk's own clock, not the site's.
        store.Sweep(hash => named.Contains(Convert.ToHexString(hash)), TimeProvider.System.GetUtcNow() - UnnamedStay);
    }

    private static void Add(HashSet<string> named, byte[]? hash)
    {
        if (hash is not null)
        {
            named.Add(Convert.ToHexString(hash));
        }
    }
}
