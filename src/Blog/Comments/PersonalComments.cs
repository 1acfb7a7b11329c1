using Blog.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.Comments;

/// <summary>Gives out, and erases, what a person wrote, whom their mail address names.</summary>
public sealed class PersonalComments(BlogDbContext db, CommentEraser eraser)
{
    public Task<int> CountAsync(string mail, CancellationToken ct) => Of(mail).CountAsync(ct);

    /// <summary>The oldest first.</summary>
    public async Task<IReadOnlyList<ExportedComment>> ExportAsync(string mail, CancellationToken ct) =>
        await Of(mail)
            .AsNoTracking()
            .OrderBy(comment => comment.Id)
            .Select(comment => new ExportedComment(
                comment.Id,
                comment.Page,
                comment.At,
                comment.EditedAt,
                comment.Name,
                comment.Mail,
                comment.Site,
                comment.Text,
                comment.State,
                comment.ReplyMail,
                comment.Agent,
                comment.Language
            ))
            .ToListAsync(ct);

    /// <summary>
    /// Deletes them, and what the database's file still has of them. Of one that others answered an empty row stays, which no
    /// reader sees.
    /// </summary>
    /// <returns>How many were erased.</returns>
    public async Task<int> EraseAsync(string mail, CancellationToken ct)
    {
        var count = await eraser.EraseAsync(Of(mail), ct);
        if (count > 0)
        {
            await db.WipeDeletedAsync(ct);
        }

        return count;
    }

    /// <summary>In the case in which it was typed, or in lower case.</summary>
    private IQueryable<Comment> Of(string mail)
    {
        var typed = mail.Trim();
        var lower = typed.ToLowerInvariant();
        return db.Set<Comment>().Where(comment => comment.Mail == typed || comment.Mail == lower);
    }
}
