using System.Diagnostics;
using System.Text.Encodings.Web;

namespace Blog.Hosting;

/// <summary>
/// The page of an answer that failed. It does not go through routing, where a reader's catch-all would take it for an
/// unknown address. Register another one to show more than plain words; should that fail too, the plain one is sent.
/// </summary>
/// <param name="WriteAsync">Writes the body for the status that is set; gets the id under which the log names the failure.</param>
public sealed record ErrorPage(Func<HttpContext, string, Task> WriteAsync)
{
    public static ErrorPage Plain { get; } = new(WritePlainAsync);

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

    private static Task WritePlainAsync(HttpContext context, string traceId)
    {
        var title =
            context.Response.StatusCode < StatusCodes.Status500InternalServerError
                ? "This request could not be read"
                : "Something went wrong";
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(
            $"""
            <!DOCTYPE html>
            <html lang="en">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <meta name="robots" content="noindex">
            <title>{title}</title>
            <h1>{title}</h1>
            <p>The log of the server names the cause under <code>{HtmlEncoder.Default.Encode(traceId)}</code>.</p>
            </html>

            """
        );
    }
}
