using Blog.Publishing;

namespace Blog.Hosting;

/// <summary>
/// Lets a request that comes during a start wait for the first reading of the content: whoever comes then gets the page a
/// little later, and no error.
/// </summary>
internal sealed class FirstReadingStep(RequestDelegate next, ContentWatcher watcher)
{
    public Task InvokeAsync(HttpContext context) =>
        watcher.BeginReading() is { IsCompletedSuccessfully: false } reading && !IsOfHealth(context)
            ? WaitAsync(reading, context)
            : next(context);

    private async Task WaitAsync(Task reading, HttpContext context)
    {
        await reading.WaitAsync(context.RequestAborted);
        await next(context);
    }

    /// <summary>Who asks whether the program is ready is told so, not made to wait.</summary>
    private static bool IsOfHealth(HttpContext context) =>
        context.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal);
}
