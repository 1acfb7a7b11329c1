using Blog.Accounts;

namespace Blog.Pages.Accounts;

/// <summary>What the page's script asks for passkeys. The browser's answer is taken as text, as it comes.</summary>
public static class PasskeyEndpoints
{
    // Written out as RequestDelegates: what the framework makes of a method's parameters is compiled at every start.
    public static void MapPasskeys(this IEndpointRouteBuilder routes)
    {
        var open = routes.MapGroup("/account/passkeys").AllowAnonymous();
        open.MapPost("/ask", To(async (_, desk) => Json(await desk.AskForSignInAsync())));
        open.MapPost(
            "/sign-in",
            To(
                async (context, desk) =>
                    Answer(await desk.SignInAsync(await TextOfAsync(context), context.RequestAborted))
            )
        );

        var own = routes.MapGroup("/account/passkeys").RequireAuthorization(Policies.Author).DisableCookieRedirect();
        own.MapPost(
            "/prove",
            To(
                async (context, desk) =>
                    Answer(await desk.ProveAsync(IdOf(context), await TextOfAsync(context), context.RequestAborted))
            )
        );
        own.MapPost("/ask-new", ToProved(async (context, desk) => Json(await desk.AskForNewAsync(IdOf(context)))));
        own.MapPost("/add", ToProved(AddAsync));
    }

    private static RequestDelegate To(Func<HttpContext, PasskeyDesk, Task<IResult>> answer) =>
        async context =>
        {
            var result = await answer(context, context.RequestServices.GetRequiredService<PasskeyDesk>());
            await result.ExecuteAsync(context);
        };

    private static RequestDelegate ToProved(Func<HttpContext, PasskeyDesk, Task<IResult>> answer) =>
        To(
            async (context, desk) =>
                await context.RequestServices.GetRequiredService<SessionDesk>().IsProvedAsync()
                    ? await answer(context, desk)
                    : Results.StatusCode(StatusCodes.Status403Forbidden)
        );

    private static async Task<IResult> AddAsync(HttpContext context, PasskeyDesk desk)
    {
        var services = context.RequestServices;
        var name = context.Request.Query["name"].ToString();
        var isAdded = await desk.AddAsync(IdOf(context), await TextOfAsync(context), name, context.RequestAborted);
        if (isAdded)
        {
            var email = services.GetRequiredService<CurrentAccount>().Email ?? "";
            services.GetRequiredService<SecurityNotice>().Send(email, "said_passkey");
        }

        return Answer(isAdded);
    }

    private static Guid IdOf(HttpContext context) =>
        context.RequestServices.GetRequiredService<CurrentAccount>().GetId();

    private static IResult Json(string question) => Results.Text(question, "application/json");

    private static IResult Answer(bool isRight) => isRight ? Results.NoContent() : Results.BadRequest();

    private static async Task<string> TextOfAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        return await reader.ReadToEndAsync(context.RequestAborted);
    }
}
