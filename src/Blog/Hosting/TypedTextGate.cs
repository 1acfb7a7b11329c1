using Blog.Admin;
using Blog.Pages.Admin;

namespace Blog.Hosting;

/// <summary>
/// Stands before authorisation: a post that is sent after the sign-in has lapsed is kept for the account whose form it was, when
/// the form's ticket says so, and the answer is the way to the door (docs/promises.md 1). Nothing else is done with it.
/// </summary>
internal sealed class TypedTextGate(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (
            !HttpMethods.IsPost(context.Request.Method)
            || context.User.Identity is { IsAuthenticated: true }
            || context.GetEndpoint()?.Metadata.GetMetadata<KeepsTypedText>() is null
        )
        {
            await next(context);
            return;
        }

        var back = await KeepAsync(context) ?? context.Request.PathBase + context.Request.Path;
        if (context.Request.Headers.XRequestedWith == "XMLHttpRequest")
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        context.Response.Redirect(
            $"{context.Request.PathBase.ToUriComponent()}/account/login?returnUrl={Uri.EscapeDataString(back.ToUriComponent())}"
        );
    }

    /// <returns>The form that shows what was kept; null: the form's ticket is not right, so nothing was.</returns>
    public static async Task<PathString?> KeepAsync(HttpContext context)
    {
        IFormCollection form;
        try
        {
            form = await context.Request.ReadFormAsync(context.RequestAborted);
        }
        catch (Exception fault)
            when (fault is InvalidDataException or BadHttpRequestException or InvalidOperationException)
        {
            return null;
        }

        // A list sends its row to its own address.
        var (path, way) = context.Request.RouteValues["path"] is string named
            ? (named, context.Request.Path)
            : (form[PostForm.Path].ToString(), new PathString("/admin/edit/" + form[PostForm.Path]));
        var isKept = await context
            .RequestServices.GetRequiredService<KeptTextDesk>()
            .KeepByTicketAsync(form[PostForm.Ticket].ToString(), path, PostForm.AnyOf(form), context.RequestAborted);
        return isKept ? context.Request.PathBase + way : (PathString?)null;
    }
}
