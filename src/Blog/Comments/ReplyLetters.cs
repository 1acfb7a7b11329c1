using Blog.Content;
using Blog.Data;
using Blog.Mail;
using Blog.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Blog.Comments;

/// <summary>
/// Writes to commenters: who asked for mails about replies gets one to confirm it, once the comment is shown; who confirmed gets one
/// for each reply, once. Every such mail has the way to have no more.
/// </summary>
/// <param name="scopes">A context is made for each comment.</param>
public sealed partial class ReplyLetters(
    IServiceScopeFactory scopes,
    ReplyNews news,
    LiveSite live,
    Mailer mailer,
    ReplyLinks links,
    ReplyWordsIn wordsIn,
    TimeProvider clock,
    ILogger<ReplyLetters> log
) : BackgroundService
{
    private const int MostRemembered = 10_000;

    private static readonly TimeSpan BetweenQuestions = TimeSpan.FromHours(1);

    private readonly Dictionary<string, DateTimeOffset> _asked = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>What was written of already: a comment that is hidden and shown again is not told twice.</summary>
    private readonly HashSet<long> _told = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var comment in news.ReadAsync(stoppingToken))
            {
                await TellAsync(comment, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program ends.
        }
    }

    private async Task TellAsync(long id, CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var comments = scope.ServiceProvider.GetRequiredService<BlogDbContext>().Set<Comment>().AsNoTracking();
            if (
                live.Current is not { Settings.BaseUrl: { } home } site
                || await comments.FirstOrDefaultAsync(row => row.Id == id, ct)
                    is not { State: CommentState.Shown } comment
                || !Remember(id)
            )
            {
                return;
            }

            var title = TitleOf(site, comment.Page);
            if (comment is { ReplyMail: ReplyMail.Asked, Mail: { } asking } && MayAsk(asking))
            {
                var link = new Uri(home, "comments/confirm?proof=" + links.ToConfirm(id)).AbsoluteUri;
                var words = wordsIn(comment.Language);
                mailer.TrySend(new Letter(asking, words.Confirm, $"{words.ConfirmText(title)}\n\n{link}\n"));
            }

            if (
                comment.ParentId is { } parent
                && await comments.FirstOrDefaultAsync(row => row.Id == parent, ct)
                    is { ReplyMail: ReplyMail.Confirmed, Mail: { } to } answered
                && to != comment.Mail
            )
            {
                mailer.TrySend(ReplyTo(answered, to, comment, title, home));
            }
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            LogNotTold(fault);
        }
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

    private bool Remember(long id)
    {
        if (_told.Count >= MostRemembered)
        {
            _told.Clear();
        }

        return _told.Add(id);
    }

    private static string TitleOf(Site site, string guid) =>
        site.Languages.SelectMany(language => language.Pages).FirstOrDefault(page => page.Guid == guid)?.Title ?? guid;

    [LoggerMessage(1703, LogLevel.Error, "A commenter could not be told of a reply")]
    private partial void LogNotTold(Exception fault);
}
