using Blog.Comments;
using Blog.Pages.Comments;

namespace Blog.Hosting;

/// <summary>What readers write under pages.</summary>
internal static class AddCommentsExtensions
{
    public static void AddComments(this IServiceCollection services, BlogSettings settings)
    {
        services.AddSingleton(settings.Comments);
        services.AddSingleton(provider => new AddressKeys(
            DataFolder.AddressKeysIn(settings.Data.Path),
            provider.GetRequiredService<TimeProvider>()
        ));
        services.AddSingleton(new CommentRates());
        services.AddSingleton<CommentLimits>();
        services.AddSingleton<CommenterCookie>();
        services.Configure<CommenterCookieShape>(commenter =>
            new CookieShape(settings).Apply(commenter.Cookie, "commenter", "/comments")
        );
        services.AddSingleton<CommentMarkup>();
        services.AddSingleton<CommentTokens>();
        services.AddSingleton<CommentReader>();
        services.AddSingleton<CommentPlaces>();
        services.AddScoped<CommentCounter>();
        services.AddScoped<CommentJudge>();
        services.AddScoped<CommentDesk>();
        services.AddScoped<OwnCommentDesk>();
        services.AddScoped<CommentForms>();
    }
}
