using Blog.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.History;

/// <summary>Writes down which act took another back.</summary>
internal static class UndoneActs
{
    /// <param name="undone">The act that is taken back.</param>
    /// <param name="by">The act that does.</param>
    /// <returns>What the undone act had itself taken back: it stands again, so it can be undone again.</returns>
    public static async Task<IReadOnlyList<long>> MarkAsync(
        BlogDbContext db,
        long undone,
        long by,
        CancellationToken ct
    )
    {
        var acts = db.Set<Act>();
        var again = await acts.Where(row => row.UndoneById == undone).Select(row => row.Id).ToListAsync(ct);
        await SetAsync(db, again, by: null, ct);
        await SetAsync(db, [undone], by, ct);
        return again;
    }

    /// <summary>The same taken back: nothing was undone after all.</summary>
    /// <param name="again">What marking gave.</param>
    public static async Task UnmarkAsync(BlogDbContext db, long undone, IReadOnlyList<long> again, CancellationToken ct)
    {
        await SetAsync(db, [undone], by: null, ct);
        await SetAsync(db, again, undone, ct);
    }

    private static Task SetAsync(BlogDbContext db, IReadOnlyList<long> acts, long? by, CancellationToken ct) =>
        acts.Count == 0
            ? Task.CompletedTask
            : db.Set<Act>()
                .Where(row => acts.Contains(row.Id))
                .ExecuteUpdateAsync(row => row.SetProperty(each => each.UndoneById, by), ct);
}
