namespace Blog.Hosting;

/// <summary>
/// The headers that every answer carries, whatever its status. They are set when the answer starts, since the exception
/// page begins by dropping all headers; an endpoint that set one itself keeps its own.
/// </summary>
internal sealed class SecurityHeaders(RequestDelegate next, BlogSettings settings, ContentPolicy policy)
{
    private const string Permissions = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

    private readonly bool _isHttpsOnly = settings.Site.BaseUrl is { Scheme: "https", IsLoopback: false };

    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(Set, context);
        return next(context);
    }

    private Task Set(object state)
    {
        var context = (HttpContext)state;
        var headers = context.Response.Headers;
        headers.TryAdd("Content-Security-Policy", policy.Value);
        headers.TryAdd("X-Content-Type-Options", "nosniff");
        headers.TryAdd("Referrer-Policy", "strict-origin-when-cross-origin");
        headers.TryAdd("Cross-Origin-Opener-Policy", "same-origin");
        headers.TryAdd("Permissions-Policy", Permissions);
        if (_isHttpsOnly && context.Request.IsHttps)
        {
            headers.TryAdd("Strict-Transport-Security", "max-age=31536000");
        }

        return Task.CompletedTask;
    }
}
