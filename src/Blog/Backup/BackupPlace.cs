namespace Blog.Backup;

/// <summary>A folder that is backed up.</summary>
/// <param name="Name">Of its files in the archive: <c>content</c>, <c>static</c>.</param>
/// <param name="Path">A full path.</param>
public sealed record BackupPlace(string Name, string Path);
