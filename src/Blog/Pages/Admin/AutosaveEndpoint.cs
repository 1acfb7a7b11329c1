using Blog.Accounts;
using Blog.Admin;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Pages.Admin;

/// <summary>Where the form's script sends what is typed, while it is typed. The content file is not touched.</summary>
public static class AutosaveEndpoint
{
    // Written out as a RequestDelegate: what the framework makes of a method's parameters is compiled at every start.
    public static void MapAutosave(this IEndpointRouteBuilder routes) =>
        routes
            .MapPost("/admin/autosave", AnswerAsync)
            .RequireAuthorization(Policies.Author)
            .DisableCookieRedirect()
            .WithMetadata(
                new RequestSizeLimitAttribute(PostForm.MaxBytes),
                new RequestFormLimitsAttribute { ValueLengthLimit = PostForm.MaxBytes }
            );

    private static async Task AnswerAsync(HttpContext context)
    {
        var services = context.RequestServices;
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var editor = services.GetRequiredService<PostEditor>();
        if (await editor.FindAsync(form[PostForm.Path].ToString(), context.RequestAborted) is not { } path)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var isKept = await services
            .GetRequiredService<KeptTextDesk>()
            .KeepAsync(path, KeptTextKind.Autosave, PostForm.AnyOf(form), context.RequestAborted);
        context.Response.StatusCode = isKept ? StatusCodes.Status204NoContent : StatusCodes.Status413PayloadTooLarge;
    }
}
