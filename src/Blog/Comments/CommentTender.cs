using Blog.Background;
using Blog.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.Comments;

/// <summary>
/// Once an hour drops what was to be known for a time only: hashes of addresses with the names of browsers, the keys that made
/// them, and blocks that have ended. So is what was put away for <see cref="CommentSettings.TrashDays"/>.
/// </summary>
/// <param name="scopes">A context is made for each hour's work.</param>
public sealed class CommentTender(
    IServiceScopeFactory scopes,
    CommentSettings settings,
    AddressKeys keys,
    BackgroundRounds rounds,
    TimeProvider clock
) : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromHours(1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        rounds.AgeEveryAsync("Dropping what is known of commenters", Between, Between, TendAsync, stoppingToken);

    internal async Task TendAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BlogDbContext>();
        var now = clock.GetUtcNow();
        var last = now.AddDays(-settings.AddressDays);
        await DropAddressesAsync(db.Set<Comment>(), last, ct);
        await scope.ServiceProvider.GetRequiredService<CommentTrash>().LetGoAsync(ct);
        await scope.ServiceProvider.GetRequiredService<CommentCounter>().SettleAsync(ct);
        await db.Set<BlockedAddress>().Where(block => block.Until <= now).ExecuteDeleteAsync(ct);
        keys.DropBefore(await OldestNeededAsync(db, last, ct));
    }

    /// <summary>Month by month, as the index has them: most comments have lost theirs already.</summary>
    private static async Task DropAddressesAsync(DbSet<Comment> comments, DateTimeOffset last, CancellationToken ct)
    {
        var dropped = 1;
        while (dropped > 0 && await comments.MinAsync(comment => comment.AddressMonth, ct) is { } month)
        {
            dropped = await comments
                .Where(comment => comment.AddressMonth == month && comment.At < last)
                .ExecuteUpdateAsync(
                    row =>
                        row.SetProperty(comment => comment.Address, (byte[]?)null)
                            .SetProperty(comment => comment.AddressMonth, (string?)null)
                            .SetProperty(comment => comment.Agent, (string?)null),
                    ct
                );
        }
    }

    /// <summary>A block outlives the comment that it came of: its month's key is needed until the address writes again.</summary>
    private static async Task<DateTimeOffset> OldestNeededAsync(
        BlogDbContext db,
        DateTimeOffset last,
        CancellationToken ct
    )
    {
        var months = await db.Set<BlockedAddress>()
            .Where(block => block.Key != AddressKeys.OfBlocks)
            .Select(block => block.Key)
            .Distinct()
            .ToListAsync(ct);
        return months.Select(AddressKeys.StartOf).Append(last).Min();
    }
}
