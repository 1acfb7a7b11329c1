using System.Collections.Immutable;
using Blog.Accounts;
using Blog.Comments;
using Blog.History;

namespace Blog.Admin;

/// <summary>
/// Comments for who moderates them: an Editor all of them, an Author those under their own pages. Every change but that of words
/// is an act that can be undone.
/// </summary>
public sealed class CommentQueueDesk(
    CurrentAccount account,
    CommentPages pages,
    CommentBook book,
    CommentCounter counter,
    CommentPen pen,
    CommentTrash trash,
    HistoryDesk history,
    TimeProvider clock
)
{
    /// <summary>So many are changed at most by one act.</summary>
    public const int MostAtOnce = 1000;

    /// <summary>Today is one of them.</summary>
    public const int DaysCounted = 7;

    private const int MostSubject = 200;

    private int? _waiting;

    public bool MaySeeAll => account.Role is Role.Owner or Role.Editor;

    /// <summary>The identities of the pages whose comments the account may see; null: of all.</summary>
    private List<string>? Own => MaySeeAll ? null : [.. pages.Of(account).Select(page => page.Guid)];

    public async Task<int> CountWaitingAsync(CancellationToken ct) =>
        _waiting ??= await book.CountAsync(new CommentQuery { State = CommentState.Waiting, Pages = Own }, ct);

    /// <summary>What became of how many comments in the last <see cref="DaysCounted"/> days, of the whole site; none for an Author.</summary>
    public async Task<IReadOnlyDictionary<CommentEnd, int>> CountEndsAsync(CancellationToken ct) =>
        MaySeeAll
            ? await counter.ReadAsync(clock.GetUtcNow().AddDays(1 - DaysCounted), ct)
            : new Dictionary<CommentEnd, int>();

    /// <returns>Null: it is not the account's to ask.</returns>
    public async Task<CommentListPage?> FindAsync(CommentListQuery query, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (query.IsLost && !MaySeeAll)
        {
            return null;
        }

        var lost = query.IsLost ? await LostAsync(ct) : [];
        var found = await book.FindAsync(Plain(query, lost), ct);
        return new CommentListPage(
            [.. found.Rows.Select(Row)],
            found.Total,
            await CountWaitingAsync(ct),
            [.. lost.OrderBy(page => page.Guid, StringComparer.Ordinal)]
        );
    }

    /// <summary>The newest of all that a query finds.</summary>
    public async Task<IReadOnlyList<long>> FindIdsAsync(CommentListQuery query, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(query);
        return query.IsLost && !MaySeeAll
            ? []
            : await book.FindIdsAsync(Plain(query, query.IsLost ? await LostAsync(ct) : []), MostAtOnce, ct);
    }

    /// <returns>Null: there is no such comment, or it is under another's page.</returns>
    public async Task<CommentListRow?> FindAsync(long id, CancellationToken ct) =>
        await OpenAsync([id], ct) is [var row] ? row : null;

    public async Task<CommentActOutcome> MoveAsync(IReadOnlyCollection<long> ids, CommentState to, CancellationToken ct)
    {
        if (await OpenAsync(ids, ct) is not { } rows)
        {
            return CommentActOutcome.Nowhere.Only;
        }

        return await ActAsync(KindOf(to), rows, to, [], ct);
    }

    /// <summary>Answers as the account; what waits is shown with its answer.</summary>
    /// <returns>Unchanged when there is no word in the text.</returns>
    public async Task<CommentActOutcome> ReplyAsync(long id, string text, CancellationToken ct)
    {
        if (
            await OpenAsync([id], ct)
            is not [{ Page: not null, Comment.State: CommentState.Waiting or CommentState.Shown } row]
        )
        {
            return CommentActOutcome.Nowhere.Only;
        }

        var actor = account.Actor;
        if (await pen.ReplyAsync(id, actor.Name, account.GetId(), text, ct) is not { } answer)
        {
            return CommentActOutcome.Unchanged.Only;
        }

        var before = new CommentMoves([(answer, CommentState.Trash)], CommentState.Shown);
        if (await pen.MoveAsync([id], CommentState.Waiting, CommentState.Shown, ct) == 1)
        {
            before = before with { Before = [.. before.Before, (id, CommentState.Waiting)] };
        }

        return await WriteAsync(ActKind.CommentAnswered, SubjectOf([row]), before.ToDetails(), 1, ct);
    }

    /// <returns>With the act by which it can be undone, when it is done. Null: there is no such comment, or it is under another's page.</returns>
    public async Task<(EditOutcome Outcome, long? Act)?> EditAsync(
        long id,
        string name,
        string site,
        string text,
        CancellationToken ct
    )
    {
        if (await OpenAsync([id], ct) is not [var row])
        {
            return null;
        }

        var (outcome, edit) = await pen.EditAsync(id, name, site, text, ct);
        if (edit is not { } kept)
        {
            return (outcome, null);
        }

        // The words themselves stand where they are erased with the comment.
        Dictionary<string, string> details = new(StringComparer.Ordinal)
        {
            [CommentMoves.EditKey] = CommentMoves.Text(kept),
        };
        return (outcome, await history.AddAsync(ActKind.CommentEdited, SubjectOf([row]), details, account.Actor, ct));
    }

    /// <summary>How many comments are in the trash that the account may empty.</summary>
    public Task<int> CountTrashAsync(CancellationToken ct) => trash.CountAsync(Own, ct);

    /// <summary>Deletes all of them for good.</summary>
    /// <param name="expected">How many the person was told of.</param>
    /// <returns>False: there are others by now, and nothing was done.</returns>
    public async Task<bool> EmptyTrashAsync(int expected, CancellationToken ct)
    {
        var own = Own;
        if (expected == 0 || await trash.CountAsync(own, ct) != expected)
        {
            return false;
        }

        var count = await trash.EmptyAsync(own, ct);
        await history.AddAsync(ActKind.CommentsDeleted, $"{count}", details: null, account.Actor, ct);
        return true;
    }

    /// <summary>Blocks the address that a comment came from, and takes the comment for spam.</summary>
    public async Task<CommentActOutcome> BlockAsync(long id, CancellationToken ct)
    {
        if (await OpenAsync([id], ct) is not { } rows)
        {
            return CommentActOutcome.Nowhere.Only;
        }

        (string, string)[] details = await pen.BlockAsync(id, ct)
            ? [(CommentMoves.BlockKey, CommentMoves.Text(id))]
            : [];
        return await ActAsync(ActKind.AddressBlocked, rows, CommentState.Spam, details, ct);
    }

    /// <summary>Brings all comments of a page that is not there any more to one that is.</summary>
    /// <param name="guid">The identity of the page that is gone.</param>
    /// <param name="address">The path of the other one.</param>
    public async Task<CommentActOutcome> AttachAsync(string guid, string address, CancellationToken ct)
    {
        if (!MaySeeAll || pages.Knows(guid) || PageAt(address) is not { } page)
        {
            return CommentActOutcome.Nowhere.Only;
        }

        var ids = await pen.AttachAsync(guid, page.Guid, ids: null, ct);
        if (ids.Count == 0)
        {
            return CommentActOutcome.Unchanged.Only;
        }

        Dictionary<string, string> details = new(StringComparer.Ordinal)
        {
            [CommentMoves.FromKey] = guid,
            [CommentMoves.ToKey] = page.Guid,
            [CommentMoves.IdsKey] = CommentMoves.Text(ids),
        };
        return await WriteAsync(ActKind.CommentsAttached, Short(page.Title), details, ids.Count, ct);
    }

    /// <summary>Takes an act back. What was changed since stays as it is.</summary>
    /// <returns>Null: there is no such act on comments, or they are another's.</returns>
    public async Task<CommentActOutcome?> UndoAsync(long act, CancellationToken ct)
    {
        if (await history.FindAsync(act, ct) is not { } done)
        {
            return null;
        }

        if (done.Details.TryGetValue(CommentMoves.FromKey, out var from) && MaySeeAll)
        {
            var back = await pen.AttachAsync(
                done.Details[CommentMoves.ToKey],
                from,
                CommentMoves.Ids(done.Details[CommentMoves.IdsKey]),
                ct
            );
            return await UndoneAsync(done, back.Count, ct);
        }

        if (done.Details.TryGetValue(CommentMoves.EditKey, out var kept))
        {
            return await UndoEditAsync(done, CommentMoves.Ids(kept)[0], ct);
        }

        if (CommentMoves.Of(done.Details) is not { } moves || !await MayUndoAsync(moves.Ids(), ct))
        {
            return null;
        }

        var count = 0;
        foreach (var group in moves.Before.GroupBy(move => move.State, move => move.Id))
        {
            count += await pen.MoveAsync([.. group], moves.After, group.Key, ct);
        }

        if (done.Details.TryGetValue(CommentMoves.BlockKey, out var blocked))
        {
            await pen.UnblockAsync(CommentMoves.Ids(blocked)[0], ct);
        }

        return await UndoneAsync(done, count, ct);
    }

    private async Task<CommentActOutcome?> UndoEditAsync(ActView done, long edit, CancellationToken ct)
    {
        if (await pen.FindEditedAsync(edit, ct) is not { } comment)
        {
            return MaySeeAll ? CommentActOutcome.Unchanged.Only : null;
        }

        return await OpenAsync([comment], ct) is null
            ? null
            : await UndoneAsync(done, await pen.UndoEditAsync(edit, ct) ? 1 : 0, ct);
    }

    /// <summary>Some may be deleted since; the others are brought back.</summary>
    private async Task<bool> MayUndoAsync(IReadOnlyList<long> ids, CancellationToken ct) =>
        MaySeeAll
        || (await book.FindAsync(ids, ct)) is { Count: > 0 } rows && rows.All(row => Row(row).Page is not null);

    private CommentQuery Plain(CommentListQuery query, IEnumerable<(string Guid, int Count)> lost)
    {
        IReadOnlyCollection<string>? under =
            query.IsLost ? [.. lost.Select(page => page.Guid)]
            : query.Post.Length > 0 ? PagesOf(query.Post)
            : Own;
        return new CommentQuery
        {
            State = query.IsLost ? null : query.State,
            Words = query.Words,
            Pages = under,
            Number = query.Number,
            Size = CommentListPage.Size,
        };
    }

    private List<string> PagesOf(string post) =>
        pages.Find(post, account) is { } exact
            ? [exact.Guid]
            :
            [
                .. pages
                    .Of(account)
                    .Where(page => Holds(page.Title, post) || Holds(page.Guid, post) || Holds(page.Address?.Path, post))
                    .Select(page => page.Guid)
                    .Take(MostAtOnce),
            ];

    private static bool Holds(string? text, string words) =>
        text?.Contains(words, StringComparison.OrdinalIgnoreCase) == true;

    private CommentedPage? PageAt(string address) =>
        pages.Of(account).FirstOrDefault(page => page.Address?.Path == address.Trim() || page.Guid == address.Trim());

    private async Task<ImmutableArray<(string Guid, int Count)>> LostAsync(CancellationToken ct) =>
        [.. (await book.FindLostAsync(pages.KnowsKey, ct)).Select(page => (page.Key, page.Value)).Take(MostAtOnce)];

    /// <returns>Null: one of them is not there, or is under another's page.</returns>
    private async Task<ImmutableArray<CommentListRow>?> OpenAsync(IReadOnlyCollection<long> ids, CancellationToken ct)
    {
        var known = ids.Distinct().ToList();
        if (known.Count is 0 or > MostAtOnce)
        {
            return null;
        }

        ImmutableArray<CommentListRow> rows = [.. (await book.FindAsync(known, ct)).Select(Row)];
        return rows.Length == known.Count && (MaySeeAll || rows.All(row => row.Page is not null)) ? rows : null;
    }

    private CommentListRow Row(CommentRow comment) => new(comment, pages.Find(comment.Page, account));

    private async Task<CommentActOutcome> ActAsync(
        ActKind kind,
        ImmutableArray<CommentListRow> rows,
        CommentState to,
        (string Name, string Value)[] more,
        CancellationToken ct
    )
    {
        var before = new List<(long Id, CommentState State)>();
        foreach (var group in rows.Where(row => row.Comment.State != to).GroupBy(row => row.Comment.State))
        {
            List<long> ids = [.. group.Select(row => row.Comment.Id)];
            if (await pen.MoveAsync(ids, group.Key, to, ct) > 0)
            {
                before.AddRange(ids.Select(id => (id, group.Key)));
            }
        }

        if (before.Count == 0 && more.Length == 0)
        {
            return CommentActOutcome.Unchanged.Only;
        }

        if (before.Count == 0)
        {
            before.AddRange(rows.Select(row => (row.Comment.Id, row.Comment.State)));
        }

        var details = new CommentMoves([.. before], to).ToDetails();
        foreach (var (name, value) in more)
        {
            details[name] = value;
        }

        return await WriteAsync(kind, SubjectOf(rows), details, before.Count, ct);
    }

    private async Task<CommentActOutcome> WriteAsync(
        ActKind kind,
        string subject,
        Dictionary<string, string> details,
        int count,
        CancellationToken ct
    ) => new CommentActOutcome.Done(await history.AddAsync(kind, subject, details, account.Actor, ct), count);

    private async Task<CommentActOutcome> UndoneAsync(ActView done, int count, CancellationToken ct) =>
        count == 0 ? CommentActOutcome.Unchanged.Only : await WriteAsync(ActKind.Undone, done.Subject, [], count, ct);

    /// <summary>The page where they stand under one, else how many there are. Never a name: it may be erased.</summary>
    private static string SubjectOf(ImmutableArray<CommentListRow> rows) =>
        rows.Select(row => row.Page?.Title ?? row.Comment.Page).Distinct(StringComparer.Ordinal).ToList() is [var one]
            ? Short(one)
            : $"{rows.Length}";

    private static string Short(string title) => title.Length > MostSubject ? title[..MostSubject] : title;

    private static ActKind KindOf(CommentState to) =>
        to switch
        {
            CommentState.Shown => ActKind.CommentsShown,
            CommentState.Waiting => ActKind.CommentsHeld,
            CommentState.Spam => ActKind.CommentsMarkedSpam,
            _ => ActKind.CommentsTrashed,
        };
}
