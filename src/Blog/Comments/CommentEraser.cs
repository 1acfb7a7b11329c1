using System.Security.Cryptography;
using Blog.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.Comments;

/// <summary>Deletes comments for good. Of one that others answered an empty row stays, or the answers would lose their place.</summary>
public sealed class CommentEraser(BlogDbContext db, CommentReader reader)
{
    private const int HashBytes = 32;

    private DbSet<Comment> Comments => db.Set<Comment>();

    /// <returns>How many were deleted or emptied.</returns>
    public async Task<int> EraseAsync(IQueryable<Comment> comments, CancellationToken ct)
    {
        var pages = await comments.Select(comment => comment.Page).Distinct().ToListAsync(ct);
        await db.Set<CommentEdit>()
            .Where(edit => comments.Select(comment => comment.Id).Contains(edit.CommentId))
            .ExecuteDeleteAsync(ct);
        var count = await EmptyAsync(comments, ct);
        // What was emptied before and has lost its last answer goes too.
        int gone;
        do
        {
            gone = await Comments
                .Where(comment => comment.State == CommentState.Trash && comment.Name == "" && comment.Text == "")
                .Where(comment => !Comments.Any(answer => answer.ParentId == comment.Id))
                .ExecuteDeleteAsync(ct);
        } while (gone > 0);

        foreach (var page in pages)
        {
            reader.Forget(page);
        }

        return count;
    }

    private static Task<int> EmptyAsync(IQueryable<Comment> comments, CancellationToken ct)
    {
        var nothing = RandomNumberGenerator.GetBytes(HashBytes);
        return comments.ExecuteUpdateAsync(
            row =>
                row.SetProperty(comment => comment.Name, "")
                    .SetProperty(comment => comment.Mail, (string?)null)
                    .SetProperty(comment => comment.Site, (string?)null)
                    .SetProperty(comment => comment.Text, "")
                    .SetProperty(comment => comment.Html, "")
                    .SetProperty(comment => comment.Words, nothing)
                    .SetProperty(comment => comment.State, CommentState.Trash)
                    .SetProperty(comment => comment.PutAwayAt, (DateTimeOffset?)null)
                    .SetProperty(comment => comment.Held, (HoldReason?)null)
                    .SetProperty(comment => comment.CommenterId, (Guid?)null)
                    .SetProperty(comment => comment.Address, (byte[]?)null)
                    .SetProperty(comment => comment.AddressMonth, (string?)null)
                    .SetProperty(comment => comment.Agent, (string?)null)
                    .SetProperty(comment => comment.ReplyMail, ReplyMail.Off),
            ct
        );
    }
}
