using Blog.Comments;

namespace Blog.Tests.Comments;

/// <summary>How comments stand below each other.</summary>
public sealed class CommentThreadTests
{
    /// <param name="rows">In the order of writing: the comment, what it answers after <c>&gt;</c>, and <c>-</c> before one that is not shown.</param>
    /// <param name="thread">Replies in brackets.</param>
    [Theory]
    [InlineData("1 2 3", 3, "1 2 3")]
    [InlineData("1 2>1 3 4>1 5>2", 3, "1(2(5) 4) 3")]
    [InlineData("1 2>1 3>2 4>3 5>4", 3, "1(2(3 4 5))")]
    [InlineData("1 2>1 3>2", 1, "1 2 3")]
    [InlineData("1 2>1 3>2", 2, "1(2 3)")]
    [InlineData("1 -2>1 3>2", 3, "1(3)")]
    [InlineData("-1 2>1 3>2", 3, "2(3)")]
    [InlineData("-1 -2>1 3>2", 3, "3")]
    [InlineData("1>9", 3, "1")]
    public void A_reply_stands_with_what_it_answers_or_with_the_next_that_is_shown(
        string rows,
        int maxDepth,
        string thread
    ) => Assert.Equal(thread, Text(Of(rows, maxDepth).Roots));

    [Fact]
    public void A_page_holds_so_many_with_all_their_replies()
    {
        var thread = Of("1 2 3 4>1 5>4 6", 3);
        Assert.Equal(6, thread.Count);
        Assert.Equal(2, thread.PagesOf(2));
        Assert.Equal([1, 1, 2, 1, 1, 2], Enumerable.Range(1, 6).Select(id => thread.PageOf(id, 2) ?? 0));
        Assert.Null(thread.PageOf(7, 2));
        Assert.Equal(1, CommentThread.Empty.PagesOf(2));
    }

    [Fact]
    public void A_chain_of_thousands_is_set_in_as_deep_as_is_said()
    {
        var rows = string.Join(' ', Enumerable.Range(1, 5000).Select(id => id == 1 ? "1" : $"{id}>{id - 1}"));
        var root = Assert.Single(Of(rows, 3).Roots);
        Assert.Equal(4998, Assert.Single(root.Replies).Replies.Length);
    }

    private static CommentThread Of(string rows, int maxDepth)
    {
        var parents = new Dictionary<long, long?>();
        var shown = new List<ShownComment>();
        foreach (var row in rows.Split(' '))
        {
            var ids = row.TrimStart('-').Split('>').Select(long.Parse).ToArray();
            parents[ids[0]] = ids.Length > 1 ? ids[1] : null;
            if (!row.StartsWith('-'))
            {
                shown.Add(new ShownComment(ids[0], "Ana", null, default, false, false, "", []));
            }
        }

        return CommentThread.Of(shown, parents, maxDepth);
    }

    private static string Text(IEnumerable<ShownComment> comments) =>
        string.Join(
            ' ',
            comments.Select(comment => comment.Id + (comment.Replies.IsEmpty ? "" : $"({Text(comment.Replies)})"))
        );
}
