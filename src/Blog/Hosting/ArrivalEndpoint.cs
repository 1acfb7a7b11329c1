using Blog.Admin;

namespace Blog.Hosting;

/// <summary>Tells the program's own command how its request arrived. Strangers are told nothing.</summary>
internal static class ArrivalEndpoint
{
    public const string Path = "/health/arrival";

    public static void MapArrival(this IEndpointRouteBuilder routes) => routes.MapGet(Path, TellAsync).AllowAnonymous();

    private static Task TellAsync(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (context.RequestServices.GetRequiredService<ArrivalProof>().IsGood(context.Request.Query["proof"]))
        {
            return context.Response.WriteAsJsonAsync(Arrival.Of(context), ArrivalJson.Default.Arrival);
        }

        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
