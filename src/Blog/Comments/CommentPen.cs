using System.Security.Cryptography;
using Blog.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.Comments;

/// <summary>
/// Changes comments for staff, who is asked about before. Each change names the comments and says what they are to be, so that
/// doing it again changes nothing.
/// </summary>
public sealed class CommentPen(
    BlogDbContext db,
    CommentMarkup markup,
    CommentReader reader,
    ReplyNews news,
    TimeProvider clock
)
{
    private const int TokenBytes = 16;

    private DbSet<Comment> Comments => db.Set<Comment>();

    /// <summary>Brings those that stand at one place to another.</summary>
    /// <returns>How many stood there.</returns>
    public async Task<int> MoveAsync(
        IReadOnlyCollection<long> ids,
        CommentState from,
        CommentState to,
        CancellationToken ct
    )
    {
        DateTimeOffset? away = to is CommentState.Trash or CommentState.Spam ? clock.GetUtcNow() : null;
        var moved = await Comments
            // An erased one stays where it is.
            .Where(comment => ids.Contains(comment.Id) && comment.State == from && comment.Name != "")
            .ExecuteUpdateAsync(
                row => row.SetProperty(comment => comment.State, to).SetProperty(comment => comment.PutAwayAt, away),
                ct
            );
        await ForgetAsync(ids, ct);
        if (to is CommentState.Shown && moved > 0)
        {
            news.Come();
        }

        return moved;
    }

    /// <summary>Gives a comment another name, site and text, and keeps those that it had.</summary>
    /// <param name="site">Empty: none.</param>
    /// <returns>Also what <see cref="UndoEditAsync"/> takes, when it is done.</returns>
    public async Task<(EditOutcome Outcome, long? Edit)> EditAsync(
        long id,
        string name,
        string site,
        string text,
        CancellationToken ct
    )
    {
        var (newName, newText) = (CommentFields.TidyName(name), CommentFields.TidyText(text));
        var newSite = site.Trim() is { Length: > 0 } typed ? CommentFields.SiteOf(typed) : null;
        if (newName.Length is 0 or > CommentFields.MaxName)
        {
            return (EditOutcome.BadName, null);
        }

        if (newText.Length is 0 or > CommentSettings.MostLength)
        {
            return (EditOutcome.BadText, null);
        }

        if (newSite is null && site.Trim().Length > 0)
        {
            return (EditOutcome.BadSite, null);
        }

        await using var both = await db.Database.BeginTransactionAsync(ct);
        var before = await Comments.AsNoTracking().FirstOrDefaultAsync(comment => comment.Id == id, ct);
        if (
            before is null or { Name: "" }
            || (before.Name == newName && before.Site == newSite && before.Text == newText)
        )
        {
            return (EditOutcome.Unchanged, null);
        }

        var edit = new CommentEdit
        {
            CommentId = id,
            At = clock.GetUtcNow(),
            Name = before.Name,
            Site = before.Site,
            Text = before.Text,
            EditedAt = before.EditedAt,
        };
        db.Add(edit);
        await db.SaveChangesAsync(ct);
        await WriteAsync(Comments.Where(comment => comment.Id == id), newName, newSite, newText, edit.At, ct);
        await both.CommitAsync(ct);
        reader.Forget(before.Page);
        return (EditOutcome.Done, edit.Id);
    }

    /// <summary>The comment whose words an edit changed; null: they are not kept any more.</summary>
    public async Task<long?> FindEditedAsync(long edit, CancellationToken ct) =>
        await db.Set<CommentEdit>()
            .Where(kept => kept.Id == edit)
            .Select(kept => (long?)kept.CommentId)
            .FirstOrDefaultAsync(ct);

    /// <summary>Gives a comment back the words that it had before an edit.</summary>
    /// <returns>False: they are not kept any more, or were changed again since.</returns>
    public async Task<bool> UndoEditAsync(long edit, CancellationToken ct)
    {
        if (await db.Set<CommentEdit>().AsNoTracking().FirstOrDefaultAsync(kept => kept.Id == edit, ct) is not { } kept)
        {
            return false;
        }

        var back = await WriteAsync(
            Comments.Where(comment => comment.Id == kept.CommentId && comment.EditedAt == kept.At),
            kept.Name,
            kept.Site,
            kept.Text,
            kept.EditedAt,
            ct
        );
        await ForgetAsync([kept.CommentId], ct);
        return back == 1;
    }

    /// <summary>Answers a comment as staff; readers see the answer at once.</summary>
    /// <param name="name">The account's.</param>
    /// <returns>The answer's id; null: there is no such comment, or no word in the text.</returns>
    public async Task<long?> ReplyAsync(long id, string name, Guid account, string text, CancellationToken ct)
    {
        var answer = CommentFields.TidyText(text);
        if (
            answer.Length is 0 or > CommentSettings.MostLength
            || await Comments.AsNoTracking().FirstOrDefaultAsync(comment => comment.Id == id, ct) is not { } parent
        )
        {
            return null;
        }

        var reply = new Comment
        {
            PageKey = parent.PageKey,
            Page = parent.Page,
            ParentId = id,
            At = clock.GetUtcNow(),
            Name = name,
            AccountId = account,
            Text = answer,
            Html = markup.Render(answer).Html,
            HtmlVersion = CommentMarkup.Version,
            State = CommentState.Shown,
            Token = RandomNumberGenerator.GetBytes(TokenBytes),
            Words = CommentFields.WordsOf(answer),
            Language = parent.Language,
        };
        Comments.Add(reply);
        await db.SaveChangesAsync(ct);
        reader.Forget(parent.Page);
        news.Come();
        return reply.Id;
    }

    /// <summary>From now on comments from the address of this one go to spam.</summary>
    /// <returns>False: its address is not known any more, or is blocked already.</returns>
    public async Task<bool> BlockAsync(long id, CancellationToken ct) =>
        await AddressOfAsync(id, ct) is { Address: { } address, AddressMonth: { } month }
        && await OnceOnly.TryAddAsync(
            db,
            new BlockedAddress
            {
                Key = month,
                Address = address,
                Until = clock.GetUtcNow() + CommentJudge.BlockLasts,
            },
            ct
        );

    public async Task UnblockAsync(long id, CancellationToken ct)
    {
        if (await AddressOfAsync(id, ct) is { Address: { } address, AddressMonth: { } month })
        {
            await db.Set<BlockedAddress>()
                .Where(block => block.Key == month && block.Address == address)
                .ExecuteDeleteAsync(ct);
        }
    }

    /// <summary>Brings comments from one page to another.</summary>
    /// <param name="ids">Null: all of them.</param>
    /// <returns>The ids of those that were brought.</returns>
    public async Task<IReadOnlyList<long>> AttachAsync(
        string from,
        string to,
        IReadOnlyCollection<long>? ids,
        CancellationToken ct
    )
    {
        var (old, other) = (PageKey.Of(from), PageKey.Of(to));
        var found = Comments.Where(comment => comment.PageKey == old);
        if (ids is not null)
        {
            found = found.Where(comment => ids.Contains(comment.Id));
        }

        var there = await found.Select(comment => comment.Id).ToListAsync(ct);
        await Comments
            .Where(comment => comment.PageKey == old && there.Contains(comment.Id))
            .ExecuteUpdateAsync(
                row => row.SetProperty(comment => comment.PageKey, other).SetProperty(comment => comment.Page, to),
                ct
            );
        reader.Forget(from);
        reader.Forget(to);
        return there;
    }

    private Task<int> WriteAsync(
        IQueryable<Comment> comments,
        string name,
        string? site,
        string text,
        DateTimeOffset? at,
        CancellationToken ct
    )
    {
        var html = markup.Render(text).Html;
        return comments.ExecuteUpdateAsync(
            row =>
                row.SetProperty(comment => comment.Name, name)
                    .SetProperty(comment => comment.Site, site)
                    .SetText(text, html, at),
            ct
        );
    }

    private Task<Comment?> AddressOfAsync(long id, CancellationToken ct) =>
        Comments.AsNoTracking().FirstOrDefaultAsync(comment => comment.Id == id, ct);

    private async Task ForgetAsync(IReadOnlyCollection<long> ids, CancellationToken ct)
    {
        var pages = await Comments
            .Where(comment => ids.Contains(comment.Id))
            .Select(comment => comment.Page)
            .Distinct()
            .ToListAsync(ct);
        foreach (var page in pages)
        {
            reader.Forget(page);
        }
    }
}
