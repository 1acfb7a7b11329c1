using Blog.Content;
using Blog.Feeds;
using Blog.Pages.Readers;
using Blog.Publishing;
using Microsoft.AspNetCore.Mvc.Routing;

namespace Blog.Hosting;

/// <summary>The one route of all readers' addresses: finds what stands there and picks the page that shows it.</summary>
internal sealed class ReaderRoute(SiteOfRequest request) : DynamicRouteValueTransformer
{
    public override ValueTask<RouteValueDictionary> TransformAsync(HttpContext httpContext, RouteValueDictionary values)
    {
        var method = httpContext.Request.Method;
        if (
            request.Current is not { } site
            || StaffAddresses.IsAdmin(httpContext.Request.Path)
            || (!HttpMethods.IsGet(method) && !HttpMethods.IsHead(method))
        )
        {
            // No values at all: the route does not match.
            return default;
        }

        var path = httpContext.Request.Path.Value ?? "/";
        var page = PageAddress.TryParse(path, out var address) ? PageOf(address, site) : "Missing";
        return ValueTask.FromResult(
            new RouteValueDictionary
            {
                ["page"] = $"{ReaderPages.Folder}/{page}",
                [ReaderPageModel.AddressKey] = path[1..],
            }
        );
    }

    private static string PageOf(PageAddress address, Site site) =>
        address == SearchPageModel.Address ? "SearchPage"
        : CommentFeedAddresses.Hold(site, address) ? "CommentFeed"
        : site.Find(address) switch
        {
            Destination.ToPage => "Single",
            Destination.ToList { List: PostList } => "Posts",
            Destination.ToList => "Terms",
            Destination.ToResource => ReaderPages.File,
            Destination.ToFeed or Destination.ToSitemap or Destination.ToSitemapIndex or Destination.ToRobots =>
                "MachineFile",
            _ => "Missing",
        };
}
