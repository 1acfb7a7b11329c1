using System.Globalization;
using Blog.Data;
using Blog.Theming;

namespace Blog.Hosting;

/// <summary>
/// Stands before every address of staff: nothing there may be kept by a cache, and nothing is asked of accounts while the
/// database cannot be used or the way to us is open to whoever listens.
/// </summary>
internal sealed class StaffGate(RequestDelegate next, BlogSettings settings, LiveDatabase database)
{
    private const int RetryAfterSeconds = 10;

    private readonly bool _isHttps = settings.Site.BaseUrl is { Scheme: "https" };

    public async Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(ForbidKeeping, context);
        var texts = StaffTexts.For(context.Request.Headers.AcceptLanguage);
        if (_isHttps && !context.Request.IsHttps)
        {
            await TellAsync(context, StatusCodes.Status400BadRequest, texts, "gate_http");
            return;
        }

        if (await database.AskAsync(context.RequestAborted) is not DatabaseState.Ready)
        {
            context.Response.Headers.RetryAfter = RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
            await TellAsync(context, StatusCodes.Status503ServiceUnavailable, texts, "gate_database");
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

    private static Task TellAsync(HttpContext context, int status, StaffTexts texts, string key)
    {
        context.Response.StatusCode = status;
        return PlainPage.WriteAsync(
            context.Response,
            texts.Language,
            texts[key + "_title"],
            $"<p>{PlainPage.Encode(texts[key + "_text"])}</p>\n"
        );
    }
}
