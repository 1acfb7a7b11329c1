namespace Blog.Content;

/// <summary>An entry of a menu, ready to show.</summary>
/// <param name="Url">Ready for <c>href</c>.</param>
/// <param name="Address">The page of the site it leads to; null for a link elsewhere.</param>
/// <param name="Pre">Trusted HTML before the name.</param>
/// <param name="Post">Trusted HTML after the name.</param>
public sealed record MenuItem(string Name, string Url, PageAddress? Address, int Weight, string Pre, string Post)
{
    /// <summary>Whether the entry is the page at an address, or a section above it.</summary>
    public bool IsAbove(PageAddress address) =>
        Address is { } own
        && (
            own == address
            || (own != PageAddress.Home && own.IsPage && address.Path.StartsWith(own.Path, StringComparison.Ordinal))
        );
}
