using System.Collections.Immutable;

namespace Blog.Backup;

/// <summary>What backups of this program are made of, and what they are restored to.</summary>
/// <param name="Program">Its version.</param>
/// <param name="DataPath">A full path.</param>
/// <param name="Schema">The newest migration that the program knows.</param>
public sealed record BackupSource(string Program, string DataPath, string Schema)
{
    /// <summary>None lies in another.</summary>
    public ImmutableArray<BackupPlace> Places { get; init; } = [];

    /// <summary>What is taken of the data folder: names of files, with <c>*</c> for anything, and of whole folders.</summary>
    public ImmutableArray<string> DataFiles { get; init; } = [];

    public ImmutableArray<string> DataFolders { get; init; } = [];

    /// <summary>The <c>appsettings.json</c> that was found; null: none.</summary>
    public string? SettingsFile { get; init; }

    /// <summary>Where the one of a backup goes, or beside it when one is there: a full path.</summary>
    public string SettingsHome { get; init; } = "";
}
