using Blog.Content;

namespace Blog.Comments;

/// <summary>How many comments readers see under each page.</summary>
/// <param name="byPage">By the page's key, in hexadecimal digits; a page that has none is left out.</param>
public sealed class CommentCounts(IReadOnlyDictionary<string, int> byPage)
{
    public int Of(ContentPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return byPage.GetValueOrDefault(Convert.ToHexString(PageKey.Of(page.Guid)));
    }
}
