using System.Collections.Frozen;
using Blog.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.Comments;

/// <summary>Finds comments for staff. Whose they are to see is decided by who asks.</summary>
public sealed class CommentBook(BlogDbContext db, CommentMarkup markup, TimeProvider clock)
{
    private IQueryable<Comment> Comments => db.Set<Comment>().AsNoTracking();

    public async Task<CommentRows> FindAsync(CommentQuery query, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(query);
        var found = Matching(query);
        var total = await found.CountAsync(ct);
        var ids = await found
            .OrderByDescending(comment => comment.Id)
            .Skip((query.Number - 1) * query.Size)
            .Take(query.Size)
            .Select(comment => comment.Id)
            .ToListAsync(ct);
        return new CommentRows(await FindAsync(ids, ct), total);
    }

    /// <summary>Those of them that are there, the newest first.</summary>
    public async Task<IReadOnlyList<CommentRow>> FindAsync(IReadOnlyCollection<long> ids, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var blocks = db.Set<BlockedAddress>();
        var rows = await Comments
            .Where(comment => ids.Contains(comment.Id))
            .OrderByDescending(comment => comment.Id)
            .Select(comment => new
            {
                Comment = comment,
                Answered = Comments
                    .Where(other => other.Id == comment.ParentId)
                    .Select(other => other.Name)
                    .FirstOrDefault(),
                IsBlocked = blocks.Any(block =>
                    block.Key == comment.AddressMonth && block.Address == comment.Address && block.Until > now
                ),
            })
            .ToListAsync(ct);
        return [.. rows.Select(row => RowOf(row.Comment, row.Answered, row.IsBlocked))];
    }

    /// <summary>The newest ids of those that a query finds, on whatever page of it.</summary>
    public async Task<IReadOnlyList<long>> FindIdsAsync(CommentQuery query, int most, CancellationToken ct) =>
        await Matching(query)
            .OrderByDescending(comment => comment.Id)
            .Take(most)
            .Select(comment => comment.Id)
            .ToListAsync(ct);

    public Task<int> CountAsync(CommentQuery query, CancellationToken ct) => Matching(query).CountAsync(ct);

    /// <summary>The identity of every page that comments stand under and that is not known, with their number.</summary>
    /// <param name="isKnown">Is asked with the <see cref="PageKey"/> of each page.</param>
    public async Task<IReadOnlyDictionary<string, int>> FindLostAsync(Func<byte[], bool> isKnown, CancellationToken ct)
    {
        var counts = await Comments
            .GroupBy(comment => comment.PageKey)
            .Select(page => new { page.Key, Number = page.Count() })
            .ToListAsync(ct);
        var lost = counts.Where(page => !isKnown(page.Key)).ToDictionary(page => Convert.ToHexString(page.Key));
        if (lost.Count == 0)
        {
            return FrozenDictionary<string, int>.Empty;
        }

        var keys = lost.Values.Select(page => page.Key).ToList();
        var names = await Comments
            .Where(comment => keys.Contains(comment.PageKey))
            .Select(comment => new { comment.PageKey, comment.Page })
            .Distinct()
            .ToListAsync(ct);
        return names.ToDictionary(
            page => page.Page,
            page => lost[Convert.ToHexString(page.PageKey)].Number,
            StringComparer.Ordinal
        );
    }

    private IQueryable<Comment> Matching(CommentQuery query)
    {
        var found = Comments;
        if (query.State is { } state)
        {
            found = found.Where(comment => comment.State == state);
        }

        if (query.Pages is { } pages)
        {
            var keys = pages.Select(PageKey.Of).ToList();
            found = found.Where(comment => keys.Contains(comment.PageKey));
        }

        foreach (var word in query.Words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            found = found.Where(comment =>
                BlogDbContext.Lower(comment.Text).Contains(BlogDbContext.Lower(word))
                || BlogDbContext.Lower(comment.Name).Contains(BlogDbContext.Lower(word))
                || BlogDbContext.Lower(comment.Mail ?? "").Contains(BlogDbContext.Lower(word))
                || BlogDbContext.Lower(comment.Site ?? "").Contains(BlogDbContext.Lower(word))
            );
        }

        return found;
    }

    private CommentRow RowOf(Comment comment, string? answered, bool isBlocked) =>
        new(
            comment.Id,
            comment.Page,
            answered,
            comment.At,
            comment.EditedAt,
            comment.Name,
            comment.Mail,
            comment.Site,
            comment.AccountId is not null,
            HiddenSigns.Show(comment.Text),
            markup.Render(comment.Text).LinkCount,
            comment.State,
            comment.Held,
            comment.Address is not null,
            isBlocked
        );
}
