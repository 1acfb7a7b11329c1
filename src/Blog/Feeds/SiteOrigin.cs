using Blog.Content;

namespace Blog.Feeds;

/// <summary>Scheme and host of absolute addresses: those of <c>Site:BaseUrl</c>, else those that the request named.</summary>
/// <param name="Root">Such as <c>https://example.org</c>, without a last slash.</param>
public sealed record SiteOrigin(string Root)
{
    public string UrlOf(Site site, PageAddress address) => Root + site.UrlOf(address);
}
