using Blog.Data;
using Blog.Theming;

namespace Blog.Hosting;

/// <summary>
/// Stands before every address of staff: nothing there may be kept by a cache, and nothing is asked of accounts while the
/// database cannot be used or the way to us is open to whoever listens.
/// </summary>
internal sealed class StaffGate(RequestDelegate next, BlogSettings settings, LiveDatabase database)
{
    private const string Insecure = "gate_http";

    private readonly bool _isHttps = settings.Site.BaseUrl is { Scheme: "https" };

    public async Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(ForbidKeeping, context);
        if (_isHttps && !context.Request.IsHttps)
        {
            var texts = StaffTexts.For(context.Request.Headers.AcceptLanguage);
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            await PlainPage.WriteAsync(
                context.Response,
                texts.Language,
                texts[Insecure + "_title"],
                $"<p>{PlainPage.Encode(texts[Insecure + "_text"])}</p>\n"
            );
            return;
        }

        if (await database.AskAsync(context.RequestAborted) is not DatabaseState.Ready)
        {
            await FailedStore.TellAsync(context, StoreFault.Away);
            return;
        }

        await next(context);
    }

    /// <summary>When the answer starts, since the exception page begins by dropping all headers.</summary>
    private static Task ForbidKeeping(object state)
    {
        var headers = ((HttpContext)state).Response.Headers;
        headers.CacheControl = "no-store";
        headers.ETag = default;
        headers.TryAdd("X-Robots-Tag", "noindex");
        return Task.CompletedTask;
    }
}
