namespace Blog.Hosting;

/// <summary>
/// Makes links right below a base path: a proxy may pass requests on with the base path or without it, and both are the
/// same request. What a client says about it (X-Forwarded-Prefix) is never heard.
/// </summary>
internal sealed class BasePathStep(RequestDelegate next, BlogSettings settings)
{
    private readonly PathString _basePath = new(settings.BasePath.Length == 0 ? null : settings.BasePath);

    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (_basePath.HasValue && request.Path.StartsWithSegments(_basePath, StringComparison.Ordinal, out var rest))
        {
            if (!rest.HasValue)
            {
                context.Response.Redirect(_basePath.ToUriComponent() + "/" + request.QueryString, permanent: true);
                return Task.CompletedTask;
            }

            request.Path = rest;
        }

        request.PathBase = _basePath;
        return next(context);
    }
}
