using System.Security.Cryptography;
using Blog.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.Comments;

/// <summary>Gives out, and erases, what a person wrote, whom their mail address names.</summary>
public sealed class PersonalComments(BlogDbContext db, CommentReader reader)
{
    private const int HashBytes = 32;

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
    /// Deletes them. Of one that others answered an empty row stays, which no reader sees, or the answers would lose their place.
    /// </summary>
    /// <returns>How many were erased.</returns>
    public async Task<int> EraseAsync(string mail, CancellationToken ct)
    {
        var pages = await Of(mail).Select(comment => comment.Page).Distinct().ToListAsync(ct);
        var count = await EmptyAsync(Of(mail), ct);
        // What was emptied before and has lost its last answer goes too.
        int gone;
        do
        {
            gone = await db.Set<Comment>()
                .Where(comment => comment.Name == "" && comment.Text == "")
                .Where(comment => !db.Set<Comment>().Any(answer => answer.ParentId == comment.Id))
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
                    .SetProperty(comment => comment.Held, (HoldReason?)null)
                    .SetProperty(comment => comment.CommenterId, (Guid?)null)
                    .SetProperty(comment => comment.Address, (byte[]?)null)
                    .SetProperty(comment => comment.AddressMonth, (string?)null)
                    .SetProperty(comment => comment.Agent, (string?)null)
                    .SetProperty(comment => comment.ReplyMail, ReplyMail.Off),
            ct
        );
    }

    /// <summary>In the case in which it was typed, or in lower case.</summary>
    private IQueryable<Comment> Of(string mail)
    {
        var typed = mail.Trim();
        var lower = typed.ToLowerInvariant();
        return db.Set<Comment>().Where(comment => comment.Mail == typed || comment.Mail == lower);
    }
}
