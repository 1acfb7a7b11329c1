using Blog.Backup;

namespace Blog.Hosting;

/// <summary>Backups, when asked for and by themselves.</summary>
internal static class AddBackupExtensions
{
    public static void AddBackup(this IServiceCollection services, BlogSettings settings)
    {
        services.AddSingleton(settings.Backup);
        services.AddSingleton(_ => BackupSources.Of(settings));
        services.AddSingleton<BackupWriter>();
        services.AddSingleton<BackupDesk>();
        services.AddSingleton<BackupTender>();
        services.AddHostedService(provider => provider.GetRequiredService<BackupTender>());
    }
}
