using Blog.Admin;
using Blog.History;

namespace Blog.Hosting;

/// <summary>What the pages of the admin are made with.</summary>
internal static class AddAdminExtensions
{
    public static void AddAdmin(this IServiceCollection services)
    {
        services.AddTransient(provider => FactsOf(provider.GetRequiredService<SettingsStore>().Running));
        services.AddSingleton<DiskReader>(DiskSpace.Of);
        services.AddScoped<InstallationCheck>();
        services.AddScoped<ClockCheck>();
        services.AddScoped<ServerCheck>();
        services.AddSingleton<ArrivalProof>();
        services.AddScoped<TroubleDesk>();
        services.AddSingleton<FoundProblems>();
        services.AddSingleton<AuthorCounts>();
        services.AddSingleton<PostIndex>();
        services.AddScoped<PostListDesk>();
        services.AddScoped<BulkDesk>();
        services.AddSingleton<CommentPages>();
        services.AddScoped<CommentQueueDesk>();
        services.AddScoped<UndoDesk>();
        services.AddScoped<TrashDesk>();
        services.AddScoped<VersionTexts>();
        services.AddScoped<VersionDesk>();
        services.AddScoped<ActDesk>();
        services.AddSingleton<TermBooks>();
        services.AddScoped<TermDesk>();
        services.AddScoped<TermPlanner>();
        services.AddScoped<TermTextDesk>();
        services.AddScoped<Inviter>();
        services.AddScoped<UserDesk>();
        services.AddSingleton<SettingsStore>();
        services.AddSingleton<ISettingsStore>(provider => provider.GetRequiredService<SettingsStore>());
        services.AddScoped<SettingsDesk>();
        services.AddScoped<AdminFrame>();
        services.AddScoped<ContentDesk>();
        services.AddScoped<NewPostDesk>();
        services.AddScoped<MoveDesk>();
        services.AddScoped<PostFiles>();
        services.AddScoped<TitleFollower>();
        services.AddScoped<PostEditor>();
        services.AddScoped<KeptTextDesk>();
        services.AddScoped<INamedBytes, KeptTextBases>();
        services.AddScoped<PostPreview>();
        services.AddSingleton<EditTicket>();
        services.AddHostedService<KeptTextTender>();
        services.AddScoped<DashboardDesk>();
        services.AddScoped<ProblemDesk>();
    }

    private static InstallationFacts FactsOf(BlogSettings settings) =>
        new(ProgramVersion.This, settings.Content.Path, settings.Data.Path, settings.Site.BaseUrl, settings.Warnings)
        {
            Private =
            [
                (DataFolder.KeysIn(settings.Data.Path), "*"),
                (settings.Data.Path, SettingsLayers.SavedName + "*"),
            ],
        };
}
