using Blog.Content;
using Blog.History;
using Blog.Publishing;

namespace Blog.Admin;

/// <summary>Looks for what carries a time to come: then the clock was set back, or was wrong before.</summary>
public sealed class ClockCheck(LiveSite live, HistoryDesk history, TimeProvider clock)
{
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    public async Task<IReadOnlyList<Trouble>> FindAsync(CancellationToken ct)
    {
        var troubles = new List<Trouble>();
        var ahead = new ActQuery { From = clock.GetUtcNow() + Tolerance, Size = 1 };
        if ((await history.FindAsync(ahead, ct)).Acts is [var act, ..])
        {
            troubles.Add(new Trouble(TroubleKind.ActAhead) { At = act.At });
        }

        // The disk's own clock, not the site's.
        var limit = (TimeProvider.System.GetUtcNow() + Tolerance).UtcDateTime;
        if (NewestOf(live.Workspace) is { } newest && newest.ModifiedAt > limit)
        {
            troubles.Add(
                new Trouble(TroubleKind.FileAhead, ("File", newest.Path))
                {
                    At = new DateTimeOffset(newest.ModifiedAt, TimeSpan.Zero),
                }
            );
        }

        return troubles;
    }

    private static FolderEntry? NewestOf(Workspace? workspace)
    {
        FolderEntry? newest = null;
        foreach (var file in workspace?.Files ?? [])
        {
            if (newest is null || file.File.Entry.ModifiedAt > newest.ModifiedAt)
            {
                newest = file.File.Entry;
            }
        }

        return newest;
    }
}
