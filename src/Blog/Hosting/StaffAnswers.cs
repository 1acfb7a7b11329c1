namespace Blog.Hosting;

/// <summary>What is answered to staff, and at the door to them, is kept by nobody: no cache, no history of a shared machine.</summary>
internal sealed class StaffAnswers(RequestDelegate next)
{
    private static readonly string[] Folders = ["/admin", "/account", "/setup"];

    public Task InvokeAsync(HttpContext context)
    {
        if (Folders.Any(folder => context.Request.Path.StartsWithSegments(folder, StringComparison.OrdinalIgnoreCase)))
        {
            context.Response.OnStarting(Set, context.Response);
        }

        return next(context);
    }

    private static Task Set(object state)
    {
        var headers = ((HttpResponse)state).Headers;
        headers.CacheControl = "no-store";
        headers.Remove("ETag");
        headers.Remove("Pragma");
        return Task.CompletedTask;
    }
}
