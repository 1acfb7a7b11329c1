using Blog.Feeds;

namespace Blog.Hosting;

/// <summary>Feeds, sitemap, <c>robots.txt</c>.</summary>
internal static class AddFeedsExtensions
{
    public static void AddFeeds(this IServiceCollection services, BlogSettings settings)
    {
        services.AddHttpContextAccessor();
        services.AddScoped(provider =>
            OriginOf(settings, provider.GetRequiredService<IHttpContextAccessor>().HttpContext?.Request)
        );
        services.AddSingleton<FeedDesk>();
        services.AddSingleton<MachineDesk>();
        services.AddScoped<CommentFeedDesk>();
    }

    private static SiteOrigin OriginOf(BlogSettings settings, HttpRequest? request) =>
        settings.Site.BaseUrl is { } root ? new SiteOrigin(root.GetLeftPart(UriPartial.Authority))
        : request is { Host.HasValue: true } ? new SiteOrigin($"{request.Scheme}://{request.Host.ToUriComponent()}")
        : new SiteOrigin("http://localhost");
}
