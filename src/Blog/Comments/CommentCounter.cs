using Blog.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.Comments;

/// <summary>Counts what became of comments, day by day: what was refused leaves no other trace.</summary>
public sealed class CommentCounter(BlogDbContext db, TimeProvider clock)
{
    public async Task AddAsync(CommentEnd end, CancellationToken ct)
    {
        var day = DayOf(clock.GetUtcNow());
        if (await UpAsync() == 0)
        {
            await OnceOnly.TryAddAsync(db, new CommentCount { Day = day, End = end }, ct);
            await UpAsync();
        }

        Task<int> UpAsync() =>
            db.Set<CommentCount>()
                .Where(count => count.Day == day && count.End == end)
                .ExecuteUpdateAsync(row => row.SetProperty(count => count.Number, count => count.Number + 1), ct);
    }

    /// <summary>The day in UTC, as <c>20261128</c>.</summary>
    internal static int DayOf(DateTimeOffset moment)
    {
        var day = moment.UtcDateTime;
        return (day.Year * 10_000) + (day.Month * 100) + day.Day;
    }
}
