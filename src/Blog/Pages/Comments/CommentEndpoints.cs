using System.Globalization;
using System.Text.Json;
using Blog.Comments;
using Blog.Publishing;

namespace Blog.Pages.Comments;

/// <summary>What is no page: the tokens that the form's script asks for, and the way to a comment.</summary>
public static class CommentEndpoints
{
    // Written out as RequestDelegates: what the framework makes of a method's parameters is compiled at every start.
    public static void MapComments(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/comments/token", GiveTokensAsync).AllowAnonymous();
        routes.MapGet("/comments/{id:long}", LeadAsync).AllowAnonymous();
    }

    private static async Task GiveTokensAsync(HttpContext context)
    {
        var services = context.RequestServices;
        context.Response.Headers.CacheControl = CommentForms.NeverKept;
        var site = services.GetRequiredService<SiteOfRequest>().Current;
        var address = context.Request.Query["page"].ToString();
        var target = site is null ? CommentTarget.None : services.GetRequiredService<CommentDesk>().Find(site, address);
        if (target is not { Page: { } page, IsOpen: true })
        {
            context.Response.StatusCode = target.Page is null
                ? StatusCodes.Status404NotFound
                : StatusCodes.Status403Forbidden;
            return;
        }

        var tokens = services.GetRequiredService<CommentForms>().TokensFor(page, isPreviewed: false);
        context.Response.ContentType = "application/json";
        await using var json = new Utf8JsonWriter(context.Response.BodyWriter);
        json.WriteStartObject();
        json.WriteString("token", tokens.Form);
        json.WriteString("__RequestVerificationToken", tokens.Request);
        json.WriteEndObject();
    }

    private static async Task LeadAsync(HttpContext context)
    {
        var services = context.RequestServices;
        if (
            services.GetRequiredService<SiteOfRequest>().Current is { } site
            && long.TryParse(context.Request.RouteValues["id"] as string, CultureInfo.InvariantCulture, out var id)
            && await services.GetRequiredService<CommentPlaces>().FindAsync(site, id, context.RequestAborted) is { } url
        )
        {
            context.Response.Redirect(url);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status404NotFound;
    }
}
