namespace Blog.Data;

/// <summary>Where the database keeps its files.</summary>
/// <param name="Path">The data folder, a full path; there already.</param>
public sealed record DatabaseFolder(string Path)
{
    /// <summary>Copies made before the tables are changed.</summary>
    public string Backups => System.IO.Path.Join(Path, "backups");

    /// <summary>Held while the tables are changed; the system frees it when the holder dies.</summary>
    public string LockFile => System.IO.Path.Join(Path, "database.lock");

    /// <returns>A full path for a copy that is made now; its folder is there.</returns>
    internal string BackupBefore(string migration, DateTimeOffset now, string ending)
    {
        PrivateFiles.MakeFolder(Backups);
        return System.IO.Path.Join(
            Backups,
            string.Create(
                System.Globalization.CultureInfo.InvariantCulture,
                $"{now.UtcDateTime:yyyyMMdd-HHmmss}-before-{migration}{ending}"
            )
        );
    }
}
