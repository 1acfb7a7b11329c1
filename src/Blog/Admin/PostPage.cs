using System.Collections.Immutable;
using Blog.Content;

namespace Blog.Admin;

/// <summary>A page of a list of posts.</summary>
/// <param name="Total">Of all pages.</param>
/// <param name="Counts">How many there are in each state, the other filters as they are.</param>
/// <param name="ProblemCount">How many have problems, the other filters as they are.</param>
/// <param name="Choices">What can be filtered by.</param>
public sealed record PostPage(
    ImmutableArray<PostRow> Rows,
    int Total,
    IReadOnlyDictionary<PageState, int> Counts,
    int ProblemCount,
    PostChoices Choices
)
{
    public const int Size = 50;

    public static PostPage Empty { get; } =
        new([], 0, new Dictionary<PageState, int>(), 0, new PostChoices(0, [], [], [], []));

    public int Pages => Math.Max(1, (Total + Size - 1) / Size);

    /// <summary>In every state.</summary>
    public int All => Counts.Values.Sum();

    public int CountOf(PageState state) => Counts.GetValueOrDefault(state);
}
