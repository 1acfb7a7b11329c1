using Blog.Accounts;

namespace Blog.Pages.Accounts;

/// <summary>What the page's script asks for passkeys. The browser's answer is taken as text, as it comes.</summary>
public static class PasskeyEndpoints
{
    public static void MapPasskeys(this IEndpointRouteBuilder routes)
    {
        var open = routes.MapGroup("/account/passkeys").AllowAnonymous();
        open.MapPost("/ask", async (PasskeyDesk desk) => Json(await desk.AskForSignInAsync()));
        open.MapPost(
            "/sign-in",
            async (HttpRequest request, PasskeyDesk desk, CancellationToken ct) =>
                Answer(await desk.SignInAsync(await TextOfAsync(request, ct), ct))
        );

        var own = routes.MapGroup("/account/passkeys").RequireAuthorization(Policies.Author).DisableCookieRedirect();
        own.MapPost(
            "/prove",
            async (HttpRequest request, PasskeyDesk desk, CurrentAccount current, CancellationToken ct) =>
                Answer(await desk.ProveAsync(current.GetId(), await TextOfAsync(request, ct), ct))
        );
        var proved = own.MapGroup("").AddEndpointFilter(NeedProofAsync);
        proved.MapPost(
            "/ask-new",
            async (PasskeyDesk desk, CurrentAccount current) => Json(await desk.AskForNewAsync(current.GetId()))
        );
        proved.MapPost("/add", AddAsync);
    }

    private static async Task<IResult> AddAsync(
        HttpRequest request,
        string? name,
        PasskeyDesk desk,
        CurrentAccount current,
        SecurityNotice notice,
        CancellationToken ct
    )
    {
        var isAdded = await desk.AddAsync(current.GetId(), await TextOfAsync(request, ct), name ?? "", ct);
        if (isAdded)
        {
            notice.Send(current.Email ?? "", "said_passkey");
        }

        return Answer(isAdded);
    }

    private static async ValueTask<object?> NeedProofAsync(
        EndpointFilterInvocationContext context,
        EndpointFilterDelegate next
    ) =>
        await context.HttpContext.RequestServices.GetRequiredService<SessionDesk>().IsProvedAsync()
            ? await next(context)
            : Results.StatusCode(StatusCodes.Status403Forbidden);

    private static IResult Json(string question) => Results.Text(question, "application/json");

    private static IResult Answer(bool isRight) => isRight ? Results.NoContent() : Results.BadRequest();

    private static async Task<string> TextOfAsync(HttpRequest request, CancellationToken ct)
    {
        using var reader = new StreamReader(request.Body);
        return await reader.ReadToEndAsync(ct);
    }
}
