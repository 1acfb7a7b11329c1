using Blog.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.Comments;

/// <summary>Lets go for good of comments that were put away.</summary>
public sealed class CommentTrash(BlogDbContext db, CommentEraser eraser, CommentSettings settings, TimeProvider clock)
{
    /// <param name="pages">The identities of the pages that they stand under; null: any.</param>
    public Task<int> CountAsync(IReadOnlyCollection<string>? pages, CancellationToken ct) => In(pages).CountAsync(ct);

    /// <summary>Empties the trash.</summary>
    /// <param name="pages">As for <see cref="CountAsync"/>.</param>
    /// <returns>How many were deleted.</returns>
    public Task<int> EmptyAsync(IReadOnlyCollection<string>? pages, CancellationToken ct) =>
        eraser.EraseAsync(In(pages), ct);

    /// <summary>Deletes what has been in the trash or in spam for <see cref="CommentSettings.TrashDays"/>, and words as they stood before an edit that is as old.</summary>
    internal async Task LetGoAsync(CancellationToken ct)
    {
        var last = clock.GetUtcNow().AddDays(-settings.TrashDays);
        if (await db.Set<Comment>().AnyAsync(comment => comment.PutAwayAt < last, ct))
        {
            await eraser.EraseAsync(db.Set<Comment>().Where(comment => comment.PutAwayAt < last), ct);
        }

        await db.Set<CommentEdit>().Where(edit => edit.At < last).ExecuteDeleteAsync(ct);
    }

    private IQueryable<Comment> In(IReadOnlyCollection<string>? pages)
    {
        // An empty row that answers need is no comment any more.
        var trash = db.Set<Comment>().Where(comment => comment.State == CommentState.Trash && comment.Name != "");
        if (pages is null)
        {
            return trash;
        }

        var keys = pages.Select(PageKey.Of).ToList();
        return trash.Where(comment => keys.Contains(comment.PageKey));
    }
}
