using System.Collections.Immutable;
using Blog.Content;
using Blog.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.Comments;

/// <summary>Takes comments. All that is refused is refused here, whatever form it came by.</summary>
public sealed partial class CommentDesk(
    BlogDbContext db,
    LiveDatabase database,
    CommentLimits limits,
    CommentTurn turn,
    CommentSettings settings,
    CommentTokens tokens,
    CommentMarkup markup,
    CommentJudge judge,
    CommentCounter counter,
    CommentReader reader,
    AddressKeys keys,
    ReplyNews news,
    TimeProvider clock,
    ILogger<CommentDesk> logger
)
{
    private const int MaxAgent = 300;

    /// <summary>The page that a comment may be written under; null: there is none for readers, or it takes none.</summary>
    /// <param name="address">A path from the site's root.</param>
    public CommentTarget Find(Site site, string address)
    {
        ArgumentNullException.ThrowIfNull(site);
        return
            PageAddress.TryParse(address, out var path)
            && site.Find(path) is Destination.ToPage { Page: var page }
            && CommentPlace.Shows(page)
            ? new CommentTarget(page, CommentPlace.IsOpen(page, settings, clock.GetUtcNow()))
            : CommentTarget.None;
    }

    /// <summary>What is wrong with a comment as it is filled in.</summary>
    public ImmutableArray<CommentFault> Check(CommentDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return CommentFields.Check(CommentFields.Tidy(draft), settings);
    }

    /// <summary>What a comment would look like.</summary>
    public CommentBody Preview(string text) => markup.Render(CommentFields.TidyText(text));

    public async Task<CommentOutcome> SendAsync(
        Site site,
        CommentDraft draft,
        CommentSender sender,
        CancellationToken ct
    )
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(sender);
        if (await database.AskAsync(ct) is not DatabaseState.Ready)
        {
            return CommentOutcome.Away.Only;
        }

        try
        {
            if (limits.Enter(sender.Address) is { } wait)
            {
                await counter.AddLimitedAsync(ct);
                return new CommentOutcome.Limited(wait);
            }

            return await turn.TakeAsync(() => LookAsync(site, draft, sender, ct), ct);
        }
        catch (Exception fault) when (!ct.IsCancellationRequested && DatabaseFaults.IsAway(fault))
        {
            database.Doubt(fault);
            LogAway(fault);
            return CommentOutcome.Away.Only;
        }
    }

    private async Task<CommentOutcome> LookAsync(
        Site site,
        CommentDraft draft,
        CommentSender sender,
        CancellationToken ct
    )
    {
        var target = Find(site, draft.Address);
        if (target.Page is not { } page)
        {
            await counter.AddAsync(CommentEnd.Closed, ct);
            return CommentOutcome.Nowhere.Only;
        }

        if (!target.IsOpen)
        {
            await counter.AddAsync(CommentEnd.Closed, ct);
            return CommentOutcome.Closed.Only;
        }

        var key = PageKey.Of(page.Guid);
        var tidy = CommentFields.Tidy(draft);
        var faults = CommentFields.Check(tidy, settings);
        if (faults.Length > 0)
        {
            await counter.AddAsync(CommentEnd.Refused, ct);
            return new CommentOutcome.Refused(faults);
        }

        var token = tokens.Read(draft.Token, key);
        if (token.Fault is not null)
        {
            await counter.AddAsync(CommentEnd.BadToken, ct);
            return new CommentOutcome.Refused([CommentFault.FormStale]);
        }

        if (tidy.ParentId is { } parent && !await IsShownAsync(parent, key, ct))
        {
            await counter.AddAsync(CommentEnd.Refused, ct);
            return new CommentOutcome.Refused([CommentFault.ParentGone]);
        }

        return await KeepAsync(page, key, tidy, token, sender, ct);
    }

    private async Task<CommentOutcome> KeepAsync(
        ContentPage page,
        byte[] key,
        CommentDraft draft,
        CommentToken token,
        CommentSender sender,
        CancellationToken ct
    )
    {
        var body = markup.Render(draft.Text);
        var words = CommentFields.WordsOf(draft.Text);
        var verdict = await judge.JudgeAsync(draft, sender, body.LinkCount, words, ct);
        var commenter = sender.CommenterId ?? Guid.NewGuid();
        var month = keys.Now;
        var comment = new Comment
        {
            PageKey = key,
            Page = page.Guid,
            ParentId = draft.ParentId,
            At = clock.GetUtcNow(),
            Name = draft.Name,
            Mail = draft.Mail.Length > 0 ? draft.Mail : null,
            Site = draft.Site.Length > 0 ? CommentFields.SiteOf(draft.Site) : null,
            AccountId = sender.AccountId,
            Text = draft.Text,
            Html = body.Html,
            HtmlVersion = CommentMarkup.Version,
            State = verdict.State,
            Held = verdict.Held,
            PutAwayAt = verdict.State is CommentState.Spam ? clock.GetUtcNow() : null,
            CommenterId = commenter,
            Address = keys.HashOf(sender.Address, month),
            AddressMonth = month,
            Agent = sender.Agent is { Length: > MaxAgent } agent ? agent[..MaxAgent] : sender.Agent,
            Token = token.Chance,
            Words = words,
            ReplyMail = draft.WantsMail ? ReplyMail.Asked : ReplyMail.Off,
            Language = page.Language,
        };
        if (await AddAsync(comment, ct) is not { } id)
        {
            await counter.AddAsync(CommentEnd.BadToken, ct);
            return new CommentOutcome.Refused([CommentFault.FormStale]);
        }

        reader.Forget(page.Guid);
        if (verdict.State is CommentState.Shown)
        {
            news.Come();
        }

        return new CommentOutcome.Taken(id, page.Guid, verdict.State, commenter);
    }

    /// <summary>Adds and counts it at once: what was not counted was not kept, and may be sent again.</summary>
    /// <returns>Its id; null: one with its token is there.</returns>
    private async Task<long?> AddAsync(Comment comment, CancellationToken ct)
    {
        await using var both = await db.Database.BeginTransactionAsync(ct);
        if (!await OnceOnly.TryAddAsync(db, comment, ct))
        {
            return null;
        }

        await counter.AddAsync(EndOf(comment.State), ct);
        var token = comment.Token;
        var id = await db.Set<Comment>().Where(row => row.Token == token).Select(row => row.Id).SingleAsync(ct);
        await both.CommitAsync(ct);
        return id;
    }

    private Task<bool> IsShownAsync(long comment, byte[] key, CancellationToken ct) =>
        db.Set<Comment>()
            .AnyAsync(row => row.Id == comment && row.PageKey == key && row.State == CommentState.Shown, ct);

    private static CommentEnd EndOf(CommentState state) =>
        state switch
        {
            CommentState.Shown => CommentEnd.Shown,
            CommentState.Waiting => CommentEnd.Held,
            _ => CommentEnd.Spam,
        };

    [LoggerMessage(1202, LogLevel.Error, "A comment could not be kept")]
    private partial void LogAway(Exception fault);
}
