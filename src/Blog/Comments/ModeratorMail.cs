using System.Text;
using Blog.Background;
using Blog.Content;
using Blog.Data;
using Blog.Mail;
using Blog.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Blog.Comments;

/// <summary>
/// Tells moderators by mail that comments wait: Owners and Editors of all, an Author of those under their own pages. However many
/// come, a mail goes out at most every ten minutes; what came before the program started is not told again.
/// </summary>
/// <param name="scopes">A context is made for each look.</param>
public sealed class ModeratorMail(
    IServiceScopeFactory scopes,
    LiveSite live,
    Mailer mailer,
    WaitingLetter letter,
    BackgroundRounds rounds,
    TimeProvider clock
) : BackgroundService
{
    /// <summary>As the account's row names the role that may moderate own posts only.</summary>
    private const string OfOwnPosts = "Author";

    private static readonly TimeSpan Between = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Quiet = TimeSpan.FromMinutes(10);

    private readonly DateTimeOffset _startedAt = clock.GetUtcNow();
    private long _toldId;
    private long? _sentAt;

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        rounds.EveryAsync("Telling moderators of waiting comments", Between, Between, TellAsync, stoppingToken);

    /// <returns>How many letters were written.</returns>
    internal async Task<int> TellAsync(CancellationToken ct)
    {
        if (
            live.Current is not { Settings.BaseUrl: { } home } site
            || (_sentAt is { } sent && clock.GetElapsedTime(sent) < Quiet)
        )
        {
            return 0;
        }

        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BlogDbContext>();
        var (told, startedAt) = (_toldId, _startedAt);
        var waiting = await db.Set<Comment>()
            .Where(comment => comment.State == CommentState.Waiting && comment.Id > told && comment.At >= startedAt)
            .Select(comment => new { comment.Id, comment.Page })
            .ToListAsync(ct);
        if (waiting.Count == 0)
        {
            return 0;
        }

        var written = 0;
        var link = new Uri(home, "admin/comments").AbsoluteUri;
        foreach (var account in await db.Users.Where(account => account.SuspendedAt == null).ToListAsync(ct))
        {
            var own =
                account.Role == OfOwnPosts
                    ? waiting.Count(comment => IsBy(site, comment.Page, account.Handle))
                    : waiting.Count;
            if (
                own > 0
                && account.Email is { } address
                && mailer.TrySend(new Letter(address, letter.Subject(own), letter.Text(own, link)))
            )
            {
                written++;
            }
        }

        (_toldId, _sentAt) = (waiting.Max(comment => comment.Id), clock.GetTimestamp());
        return written;
    }

    private static bool IsBy(Site site, string guid, string handle) =>
        CommentPages.FindAny(site, guid)?.Authors.Any(name => KeyOf(name) == KeyOf(handle)) == true;

    /// <summary>The same for every spelling of a name, as accounts compare handles.</summary>
    private static string KeyOf(string name) => name.Trim().Normalize(NormalizationForm.FormC).ToUpperInvariant();
}
