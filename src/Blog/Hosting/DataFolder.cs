using Blog.Content.Writing;
using Blog.Data;

namespace Blog.Hosting;

/// <summary>The folder of everything the program writes itself. Only its own account may look into it.</summary>
internal static class DataFolder
{
    public static string KeysIn(string dataPath) => Path.Join(dataPath, "keys");

    /// <summary>Not beside the keys of cookies: these are dropped, and those are not.</summary>
    public static string AddressKeysIn(string dataPath) => Path.Join(dataPath, "address-keys");

    public static string HistoryIn(string dataPath) => Path.Join(dataPath, "history");

    /// <summary>What may be deleted at any time.</summary>
    public static string CacheIn(string dataPath, string name) => Path.Join(dataPath, "cache", name);

    /// <summary>A full disk is no reason not to start: readers are served from it.</summary>
    /// <exception cref="SettingsException">Nothing can be written there.</exception>
    private static void Try(string dataPath)
    {
        var probe = Path.Join(dataPath, $".{Guid.NewGuid():N}.tmp");
        try
        {
            PrivateFiles.Claim(probe);
            File.Delete(probe);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            if (ContentWriteException.Of(dataPath, fault).Fault is WriteFault.ReadOnly)
            {
                throw new SettingsException(
                    $"Data:Path is '{dataPath}', but the program may not write there. Give the account that runs it the right to, or "
                        + "name another folder.",
                    fault
                );
            }
        }
    }

    /// <returns>A sentence when others may look into the folder, which may not be ours alone, so its mode is left.</returns>
    /// <exception cref="SettingsException">The folder cannot be made.</exception>
    public static string? Prepare(string dataPath)
    {
        try
        {
            PrivateFiles.MakeFolder(dataPath);
            Try(dataPath);
            var keys = KeysIn(dataPath);
            PrivateFiles.MakeFolder(keys);
            if (OperatingSystem.IsWindows())
            {
                return null;
            }

            File.SetUnixFileMode(keys, PrivateFiles.FolderMode);
            PrivateFiles.CloseAll(keys);
            PrivateFiles.CloseAll(dataPath, SettingsLayers.SavedName + "*");
            return (File.GetUnixFileMode(dataPath) & ~PrivateFiles.FolderMode) == UnixFileMode.None
                ? null
                : $"Others on this machine may look into the data folder {dataPath}: run chmod 700 on it.";
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException(
                $"Data:Path is '{dataPath}', but no folder can be made there: {exception.Message}",
                exception
            );
        }
    }
}
