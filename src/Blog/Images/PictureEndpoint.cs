using Blog.Publishing;
using Microsoft.Net.Http.Headers;

namespace Blog.Images;

/// <summary>The addresses of versions: <c>/_/img/HASH-WIDTH.webp</c>.</summary>
public static class PictureEndpoint
{
    // Written out as a RequestDelegate: what the framework makes of a method's parameters is compiled at every start.
    public static void MapPictures(this IEndpointRouteBuilder routes) =>
        routes
            .MapMethods(
                PictureName.Folder + "{name}",
                [HttpMethods.Get, HttpMethods.Head],
                async context => await (await AnswerAsync(context)).ExecuteAsync(context)
            )
            .AllowAnonymous();

    private static async Task<IResult> AnswerAsync(HttpContext context)
    {
        var services = context.RequestServices;
        if (
            !PictureName.TryParse(context.GetRouteValue("name") as string ?? "", out var wanted)
            || services.GetRequiredService<SiteOfRequest>().Current is not { } site
            || await services.GetRequiredService<PictureDesk>().FindAsync(wanted, site, context.RequestAborted)
                is not { Stream: { } stream } answer
        )
        {
            return Results.NotFound();
        }

        context.Response.Headers.CacheControl = answer.IsFinal ? "public, max-age=31536000, immutable" : "no-store";
        return answer.IsFinal
            ? Results.Stream(
                stream,
                answer.ContentType,
                entityTag: new EntityTagHeaderValue($"\"{wanted}\""),
                enableRangeProcessing: true
            )
            : Results.Stream(stream, answer.ContentType);
    }
}
