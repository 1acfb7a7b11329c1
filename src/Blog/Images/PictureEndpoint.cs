using Blog.Publishing;
using Microsoft.Net.Http.Headers;

namespace Blog.Images;

/// <summary>The addresses of versions: <c>/_/img/HASH-WIDTH.webp</c>.</summary>
public static class PictureEndpoint
{
    public static void MapPictures(this IEndpointRouteBuilder routes) =>
        routes
            .MapMethods(PictureName.Folder + "{name}", [HttpMethods.Get, HttpMethods.Head], AnswerAsync)
            .AllowAnonymous();

    private static async Task<IResult> AnswerAsync(
        string name,
        HttpResponse response,
        SiteOfRequest request,
        PictureDesk pictures,
        CancellationToken ct
    )
    {
        if (
            !PictureName.TryParse(name, out var wanted)
            || request.Current is not { } site
            || await pictures.FindAsync(wanted, site, ct) is not { Stream: { } stream } answer
        )
        {
            return Results.NotFound();
        }

        response.Headers.CacheControl = answer.IsFinal ? "public, max-age=31536000, immutable" : "no-store";
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
