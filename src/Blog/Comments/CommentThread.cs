using System.Collections.Immutable;

namespace Blog.Comments;

/// <summary>All comments of a page that readers see.</summary>
/// <param name="Roots">Those that answer the page itself, oldest first.</param>
/// <param name="Count">With all replies.</param>
public sealed record CommentThread(ImmutableArray<ShownComment> Roots, int Count)
{
    public static CommentThread Empty { get; } = new([], 0);

    /// <summary>Each comment with the replies below it.</summary>
    public IEnumerable<ShownComment> All => Roots.SelectMany(Flat);

    /// <param name="size">How many roots stand on one page.</param>
    public int PagesOf(int size) => Math.Max(1, (Roots.Length + size - 1) / size);

    /// <summary>On which page a comment stands, from 1; null: on none.</summary>
    public int? PageOf(long id, int size)
    {
        for (var index = 0; index < Roots.Length; index++)
        {
            if (Find(Roots[index], id) is not null)
            {
                return (index / size) + 1;
            }
        }

        return null;
    }

    /// <summary>Null: readers do not see it here.</summary>
    public ShownComment? Find(long id) =>
        Roots.Select(root => Find(root, id)).FirstOrDefault(found => found is not null);

    /// <summary>
    /// Threads of rows in the order of their writing. A reply whose comment is not shown stands with the next one above that
    /// is, or by itself.
    /// </summary>
    /// <param name="shown">Oldest first.</param>
    /// <param name="parents">Of every comment of the page, shown or not: which one it answers.</param>
    /// <param name="maxDepth">Those deeper stand as deep as this.</param>
    internal static CommentThread Of(
        IReadOnlyList<ShownComment> shown,
        IReadOnlyDictionary<long, long?> parents,
        int maxDepth
    )
    {
        var known = shown.Select(comment => comment.Id).ToHashSet();
        var depths = new Dictionary<long, int>();
        var above = new Dictionary<long, long>();
        foreach (var id in shown.Select(comment => comment.Id))
        {
            var parent = ParentOf(id);
            if (parent is { } one && depths[one] == maxDepth)
            {
                parent = above.TryGetValue(one, out var two) ? two : null;
            }

            depths[id] = parent is { } at ? depths[at] + 1 : 1;
            if (parent is { } place)
            {
                above[id] = place;
            }
        }

        var replies = shown.Where(comment => above.ContainsKey(comment.Id)).ToLookup(comment => above[comment.Id]);
        return new CommentThread(
            [.. shown.Where(comment => !above.ContainsKey(comment.Id)).Select(WithReplies)],
            shown.Count
        );

        ShownComment WithReplies(ShownComment comment) =>
            comment with
            {
                Replies = [.. replies[comment.Id].Select(WithReplies)],
            };

        long? ParentOf(long id)
        {
            var parent = parents.GetValueOrDefault(id);
            while (parent is { } one && !known.Contains(one))
            {
                parent = parents.GetValueOrDefault(one);
            }

            return parent;
        }
    }

    private static IEnumerable<ShownComment> Flat(ShownComment comment) =>
        comment.Replies.SelectMany(Flat).Prepend(comment);

    private static ShownComment? Find(ShownComment comment, long id) =>
        comment.Id == id
            ? comment
            : comment.Replies.Select(reply => Find(reply, id)).FirstOrDefault(found => found is not null);
}
