using System.Reflection;
using Blog.Admin;

namespace Blog.Hosting;

/// <summary>What the pages of the admin are made with.</summary>
internal static class AddAdminExtensions
{
    public static void AddAdmin(this IServiceCollection services, BlogSettings settings)
    {
        services.AddSingleton(
            new InstallationFacts(
                VersionOf(typeof(AddAdminExtensions).Assembly),
                settings.Content.Path,
                settings.Data.Path,
                settings.Site.BaseUrl,
                settings.Warnings
            )
        );
        services.AddSingleton<FoundProblems>();
        services.AddSingleton<AuthorCounts>();
        services.AddScoped<Inviter>();
        services.AddSingleton<ISettingsStore>(new SettingsStore(settings));
        services.AddScoped<SettingsDesk>();
        services.AddScoped<AdminFrame>();
        services.AddScoped<DashboardDesk>();
        services.AddScoped<ProblemDesk>();
    }

    /// <summary>Without what the build writes behind it.</summary>
    private static string VersionOf(Assembly program) =>
        program.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "";
}
