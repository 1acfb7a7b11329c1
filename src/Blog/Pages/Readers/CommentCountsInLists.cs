using Blog.Comments;

namespace Blog.Pages.Readers;

/// <summary>Says in lists how many comments a page has, where the site wants it.</summary>
public sealed class CommentCountsInLists(CommentReader reader, CommentSettings settings)
{
    /// <summary>The items with their numbers; as they are where none is to be said, or the database cannot be asked.</summary>
    public async Task<IReadOnlyList<ListItem>> AddAsync(IReadOnlyList<ListItem> items, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(items);
        string[] guids = [.. items.Where(item => CommentPlace.Shows(item.Page)).Select(item => item.Page.Guid)];
        if (!settings.CountsInLists || guids.Length == 0 || await reader.FindCountsAsync(guids, ct) is not { } counts)
        {
            return items;
        }

        return
        [
            .. items.Select(item =>
                item with
                {
                    Comments = CommentPlace.Shows(item.Page) ? counts[item.Page.Guid] : null,
                }
            ),
        ];
    }
}
