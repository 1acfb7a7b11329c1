using Blog.Content;
using Blog.Pages.Readers;
using Blog.Publishing;

namespace Blog.Hosting;

/// <summary>
/// Sends a reader who wrote an address another way to the one that exists: made from the page's own address, never from the
/// request's text. Stands before routing, which would fold slashes. While there is no site at all, answers 503.
/// </summary>
internal sealed class CanonicalAddress(RequestDelegate next, BlogSettings settings)
{
    private const int RetryAfterSeconds = 5;

    public Task InvokeAsync(HttpContext context)
    {
        var request = context.RequestServices.GetRequiredService<SiteOfRequest>();
        var path = context.Request.Path.Value is { Length: > 0 } given ? given : "/";
        if (path == SearchPageModel.Address.Path.TrimEnd('/'))
        {
            return MoveAsync(context, request.Current, SearchPageModel.Address);
        }

        if (ReservedAddresses.Holds(path) && path != SearchPageModel.Address.Path)
        {
            return next(context);
        }

        if (request.Current is not { } site)
        {
            return TellNotReadyAsync(context);
        }

        var method = context.Request.Method;
        if (!HttpMethods.IsGet(method) && !HttpMethods.IsHead(method))
        {
            return next(context);
        }

        if (
            PageAddress.TryParse(path, out var address)
            && address.Path == path
            && site.Find(address) is Destination.Redirect redirect
        )
        {
            return MoveAsync(context, redirect);
        }

        return MeantBy(path, site) is { } meant ? MoveAsync(context, site, meant) : next(context);
    }

    private static PageAddress? MeantBy(string path, Site site)
    {
        if (PageAddress.TryParse(path, out var address) && address.Path == path)
        {
            switch (site.Find(address))
            {
                case Destination.Moved moved:
                    return moved.Address;
                case not null:
                    return null;
            }
        }

        return site.FindMeant(path);
    }

    private Task MoveAsync(HttpContext context, Site? site, PageAddress address)
    {
        if (site is null)
        {
            return TellNotReadyAsync(context);
        }

        context.Response.StatusCode = StatusCodes.Status301MovedPermanently;
        context.Response.Headers.Location = site.UrlOf(address) + context.Request.QueryString.ToUriComponent();
        return Task.CompletedTask;
    }

    private static Task MoveAsync(HttpContext context, Destination.Redirect redirect)
    {
        var query = redirect.Url.Contains('?', StringComparison.Ordinal)
            ? ""
            : context.Request.QueryString.ToUriComponent();
        var fragment = redirect.Url.IndexOf('#', StringComparison.Ordinal);
        context.Response.StatusCode = redirect.Status;
        context.Response.Headers.Location = fragment < 0 ? redirect.Url + query : redirect.Url.Insert(fragment, query);
        return Task.CompletedTask;
    }

    private Task TellNotReadyAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Response.Headers.RetryAfter = RetryAfterSeconds.ToString(
            System.Globalization.CultureInfo.InvariantCulture
        );
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.ContentLanguage = settings.Texts.Language;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(settings.Texts["503_text"] + "\n");
    }
}
