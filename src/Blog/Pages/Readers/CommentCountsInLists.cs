using Blog.Comments;

namespace Blog.Pages.Readers;

/// <summary>Says in lists how many comments a page has, where the site wants it.</summary>
public sealed class CommentCountsInLists(CommentReader reader, CommentSettings settings)
{
    /// <summary>The items with their numbers; as they are where none is to be said, or the database cannot be asked.</summary>
    public async Task<IReadOnlyList<ListItem>> AddAsync(IReadOnlyList<ListItem> items, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(items);
        if (
            !settings.CountsInLists
            || !items.Any(item => CommentPlace.Shows(item.Page))
            || await reader.FindCountsAsync(ct) is not { } counts
        )
        {
            return items;
        }

        return
        [
            .. items.Select(item =>
                item with
                {
                    Comments = CommentPlace.Shows(item.Page) ? counts.Of(item.Page) : null,
                }
            ),
        ];
    }
}
