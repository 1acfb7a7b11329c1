using Blog.History;

namespace Blog.Hosting;

/// <summary>What was done, and the bytes before.</summary>
internal static class AddHistoryExtensions
{
    public static void AddHistory(this IServiceCollection services, BlogSettings settings)
    {
        services.AddSingleton(settings.History);
        services.AddSingleton(new HistoryStore(DataFolder.HistoryIn(settings.Data.Path)));
        services.AddHostedService<HistoryTender>();
    }
}
