using Blog.Background;
using Blog.Content;
using Blog.Data;
using Blog.Mail;
using Blog.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Blog.Comments;

/// <summary>
/// Writes to commenters: who asked for mails about replies gets one to confirm it, once the comment is shown; who confirmed gets one
/// for each reply, once. Every such mail has the way to have no more. Which comments were told of stands in the database, after
/// the mail server took the mails or they were given up, so that a restart neither loses nor doubles one.
/// </summary>
/// <param name="scopes">A context is made for each round.</param>
public sealed class ReplyLetters(
    IServiceScopeFactory scopes,
    LiveDatabase database,
    ReplyNews news,
    LiveSite live,
    Mailer mailer,
    ReplyLinks links,
    ReplyWordsIn wordsIn,
    BackgroundRounds rounds,
    TimeProvider clock
) : BackgroundService
{
    private const int MostRemembered = 10_000;
    private const int AtOnce = 100;

    private static readonly TimeSpan BetweenQuestions = TimeSpan.FromHours(1);

    /// <summary>
    /// What was not told before a restart, or could not be, is told then. While mail is off all that is shown counts as told, or
    /// switching it on would write of what is long past.
    /// </summary>
    private static readonly TimeSpan Between = TimeSpan.FromMinutes(1);

    private readonly Dictionary<string, DateTimeOffset> _asked = new(StringComparer.OrdinalIgnoreCase);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        rounds.WhenAsync(
            "Telling of replies",
            ct => news.WaitAsync(mailer.IsOn ? Between : Timeout.InfiniteTimeSpan, clock, ct),
            TellAllAsync,
            stoppingToken
        );

    internal async Task TellAllAsync(CancellationToken ct)
    {
        await database.RequireAsync(ct);
        if (live.Current is not { } site)
        {
            return;
        }

        await using var scope = scopes.CreateAsyncScope();
        var comments = scope.ServiceProvider.GetRequiredService<BlogDbContext>().Set<Comment>();
        List<Comment> next;
        do
        {
            next = await comments
                .AsNoTracking()
                .Where(comment => comment.State == CommentState.Shown && comment.ToldAt == null)
                .OrderBy(comment => comment.Id)
                .Take(AtOnce)
                .ToListAsync(ct);
            foreach (var comment in next)
            {
                await TellAsync(comments, site, comment, ct);
            }
        } while (next.Count == AtOnce);
    }

    private async Task TellAsync(DbSet<Comment> comments, Site site, Comment comment, CancellationToken ct)
    {
        if (site.Settings.BaseUrl is { } home)
        {
            await Task.WhenAll(
                (await LettersAsync(comments, site, home, comment, ct)).Select(letter => mailer.SendAsync(letter, ct))
            );
        }

        var (id, now) = (comment.Id, clock.GetUtcNow());
        await comments
            .Where(row => row.Id == id)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.ToldAt, now), ct);
    }

    private async Task<List<Letter>> LettersAsync(
        DbSet<Comment> comments,
        Site site,
        Uri home,
        Comment comment,
        CancellationToken ct
    )
    {
        var letters = new List<Letter>();
        var title = CommentPages.FindAny(site, comment.Page)?.Title ?? comment.Page;
        if (comment is { ReplyMail: ReplyMail.Asked, Mail: { } asking } && MayAsk(asking))
        {
            var link = new Uri(home, "comments/confirm?proof=" + links.ToConfirm(comment.Id)).AbsoluteUri;
            var words = wordsIn(comment.Language);
            letters.Add(new Letter(asking, words.Confirm, $"{words.ConfirmText(title)}\n\n{link}\n"));
        }

        if (
            comment.ParentId is { } parent
            && await comments.AsNoTracking().FirstOrDefaultAsync(row => row.Id == parent, ct)
                is { ReplyMail: ReplyMail.Confirmed, Mail: { } to } answered
            && to != comment.Mail
        )
        {
            letters.Add(ReplyTo(answered, to, comment, title, home));
        }

        return letters;
    }

    private Letter ReplyTo(Comment answered, string to, Comment reply, string title, Uri home)
    {
        var words = wordsIn(answered.Language);
        var link = new Uri(home, $"comments/{reply.Id}").AbsoluteUri;
        var stop = new Uri(home, "comments/unsubscribe?proof=" + links.ToStop(answered.Id));
        return new Letter(
            to,
            words.Subject(title),
            $"{words.Text(reply.Name)}\n\n{link}\n\n{words.Stop}:\n{stop.AbsoluteUri}\n"
        )
        {
            Unsubscribe = stop,
        };
    }

    /// <summary>Or anybody could have a stranger's address flooded with questions.</summary>
    private bool MayAsk(string mail)
    {
        var now = clock.GetUtcNow();
        if (_asked.TryGetValue(mail, out var at) && now - at < BetweenQuestions)
        {
            return false;
        }

        if (_asked.Count >= MostRemembered)
        {
            _asked.Clear();
        }

        _asked[mail] = now;
        return true;
    }
}
