using System.Collections.Immutable;
using Blog.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.Comments;

/// <summary>Lets those who wrote a comment change or remove it for some minutes.</summary>
public sealed class OwnCommentDesk(
    BlogDbContext db,
    LiveDatabase database,
    CommentSettings settings,
    CommentMarkup markup,
    CommentJudge judge,
    CommentReader reader,
    TimeProvider clock
)
{
    /// <returns>Null: there is none, it is another's, or it is too old; or the database cannot be asked.</returns>
    public async Task<OwnComment?> FindAsync(long comment, Guid? commenter, CancellationToken ct) =>
        await database.AskAsync(ct) is DatabaseState.Ready
            ? await OfOwn(comment, commenter)
                .Select(row => new OwnComment(row.Id, row.Page, row.Text, row.Held != null))
                .FirstOrDefaultAsync(ct)
            : null;

    /// <summary>Takes other words for a comment that was found. One that was shown waits when a rule would have held these, or when
    /// someone has approved the words before.</summary>
    /// <returns>What is wrong with them; empty: they are kept.</returns>
    public async Task<ImmutableArray<CommentFault>> ChangeAsync(
        OwnComment own,
        Guid? commenter,
        string text,
        CancellationToken ct
    )
    {
        ArgumentNullException.ThrowIfNull(own);
        var tidy = CommentFields.TidyText(text);
        if (CommentFields.FaultOfText(tidy, settings) is { } fault)
        {
            return [fault];
        }

        var body = markup.Render(tidy);
        var held = judge.HoldByText(tidy, body.LinkCount);
        var waits = held is not null || own.WasHeld;
        var now = clock.GetUtcNow();
        await OfOwn(own.Id, commenter)
            .ExecuteUpdateAsync(
                row =>
                    row.SetText(tidy, body.Html, now)
                        .SetProperty(
                            comment => comment.State,
                            comment =>
                                waits && comment.State == CommentState.Shown ? CommentState.Waiting : comment.State
                        )
                        .SetProperty(comment => comment.Held, comment => held ?? comment.Held),
                ct
            );
        reader.Forget(own.Guid);
        return [];
    }

    /// <summary>Takes a comment that was found away; staff can bring it back.</summary>
    public async Task RemoveAsync(OwnComment own, Guid? commenter, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(own);
        var now = clock.GetUtcNow();
        await OfOwn(own.Id, commenter)
            .ExecuteUpdateAsync(
                row =>
                    row.SetProperty(comment => comment.State, CommentState.Trash)
                        .SetProperty(comment => comment.PutAwayAt, now),
                ct
            );
        reader.Forget(own.Guid);
    }

    private IQueryable<Comment> OfOwn(long comment, Guid? commenter)
    {
        var since = clock.GetUtcNow() - TimeSpan.FromMinutes(settings.EditMinutes);
        return db.Set<Comment>()
            .Where(row =>
                row.Id == comment
                && commenter != null
                && row.CommenterId == commenter
                && row.At > since
                && row.State != CommentState.Trash
            );
    }
}
