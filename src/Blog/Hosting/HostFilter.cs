using Microsoft.Extensions.Primitives;

namespace Blog.Hosting;

/// <summary>
/// Refuses requests for hosts that are not ours, once Site:BaseUrl says which is. Behind the forwarded headers, where the
/// framework's own filter, which runs before them, would refuse what a proxy rightly passes on.
/// </summary>
internal sealed class HostFilter(RequestDelegate next, BlogSettings settings)
{
    private readonly IList<StringSegment>? _hosts = settings.Site.BaseUrl is { } address
        ?
        [
            WireForm(new HostString(address.Host)),
            "localhost",
            "127.0.0.1",
            "[::1]",
            .. settings.ReverseProxy.Hosts.Select(host => new StringSegment(WireForm(new HostString(host)))),
        ]
        : null;

    public Task InvokeAsync(HttpContext context)
    {
        if (
            _hosts is null
            || IsOurs(context.Request.Host)
            || context.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal)
        )
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        context.Response.Headers.CacheControl = "no-store";
        return Task.CompletedTask;
    }

    private bool IsOurs(HostString host) =>
        host.HasValue && _hosts is not null && HostString.MatchesAny(WireForm(host), _hosts);

    /// <summary>A name in another script is shown decoded, but compared as it is sent.</summary>
    private static string WireForm(HostString host) => host.ToUriComponent();
}
