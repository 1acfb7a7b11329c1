using System.Runtime.Versioning;

namespace Blog.Data;

/// <summary>Folders and files of the data folder, which only the program's own account may look into. Windows has no such modes.</summary>
public static class PrivateFiles
{
    public const UnixFileMode FolderMode = FileMode | UnixFileMode.UserExecute;

    private const UnixFileMode FileMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private const UnixFileMode Others =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;

    /// <summary>Makes a folder and those above it; the mode of one that is there is left.</summary>
    /// <exception cref="IOException">It cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">It cannot be made.</exception>
    public static void MakeFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, FolderMode);
        }
    }

    /// <summary>Opens a file to read and write, and makes it where it is not there yet.</summary>
    /// <exception cref="IOException">Another holds it, or it cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">It cannot be made.</exception>
    public static FileStream Open(string file, FileShare share)
    {
        var options = new FileStreamOptions
        {
            Mode = System.IO.FileMode.OpenOrCreate,
            Access = FileAccess.ReadWrite,
            Share = share,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = FileMode;
        }

        return new FileStream(file, options);
    }

    /// <summary>Makes an empty file; what is there already is left, but closed to others.</summary>
    /// <exception cref="IOException">It cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">It cannot be made.</exception>
    public static void Claim(string file)
    {
        Open(file, FileShare.ReadWrite | FileShare.Delete).Dispose();
        Close(file);
    }

    /// <summary>Closes the files that lie right in a folder to others.</summary>
    /// <param name="names">With <c>*</c> for anything.</param>
    public static void CloseAll(string folder, string names = "*")
    {
        foreach (var file in Directory.EnumerateFiles(folder, names))
        {
            Close(file);
        }
    }

    /// <summary>The files that lie right in a folder and that others may read or write; none where there is no such folder.</summary>
    /// <param name="names">With <c>*</c> for anything.</param>
    /// <returns>Full paths.</returns>
    public static IEnumerable<string> FindOpen(string folder, string names)
    {
        if (OperatingSystem.IsWindows() || !Directory.Exists(folder))
        {
            yield break;
        }

        foreach (var file in Directory.EnumerateFiles(folder, names))
        {
            if (IsOpen(file))
            {
                yield return file;
            }
        }
    }

    [UnsupportedOSPlatform("windows")]
    private static bool IsOpen(string file)
    {
        try
        {
            return (File.GetUnixFileMode(file) & Others) != UnixFileMode.None;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // It went meanwhile, as the database's own files do.
            return false;
        }
    }

    private static void Close(string file)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, FileMode);
        }
    }
}
