namespace Blog.Data;

/// <summary>Where the database keeps its files.</summary>
/// <param name="Path">The data folder, a full path; there already.</param>
public sealed record DatabaseFolder(string Path)
{
    private const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Copies made before the tables are changed.</summary>
    public string Backups => System.IO.Path.Join(Path, "backups");

    /// <summary>Held while the tables are changed; the system frees it when the holder dies.</summary>
    public string LockFile => System.IO.Path.Join(Path, "database.lock");

    /// <summary>An empty file that only this account reads. What is there already is left, but closed to others.</summary>
    /// <exception cref="IOException">It cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">It cannot be made.</exception>
    internal static void Claim(string file)
    {
        if (OperatingSystem.IsWindows())
        {
            using (
                new FileStream(
                    file,
                    FileMode.OpenOrCreate,
                    FileAccess.ReadWrite,
                    FileShare.ReadWrite | FileShare.Delete
                )
            ) { }

            return;
        }

        var options = new FileStreamOptions
        {
            Mode = FileMode.OpenOrCreate,
            Access = FileAccess.ReadWrite,
            Share = FileShare.ReadWrite | FileShare.Delete,
            UnixCreateMode = Private,
        };
        using (new FileStream(file, options)) { }

        File.SetUnixFileMode(file, Private);
    }

    /// <returns>A full path for a copy that is made now; its folder is there.</returns>
    internal string BackupBefore(string migration, DateTimeOffset now, string ending)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(Backups);
        }
        else
        {
            Directory.CreateDirectory(Backups, Private | UnixFileMode.UserExecute);
        }

        return System.IO.Path.Join(
            Backups,
            string.Create(
                System.Globalization.CultureInfo.InvariantCulture,
                $"{now.UtcDateTime:yyyyMMdd-HHmmss}-before-{migration}{ending}"
            )
        );
    }
}
