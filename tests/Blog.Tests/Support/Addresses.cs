using Blog.Content;

namespace Blog.Tests.Support;

/// <summary>All that a site answers with a page, as it stands in links.</summary>
internal static class Addresses
{
    /// <summary>Pages, lists with their further pages, search, and one address that leads nowhere.</summary>
    public static async Task<IReadOnlyList<string>> OfPagesAsync(TestSite site)
    {
        var current = await site.SiteAsync();
        var addresses = new List<string>();
        foreach (var address in current.Addresses.Where(address => address.IsPage))
        {
            addresses.Add(current.UrlOf(address));
            if (current.Find(address) is Destination.ToList { List: var list })
            {
                for (var number = 2; number <= list.PageCount(current.Settings.PageSize); number++)
                {
                    addresses.Add(current.UrlOf(list, number));
                }
            }
        }

        addresses.Sort(StringComparer.Ordinal);
        return [.. addresses, current.BasePath + "/search/?q=a", current.BasePath + "/nowhere/"];
    }
}
