namespace Blog.Hosting;

/// <summary>The way of a request, in the order of docs/promises.md: outermost first.</summary>
public static class UseBlogExtensions
{
    /// <summary>Or the framework would put authentication before everything, readers' pages too.</summary>
    private const string AuthenticationIsPlaced = "__AuthenticationMiddlewareSet";

    public static WebApplication UseBlog(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseMiddleware<RequestLog>();
        app.UseMiddleware<SecurityHeaders>();
        app.UseExceptionHandler(ErrorPage.Options(app.Services.GetRequiredService<ErrorPage>()));
        app.UseMiddleware<HostFilter>();
        app.UseMiddleware<BasePathStep>();
        app.UseMiddleware<FirstReadingStep>();
        app.UseMiddleware<CanonicalAddress>();
        app.UseRouting();
        app.UseRequestTimeouts();
        ((IApplicationBuilder)app).Properties[AuthenticationIsPlaced] = true;
        app.UseWhen(Stores, pages => pages.UseMiddleware<FailedStore>());
        app.UseWhen(IsForStaff, UseDoor);
        app.UseWhen(IsOfComments, pages => pages.UseMiddleware<StaffReader>());
        app.UseAuthorization();
        app.UseMiddleware<WriteGate>();
        app.UseWhen(IsPublic, UsePublicPages);
        return app;
    }

    private static bool IsForStaff(HttpContext context) => StaffAddresses.Hold(context.Request.Path);

    private static bool Stores(HttpContext context) => IsForStaff(context) || IsOfComments(context);

    /// <summary>Readers' pages ask nobody who they are, so they need no database, but for whoever has a session's cookie.</summary>
    private static void UseDoor(IApplicationBuilder pages)
    {
        pages.UseMiddleware<StaffGate>();
        pages.UseAuthentication();
        pages.UseMiddleware<TypedTextGate>();
    }

    /// <summary>Who writes as staff is told apart there. A feed of comments is as public as any page.</summary>
    private static bool IsOfComments(HttpContext context) =>
        context.Request.Path.StartsWithSegments("/comments", StringComparison.OrdinalIgnoreCase) && !IsPublic(context);

    private static bool IsPublic(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<PublicPage>() is not null;

    private static void UsePublicPages(IApplicationBuilder pages)
    {
        pages.UseResponseCompression();
        pages.UseMiddleware<StaffReader>();
        pages.UseMiddleware<EntityTags>();
    }
}
