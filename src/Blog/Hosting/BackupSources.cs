using System.Collections.Immutable;
using Blog.Backup;
using Blog.Data;
using Blog.Data.PostgreSql;
using Blog.Data.Sqlite;
using Blog.Publishing;

namespace Blog.Hosting;

/// <summary>What the settings say a backup is made of.</summary>
internal static class BackupSources
{
    public static BackupSource Of(BlogSettings settings) =>
        new(
            ProgramVersion.This,
            settings.Data.Path,
            settings.DatabaseConnection.Provider is DatabaseProvider.PostgreSql
                ? PostgreSqlBlogDbContext.NewestMigration
                : SqliteBlogDbContext.NewestMigration
        )
        {
            Places = PlacesOf(settings),
            DataFiles = [SettingsLayers.SavedName + "*"],
            DataFolders =
            [
                Path.GetFileName(DataFolder.KeysIn(settings.Data.Path)),
                Path.GetFileName(DataFolder.AddressKeysIn(settings.Data.Path)),
                Path.GetFileName(DataFolder.HistoryIn(settings.Data.Path)),
            ],
            SettingsFile = settings.AppSettingsFile,
            SettingsHome = Path.Join(settings.Start.WorkingDirectory, "appsettings.json"),
        };

    /// <summary>The content folder first: others often lie in it.</summary>
    private static ImmutableArray<BackupPlace> PlacesOf(BlogSettings settings)
    {
        var folders = ContentFolders.Of(settings.Content, settings.Site);
        var beside = folders
            .Content.Roots.Skip(1)
            .Select((root, number) => new BackupPlace($"language-{number + 1}", root));
        var others = new[]
        {
            new BackupPlace("static", StaticPathOf(settings)),
            new BackupPlace("snippets", settings.Content.SnippetsPath),
            new BackupPlace("archetypes", settings.Content.ArchetypesPath),
        };
        var places = ImmutableArray.CreateBuilder<BackupPlace>();
        foreach (var place in others.Prepend(new BackupPlace("content", folders.Content.Root)).Concat(beside))
        {
            if (place.Path.Length > 0 && !places.Any(outer => IsIn(outer.Path, place.Path)))
            {
                places.Add(place);
            }
        }

        return places.ToImmutable();
    }

    /// <summary>Where it will be found when it is there: on a new machine it is not there yet.</summary>
    private static string StaticPathOf(BlogSettings settings) =>
        settings.Content.StaticPath.Length > 0
            ? settings.Content.StaticPath
            : Path.Join(Path.GetDirectoryName(settings.Content.Path), "static");

    private static bool IsIn(string outer, string path) =>
        Path.GetRelativePath(outer, path) is var relative
        && !Path.IsPathRooted(relative)
        && !relative.StartsWith("..", StringComparison.Ordinal);
}
