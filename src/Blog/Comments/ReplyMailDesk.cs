using Blog.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.Comments;

/// <summary>Whether commenters get mails about replies, as they say by the links in mails.</summary>
public sealed class ReplyMailDesk(BlogDbContext db)
{
    private DbSet<Comment> Comments => db.Set<Comment>();

    /// <summary>The language of a comment's page; null: it is not there any more.</summary>
    public Task<string?> FindLanguageAsync(long comment, CancellationToken ct) =>
        Comments.Where(row => row.Id == comment).Select(row => row.Language).FirstOrDefaultAsync(ct);

    /// <summary>For all comments of the same mail address that asked; who wanted no more mails meanwhile gets none.</summary>
    public async Task ConfirmAsync(long comment, CancellationToken ct)
    {
        if (await MailOfAsync(comment, ct) is { } mail)
        {
            await Comments
                .Where(row => row.Mail == mail && row.ReplyMail == ReplyMail.Asked)
                .ExecuteUpdateAsync(row => row.SetProperty(one => one.ReplyMail, ReplyMail.Confirmed), ct);
        }
    }

    /// <summary>For all comments of the same mail address.</summary>
    public async Task StopAsync(long comment, CancellationToken ct)
    {
        if (await MailOfAsync(comment, ct) is { } mail)
        {
            await Comments
                .Where(row => row.Mail == mail)
                .ExecuteUpdateAsync(row => row.SetProperty(one => one.ReplyMail, ReplyMail.Off), ct);
        }
    }

    private Task<string?> MailOfAsync(long comment, CancellationToken ct) =>
        Comments.Where(row => row.Id == comment).Select(row => row.Mail).FirstOrDefaultAsync(ct);
}
