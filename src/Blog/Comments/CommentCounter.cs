using Blog.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.Comments;

/// <summary>Counts what became of comments, day by day: what was refused leaves no other trace.</summary>
public sealed class CommentCounter(BlogDbContext db, CommentTally tally, TimeProvider clock)
{
    public Task AddAsync(CommentEnd end, CancellationToken ct) => AddAsync(end, number: 1, ct);

    /// <summary>One came too soon. Most of a flood are written down by one that comes later, or when the numbers are read.</summary>
    public Task AddLimitedAsync(CancellationToken ct) => AddAsync(CommentEnd.Limited, tally.Add(), ct);

    /// <summary>Writes down what is not yet.</summary>
    public Task SettleAsync(CancellationToken ct) => AddAsync(CommentEnd.Limited, tally.Take(), ct);

    /// <summary>How many came to which end since a day.</summary>
    public async Task<IReadOnlyDictionary<CommentEnd, int>> ReadAsync(DateTimeOffset since, CancellationToken ct)
    {
        await SettleAsync(ct);
        var day = DayOf(since);
        return await db.Set<CommentCount>()
            .Where(count => count.Day >= day)
            .GroupBy(count => count.End)
            .Select(end => new { end.Key, Number = end.Sum(count => count.Number) })
            .ToDictionaryAsync(end => end.Key, end => end.Number, ct);
    }

    private async Task AddAsync(CommentEnd end, int number, CancellationToken ct)
    {
        if (number == 0)
        {
            return;
        }

        var day = DayOf(clock.GetUtcNow());
        if (await UpAsync() == 0)
        {
            await OnceOnly.TryAddAsync(db, new CommentCount { Day = day, End = end }, ct);
            await UpAsync();
        }

        Task<int> UpAsync() =>
            db.Set<CommentCount>()
                .Where(count => count.Day == day && count.End == end)
                .ExecuteUpdateAsync(row => row.SetProperty(count => count.Number, count => count.Number + number), ct);
    }

    /// <summary>The day in UTC, as <c>20261128</c>.</summary>
    private static int DayOf(DateTimeOffset moment)
    {
        var day = moment.UtcDateTime;
        return (day.Year * 10_000) + (day.Month * 100) + day.Day;
    }
}
