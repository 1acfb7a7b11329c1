using System.Collections.Immutable;

namespace Blog.Admin;

/// <summary>A page of the list of comments.</summary>
/// <param name="Rows">The newest first.</param>
/// <param name="Total">How many the query finds on all pages.</param>
/// <param name="Waiting">How many wait under all pages that the person may see.</param>
/// <param name="Lost">How many stand under each page that is not there any more, by its identity; only where they are asked for.</param>
public sealed record CommentListPage(
    ImmutableArray<CommentListRow> Rows,
    int Total,
    int Waiting,
    ImmutableArray<(string Guid, int Count)> Lost
)
{
    public const int Size = 50;

    public static CommentListPage Empty { get; } = new([], 0, 0, []);

    public int Pages => Math.Max(1, (Total + Size - 1) / Size);
}
