using System.Collections.Immutable;
using Blog.Accounts;
using Blog.Content;
using Blog.Publishing;

namespace Blog.Admin;

/// <summary>
/// What is wrong with the content: of every file for an Editor, of their own posts for an Author. An Owner is told besides
/// what is wrong with the installation.
/// </summary>
public sealed class ProblemDesk(
    CurrentAccount account,
    LiveSite live,
    FoundProblems found,
    SiteRefresher refresher,
    TroubleDesk troubles
)
{
    private Task<ImmutableArray<Trouble>>? _troubles;

    /// <summary>When all was last looked at; null: not since the start.</summary>
    public DateTimeOffset? CheckedAt => found.CheckedAt;

    /// <summary>Whether the folder itself cannot be read: then readers get what was read before.</summary>
    public string? Trouble => found.Trouble;

    /// <summary>What is wrong with the installation; looked for once for a request.</summary>
    public Task<ImmutableArray<Trouble>> TroublesAsync(CancellationToken ct) => _troubles ??= troubles.LookAsync(ct);

    /// <param name="level">Null: every level.</param>
    public ProblemList Find(Severity? level)
    {
        // Taken before the workspace: rendering a page now may swap it.
        _ = live.Current;
        if (live.Workspace is not { } workspace)
        {
            return new ProblemList([], new Dictionary<Severity, int>());
        }

        var all = workspace.Problems.Concat(found.Of(workspace)).Distinct();
        if (account.Role is not (Role.Owner or Role.Editor))
        {
            var own = workspace
                .Files.Where(account.MaySee)
                .Select(file => file.File.Path)
                .ToHashSet(StringComparer.Ordinal);
            all = all.Where(problem => own.Contains(problem.File));
        }

        var problems = all.ToList();
        ImmutableArray<Problem> shown =
        [
            .. problems
                .Where(problem => level is null || problem.Severity == level)
                .OrderByDescending(problem => problem.Severity)
                .ThenBy(problem => problem.File, StringComparer.Ordinal)
                .ThenBy(problem => problem.Line),
        ];
        return new ProblemList(
            shown,
            problems.CountBy(problem => problem.Severity).ToDictionary(pair => pair.Key, pair => pair.Value)
        );
    }

    /// <summary>Reads the folder again and renders each text, hidden ones left out.</summary>
    public async Task CheckAsync(CancellationToken ct)
    {
        await refresher.RefreshAsync(ct);
        if (live.Current is { } site && live.Workspace is { } workspace)
        {
            await found.LookAsync(workspace, site, ct);
        }
    }
}
