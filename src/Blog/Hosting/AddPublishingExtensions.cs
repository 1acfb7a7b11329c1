using Blog.Content;
using Blog.Content.Markup;
using Blog.Publishing;
using Blog.Publishing.Code;
using Blog.Publishing.Drawings;
using Blog.Publishing.Formulas;

namespace Blog.Hosting;

/// <summary>From a folder to a served site.</summary>
internal static class AddPublishingExtensions
{
    /// <summary>Rendered bodies kept in memory. Bytes.</summary>
    private const long BodyBudget = 12 * 1024 * 1024;

    public static void AddPublishing(this IServiceCollection services, BlogSettings settings)
    {
        services.AddSingleton(_ => ContentFolders.Of(settings.Content, settings.Site));
        services.AddSingleton(_ => new SiteBuilder(settings.Site, settings.BasePath));
        services.AddSingleton(_ => new MarkdownRenderer(
            settings.Site.Markup,
            settings.Site.Summary.Length,
            settings.Site.Shortcodes
        ));
        services.AddSingleton(_ => new FrontMatterReader(ReadingSettings.Of(settings.Site, settings.Content)));
        services.AddSingleton(new BodyStore(BodyBudget));
        services.AddSingleton(new BodyCache(services.AddCacheFolder(settings, "bodies")));
        services.AddSingleton(
            new ServedMemory(
                DataFolder.CacheIn(settings.Data.Path, ""),
                settings.Content.Path,
                settings.Content.AllowEmpty
            )
        );
        services.AddSingleton<BodyDesk>();
        services.AddSingleton<SiteBodies>();
        services.AddDrawings(settings);
        services.AddSingleton(new BodyLinks(settings.Content.ResolveMdLinks));
        services.AddSingleton<LiveSite>();
        services.AddSingleton<ContentStatus>();
        services.AddSingleton(provider => ReaderOf(provider));
        services.AddSingleton<SiteRefresher>();
        services.AddSingleton<ResourceDesk>();
        services.AddSingleton<OwnFiles>();
        services.AddSingleton(new Archetypes(settings.Content.ArchetypesPath));
        services.AddScoped<PostStarter>();
        services.AddScoped<SiteOfRequest>();
        services.AddSingleton<ContentWatcher>();
        services.AddHostedService(provider => provider.GetRequiredService<ContentWatcher>());
        services.AddHostedService<CacheCleaner>();
        services.AddHealthChecks().AddCheck<ContentHealth>("content");
    }

    private static void AddDrawings(this IServiceCollection services, BlogSettings settings)
    {
        var code = new DrawingCache(services.AddCacheFolder(settings, "code"));
        var formulas = new DrawingCache(services.AddCacheFolder(settings, "math"));
        services.AddSingleton(provider => new CodeDesk(
            code,
            settings.Site.Markup.Highlight,
            provider.GetRequiredService<ILogger<DrawingDesk>>()
        ));
        services.AddSingleton(provider => new FormulaDesk(
            formulas,
            provider.GetRequiredService<ILogger<DrawingDesk>>()
        ));
        services.AddSingleton<PageDrawings>();
    }

    private static CacheFolder AddCacheFolder(this IServiceCollection services, BlogSettings settings, string name)
    {
        var folder = new CacheFolder(DataFolder.CacheIn(settings.Data.Path, name));
        services.AddSingleton(folder);
        return folder;
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
