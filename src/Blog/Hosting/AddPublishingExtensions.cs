using Blog.Content;
using Blog.Content.Markup;
using Blog.Publishing;

namespace Blog.Hosting;

/// <summary>From a folder to a served site.</summary>
internal static class AddPublishingExtensions
{
    /// <summary>Rendered bodies kept in memory. Bytes.</summary>
    private const long BodyBudget = 32 * 1024 * 1024;

    public static void AddPublishing(this IServiceCollection services, BlogSettings settings)
    {
        services.AddSingleton(ContentFolders.Of(settings.Content, settings.Site));
        services.AddSingleton(new SiteBuilder(settings.Site, settings.BasePath));
        services.AddSingleton(
            new MarkdownRenderer(settings.Site.Markup, settings.Site.Summary.Length, settings.Site.Shortcodes)
        );
        services.AddSingleton(new FrontMatterReader(ReadingSettings.Of(settings.Site, settings.Content)));
        services.AddSingleton(new BodyStore(BodyBudget));
        services.AddSingleton(new BodyCache(DataFolder.CacheIn(settings.Data.Path, "bodies")));
        services.AddSingleton(
            new ServedMemory(
                DataFolder.CacheIn(settings.Data.Path, ""),
                settings.Content.Path,
                settings.Content.AllowEmpty
            )
        );
        services.AddSingleton<BodyDesk>();
        services.AddSingleton(new BodyLinks(settings.Content.ResolveMdLinks));
        services.AddSingleton<LiveSite>();
        services.AddSingleton<ContentStatus>();
        services.AddSingleton(provider => ReaderOf(provider));
        services.AddSingleton<SiteRefresher>();
        services.AddSingleton<ResourceDesk>();
        services.AddScoped<SiteOfRequest>();
        services.AddHostedService<ContentWatcher>();
        services.AddHostedService<BodyCacheCleaner>();
        services.AddHealthChecks().AddCheck<ContentHealth>("content");
    }

    private static SnapshotReader ReaderOf(IServiceProvider provider)
    {
        var live = provider.GetRequiredService<LiveSite>();
        var bodies = provider.GetRequiredService<BodyDesk>();
        return new SnapshotReader(
            provider.GetRequiredService<ContentFolders>(),
            provider.GetRequiredService<FrontMatterReader>(),
            SnapshotReader.UsualYouth,
            file => live.BodyOf(file) is { } body && bodies.Holds(body)
        );
    }
}
