using System.Collections.Immutable;
using Blog.Accounts;
using Blog.Content;
using Blog.History;
using Blog.Publishing;

namespace Blog.Admin;

/// <summary>What waits for the account, what comes, and what happened.</summary>
public sealed class DashboardDesk(
    CurrentAccount account,
    LiveSite live,
    ProblemDesk problems,
    HistoryDesk history,
    CommentQueueDesk comments,
    InstallationFacts facts,
    DiskReader disks
)
{
    private const int Rows = 5;
    private const int ActRows = 8;

    public async Task<DashboardView> LookAsync(CancellationToken ct)
    {
        var site = live.Current;
        var own = (live.Workspace?.Files ?? []).Where(file => IsPost(file) && account.MaySee(file)).ToList();
        var drafts = own.Where(file => file.State is PageState.Draft).Select(Line).ToList();
        var scheduled = own.Where(file => file.State is PageState.Scheduled).Select(Line).ToList();
        var acts = await history.FindAsync(account.MayKnow() with { Size = ActRows }, ct);
        return new DashboardView(
            [
                .. drafts
                    .OrderByDescending(post => post.At)
                    .ThenBy(post => post.Title, StringComparer.Ordinal)
                    .Take(Rows),
            ],
            drafts.Count,
            [.. scheduled.OrderBy(post => post.At).Take(Rows)],
            scheduled.Count,
            Recent(site, own),
            acts.Acts,
            facts,
            disks(facts.DataPath)?.Used,
            problems.Trouble,
            own.Count,
            await comments.CountEndsAsync(ct)
        );
    }

    private ImmutableArray<PostLine> Recent(Site? site, List<WorkspaceFile> own)
    {
        if (site is null)
        {
            return [];
        }

        // Who may see all needs no list of what is theirs.
        var files =
            account.Role is Role.Author ? own.Select(file => file.File.Path).ToHashSet(StringComparer.Ordinal) : null;
        return
        [
            .. site
                .Languages.SelectMany(language => language.Home.Pages)
                .Where(page => files?.Contains(page.File) != false)
                .OrderByDescending(page => page.PublishedAt)
                .Take(Rows)
                .Select(page => new PostLine(
                    page.Title,
                    page.File,
                    page.IsRendered ? site.UrlOf(page) : null,
                    PageState.Visible,
                    page.PublishedAt
                )),
        ];
    }

    /// <summary>A section's own text is no post.</summary>
    private static bool IsPost(WorkspaceFile file) =>
        file.Version is not null
        && !Path.GetFileName(file.File.Path).StartsWith("_index.", StringComparison.OrdinalIgnoreCase);

    private static PostLine Line(WorkspaceFile file)
    {
        var said = file.Version?.FrontMatter ?? FrontMatter.None;
        return new PostLine(
            said.Title.Length > 0 ? said.Title : file.File.Path,
            file.File.Path,
            Url: null,
            file.State,
            said.PublishDate ?? said.Date
        );
    }
}
