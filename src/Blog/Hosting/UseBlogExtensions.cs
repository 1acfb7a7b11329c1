namespace Blog.Hosting;

/// <summary>The way of a request, in the order of docs/promises.md: outermost first.</summary>
public static class UseBlogExtensions
{
    public static WebApplication UseBlog(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseMiddleware<SecurityHeaders>();
        app.UseExceptionHandler(ErrorPage.Options(app.Services.GetRequiredService<ErrorPage>()));
        app.UseMiddleware<HostFilter>();
        app.UseMiddleware<BasePathStep>();
        app.UseMiddleware<StaffAnswers>();
        app.UseMiddleware<CanonicalAddress>();
        app.UseRouting();
        app.UseRequestTimeouts();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseWhen(IsPublic, UsePublicPages);
        return app;
    }

    private static bool IsPublic(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<PublicPage>() is not null;

    private static void UsePublicPages(IApplicationBuilder pages)
    {
        pages.UseResponseCompression();
        pages.UseMiddleware<EntityTags>();
    }
}
