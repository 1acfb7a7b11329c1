using System.Collections.Frozen;
using System.Globalization;
using System.Runtime.CompilerServices;
using Blog.Content;

namespace Blog.Comments;

/// <summary>Finds the page that comments belong to by its identity.</summary>
public static class CommentPages
{
    private static readonly ConditionalWeakTable<Site, FrozenDictionary<string, ContentPage>> Books = [];

    /// <summary>What leads to a comment, whatever page it stands on.</summary>
    public static PageAddress AddressOf(long comment) =>
        PageAddress.Parse(string.Create(CultureInfo.InvariantCulture, $"/comments/{comment}"));

    /// <param name="guid">The page's identity.</param>
    /// <returns>Null: readers see no such page, or it shows no comments.</returns>
    public static ContentPage? Find(Site site, string guid) =>
        FindAny(site, guid) is { } page && CommentPlace.Shows(page) ? page : null;

    /// <summary>The same whether the page shows comments or not.</summary>
    public static ContentPage? FindAny(Site site, string guid)
    {
        ArgumentNullException.ThrowIfNull(site);
        return Books.GetValue(site, BookOf).GetValueOrDefault(guid);
    }

    private static FrozenDictionary<string, ContentPage> BookOf(Site site)
    {
        var book = new Dictionary<string, ContentPage>(StringComparer.Ordinal);
        foreach (var address in site.Addresses)
        {
            if (site.Find(address) is Destination.ToPage { Page: var page })
            {
                book.TryAdd(page.Guid, page);
            }
        }

        return book.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
