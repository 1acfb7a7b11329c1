using Blog.Comments;

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
        services.AddSingleton<CommentMarkup>();
        services.AddSingleton<CommentTokens>();
        services.AddSingleton<CommentReader>();
        services.AddScoped<CommentCounter>();
        services.AddScoped<CommentJudge>();
        services.AddScoped<CommentDesk>();
        services.AddScoped<CommentBook>();
        services.AddScoped<CommentPen>();
        services.AddScoped<PersonalComments>();
        services.AddHostedService<CommentTender>();
    }
}
