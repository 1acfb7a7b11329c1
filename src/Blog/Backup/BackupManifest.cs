using System.Collections.Immutable;
using Blog.Data;

namespace Blog.Backup;

/// <summary>What a backup holds; its last entry, so that one that was cut off has none.</summary>
/// <param name="Format">Counts up when a program of before could not read it any more.</param>
/// <param name="Program">The version that made it.</param>
/// <param name="Schema">The newest migration of its database.</param>
public sealed record BackupManifest(
    int Format,
    string Program,
    DateTimeOffset At,
    DatabaseProvider Database,
    string Schema,
    ImmutableArray<BackupFile> Files,
    ImmutableArray<BackupLink> Links
)
{
    public const int ThisFormat = 1;

    public const string Name = "manifest.json";

    /// <summary>Where the copy of the database stands.</summary>
    public const string DatabaseName = "database/blog";

    /// <summary>Where files of the data folder stand.</summary>
    public const string DataPrefix = "data/";

    /// <summary>Where folders of files stand, each below its place's name.</summary>
    public const string FilesPrefix = "files/";

    /// <summary>Where the settings of <c>appsettings.json</c> stand.</summary>
    public const string SettingsName = "settings/appsettings.json";
}
