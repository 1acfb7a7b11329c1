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

    /// <summary>Makes an empty file that only this account reads; what is there already is left, but closed to others.</summary>
    /// <exception cref="IOException">It cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">It cannot be made.</exception>
    internal static void Claim(string file)
    {
        Open(file, FileShare.ReadWrite | FileShare.Delete).Dispose();
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, Private);
        }
    }

    /// <summary>Opens a file, and makes it so that only this account reads it where it is not there yet.</summary>
    /// <exception cref="IOException">Another holds it, or it cannot be made.</exception>
    internal static FileStream Open(string file, FileShare share)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.OpenOrCreate,
            Access = FileAccess.ReadWrite,
            Share = share,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = Private;
        }

        return new FileStream(file, options);
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
