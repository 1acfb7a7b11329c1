using System.Diagnostics;

namespace Blog.Hosting;

/// <summary>
/// A line for each request: method, path, status and how long it took. No query, which may hold the secret of a link or a reader's
/// words, no header, no body, and an address only where the settings want it.
/// </summary>
internal sealed partial class RequestLog(RequestDelegate next, BlogSettings settings, ILogger<RequestLog> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var path = context.Request.Path;
        if (
            settings.Logs.Requests is LoggedRequests.None
            || path.StartsWithSegments("/_", StringComparison.Ordinal)
            || path.StartsWithSegments("/health", StringComparison.Ordinal)
        )
        {
            await next(context);
            return;
        }

        var start = Stopwatch.GetTimestamp();
        try
        {
            await next(context);
        }
        finally
        {
            Tell(context, path, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
    }

    private void Tell(HttpContext context, PathString path, double milliseconds)
    {
        var status = context.Response.StatusCode;
        if (settings.Logs.Requests is LoggedRequests.Failed && status < StatusCodes.Status500InternalServerError)
        {
            return;
        }

        if (settings.Logs.ClientAddresses)
        {
            LogFrom(context.Request.Method, path.Value, status, milliseconds, context.Connection.RemoteIpAddress);
        }
        else
        {
            Log(context.Request.Method, path.Value, status, milliseconds);
        }
    }

    [LoggerMessage(1001, LogLevel.Information, "{Method} {Path} {Status} in {Milliseconds:F1} ms")]
    private partial void Log(string method, string? path, int status, double milliseconds);

    [LoggerMessage(1002, LogLevel.Information, "{Method} {Path} {Status} in {Milliseconds:F1} ms, {Client}")]
    private partial void LogFrom(
        string method,
        string? path,
        int status,
        double milliseconds,
        System.Net.IPAddress? client
    );
}
