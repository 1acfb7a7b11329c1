using Blog.Content.Writing;
using Blog.History;
using Blog.Publishing;

namespace Blog.Hosting;

/// <summary>What was done, and the bytes before.</summary>
internal static class AddHistoryExtensions
{
    public static void AddHistory(this IServiceCollection services, BlogSettings settings)
    {
        services.AddSingleton(settings.History);
        services.AddSingleton(new HistoryStore(DataFolder.HistoryIn(settings.Data.Path)));
        services.AddSingleton(new ContentGate(Path.Join(settings.Data.Path, "content.lock")));
        services.AddSingleton(new UnfinishedMark(Path.Join(settings.Data.Path, "unfinished")));
        services.AddSingleton<LeftFiles>();
        services.AddSingleton(provider => new ContentWriter(provider.GetRequiredService<ContentFolders>().Content));
        services.AddScoped<ContentActs>();
        services.AddScoped<UnfinishedActs>();
        services.AddScoped<Undo>();
        services.AddSingleton<FinishedActs>();
        services.AddSingleton<IBeforeFirstReading>(provider => provider.GetRequiredService<FinishedActs>());
        services.AddHostedService(provider => provider.GetRequiredService<FinishedActs>());
        services.AddHostedService<HistoryTender>();
    }
}
