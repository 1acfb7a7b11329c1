using System.Collections.Immutable;
using Blog.Comments;
using Blog.History;

namespace Blog.Admin;

/// <summary>What an account sees first.</summary>
/// <param name="Drafts">The newest of <paramref name="DraftCount"/>.</param>
/// <param name="Scheduled">The next ones, the first to appear first.</param>
/// <param name="Acts">The last ones, the newest first.</param>
/// <param name="DiskUsed">How full the disk with the data is, in hundredths; null: not to be found out.</param>
/// <param name="Trouble">Why the content folder cannot be read now; null: it can.</param>
/// <param name="PostCount">All that the account may see, hidden ones too.</param>
/// <param name="CommentEnds">What became of how many comments in the last days; empty for an Author, as they are of the whole site.</param>
public sealed record DashboardView(
    ImmutableArray<PostLine> Drafts,
    int DraftCount,
    ImmutableArray<PostLine> Scheduled,
    int ScheduledCount,
    ImmutableArray<PostLine> Recent,
    IReadOnlyList<ActView> Acts,
    InstallationFacts Facts,
    int? DiskUsed,
    string? Trouble,
    int PostCount,
    IReadOnlyDictionary<CommentEnd, int> CommentEnds
)
{
    public static DashboardView Empty { get; } =
        new(
            [],
            0,
            [],
            0,
            [],
            [],
            new InstallationFacts("", "", "", null, []),
            null,
            null,
            0,
            new Dictionary<CommentEnd, int>()
        );
}
