using System.Diagnostics;
using System.Text.Encodings.Web;
using Blog.Content;
using Blog.Theming.Highlight;

namespace Blog.Hosting;

/// <summary>
/// The page of an answer that failed. It does not go through routing, where a reader's catch-all would take it for an
/// unknown address. Register another one to show more than plain words; should that fail too, the plain one is sent.
/// </summary>
/// <param name="WriteAsync">Writes the body for the status that is set; gets the id under which the log names the failure.</param>
public sealed record ErrorPage(Func<HttpContext, string, Task> WriteAsync)
{
    public static ErrorPage Plain { get; } = new(WritePlainAsync);

    public static ErrorPage Of(BlogSettings settings) =>
        new((context, traceId) => WriteOursAsync(context, traceId, settings));

    internal static ExceptionHandlerOptions Options(ErrorPage page) =>
        new()
        {
            ExceptionHandler = page.AnswerAsync,
            StatusCodeSelector = exception =>
                exception is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError,
            // A client's malformed request is no failure of ours, and must not fill the log.
            SuppressDiagnosticsCallback = failure => failure.Exception is BadHttpRequestException,
        };

    private async Task AnswerAsync(HttpContext context)
    {
        var traceId = Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier;
        context.Response.Headers.CacheControl = "no-store";
        try
        {
            await WriteAsync(context, traceId);
        }
        catch (Exception) when (!context.Response.HasStarted && this != Plain)
        {
            await WritePlainAsync(context, traceId);
        }
    }

    /// <summary>In the site's own words and look. Reads no page and no view: one of them may be what failed.</summary>
    private static Task WriteOursAsync(HttpContext context, string traceId, BlogSettings settings)
    {
        if (context.Response.StatusCode < StatusCodes.Status500InternalServerError)
        {
            return WritePlainAsync(context, traceId);
        }

        var texts = settings.Texts;
        var (before, after) = texts.Around("500_text", "Link");
        var (beforeId, afterId) = texts.Around("500_trace", "Id");
        var site = context.RequestServices.GetRequiredService<SiteSettings>();
        var highlight = HighlightSheet.Of(site.Theme).Path;
        var root = HtmlEncoder.Default.Encode(new PathString(settings.BasePath).ToUriComponent());
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(
            $"""
            <!DOCTYPE html>
            <html lang="{texts.Language}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex">
            <title>{Encode(texts["500_title"])} - {Encode(site.Title)}</title>
            <link rel="stylesheet" href="{root}/_/site.css">
            {(
                highlight is null ? "" : $"""<link rel="stylesheet" href="{root}{highlight}">"""
            )}
            <link rel="icon" href="{root}/_/icon.svg" type="image/svg+xml">
            </head>
            <body>
            <div class="container--outer">
            <div class="wrapper">
            <div class="primary">
            <main class="main">
            <div class="notice">
            <h1 class="notice__title">{Encode(texts["500_title"])}</h1>
            <p class="notice__text">{Encode(before)}<a href="{root}/">{Encode(texts["404_linktext"])}</a>{Encode(
                after
            )}</p>
            <p class="notice__text">{Encode(beforeId)}<code>{Encode(traceId)}</code>{Encode(afterId)}</p>
            </div>
            </main>
            </div>
            </div>
            </div>
            </body>
            </html>

            """
        );
    }

    private static Task WritePlainAsync(HttpContext context, string traceId)
    {
        var texts = context.RequestServices.GetRequiredService<BlogSettings>().Texts;
        var isOurs = context.Response.StatusCode >= StatusCodes.Status500InternalServerError;
        var (before, after) = texts.Around("500_trace", "Id");
        return PlainPage.WriteAsync(
            context.Response,
            texts.Language,
            isOurs ? texts["500_title"] : texts["400_title"],
            // What a client did wrong is not in the log.
            isOurs ? $"<p>{Encode(before)}<code>{Encode(traceId)}</code>{Encode(after)}</p>\n" : ""
        );
    }

    private static string Encode(string text) => PlainPage.Encode(text);
}
