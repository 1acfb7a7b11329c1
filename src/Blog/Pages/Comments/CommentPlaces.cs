using Blog.Comments;
using Blog.Content;
using Blog.Pages.Readers;

namespace Blog.Pages.Comments;

/// <summary>Finds where readers see a comment.</summary>
public sealed class CommentPlaces(CommentReader reader, CommentSettings settings)
{
    /// <returns>The page's address, the page of its comments, and the comment; null: readers do not see it.</returns>
    public async Task<string?> FindAsync(Site site, long comment, CancellationToken ct) =>
        await reader.FindPageAsync(comment, ct) is { } guid
        && CommentPages.Find(site, guid) is { } page
        && await reader.FindAsync(guid, ct) is { } thread
        && thread.PageOf(comment, settings.PageSize) is { } number
            ? CommentLinks.UrlOf(site, page, number, comment)
            : null;
}
