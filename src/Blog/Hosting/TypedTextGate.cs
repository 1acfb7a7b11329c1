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

        await TryKeepAsync(context);
        if (context.Request.Headers.XRequestedWith == "XMLHttpRequest")
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        context.Response.Redirect(
            $"{context.Request.PathBase.ToUriComponent()}/account/login?returnUrl={Uri.EscapeDataString(WayBack(context))}"
        );
    }

    /// <returns>Whether the form's ticket is right, so that its text is kept.</returns>
    public static async Task<bool> TryKeepAsync(HttpContext context)
    {
        IFormCollection form;
        try
        {
            form = await context.Request.ReadFormAsync(context.RequestAborted);
        }
        catch (Exception fault)
            when (fault is InvalidDataException or BadHttpRequestException or InvalidOperationException)
        {
            return false;
        }

        return context.Request.RouteValues["path"] is string path
            && await context
                .RequestServices.GetRequiredService<KeptTextDesk>()
                .KeepByTicketAsync(
                    form[PostForm.Ticket].ToString(),
                    path,
                    PostForm.AnyOf(form),
                    context.RequestAborted
                );
    }

    /// <summary>The way back to the form, which shows what was kept.</summary>
    public static string WayBack(HttpContext context) =>
        (context.Request.PathBase + context.Request.Path).ToUriComponent();
}
