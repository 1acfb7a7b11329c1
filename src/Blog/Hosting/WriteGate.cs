using Blog.Accounts;
using Microsoft.AspNetCore.Antiforgery;

namespace Blog.Hosting;

/// <summary>
/// Lets a write through only when it was meant: none that another site sent, and none without a token of ours, but for the
/// endpoints that name another proof. Minimal endpoints that bind no form would have no check of the framework's.
/// </summary>
internal sealed class WriteGate(RequestDelegate next, IAntiforgery antiforgery)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (IsRead(context.Request.Method) || context.GetEndpoint()?.Metadata.GetMetadata<ProtocolPost>() is not null)
        {
            await next(context);
            return;
        }

        if (context.Request.Headers["Sec-Fetch-Site"] == "cross-site")
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        try
        {
            await antiforgery.ValidateRequestAsync(context);
        }
        catch (AntiforgeryValidationException fault)
        {
            await RefuseAsync(context, fault);
            return;
        }

        await next(context);
    }

    private static bool IsRead(string method) =>
        HttpMethods.IsGet(method)
        || HttpMethods.IsHead(method)
        || HttpMethods.IsOptions(method)
        || HttpMethods.IsTrace(method);

    private static async Task RefuseAsync(HttpContext context, AntiforgeryValidationException fault)
    {
        if (fault.InnerException is BadHttpRequestException bad)
        {
            context.Response.StatusCode = bad.StatusCode;
        }
        else if (IsSignInOfSomeoneSignedIn(context))
        {
            // Signed in from another tab, and this form's token is of nobody: there is nothing left to do here.
            var target = LocalAddress.Or(context.Request.Query["returnUrl"], context.Request.PathBase + "/admin/");
            context.Response.Redirect(target);
        }
        else if (
            context.GetEndpoint()?.Metadata.GetMetadata<KeepsTypedText>() is not null
            && await TypedTextGate.KeepAsync(context) is { } back
        )
        {
            context.Response.Redirect(back.ToUriComponent());
        }
        else if (context.GetEndpoint()?.Metadata.GetMetadata<GivesTextBack>() is { } text)
        {
            context.Response.StatusCode = StatusCodes.Status307TemporaryRedirect;
            context.Response.Headers.Location = context.Request.PathBase.ToUriComponent() + text.Address;
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
        }
    }

    private static bool IsSignInOfSomeoneSignedIn(HttpContext context) =>
        context.User.Identity is { IsAuthenticated: true }
        && context.Request.Path.Equals("/account/login", StringComparison.OrdinalIgnoreCase);
}
