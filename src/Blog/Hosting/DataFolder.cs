namespace Blog.Hosting;

/// <summary>The folder of everything the program writes itself. Only its own account may look into it.</summary>
internal static class DataFolder
{
    private const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    public static string KeysIn(string dataPath) => Path.Join(dataPath, "keys");

    public static string HistoryIn(string dataPath) => Path.Join(dataPath, "history");

    /// <summary>What may be deleted at any time.</summary>
    public static string CacheIn(string dataPath, string name) => Path.Join(dataPath, "cache", name);

    /// <returns>A sentence when others may look into the folder, which may not be ours alone, so its mode is left.</returns>
    /// <exception cref="SettingsException">The folder cannot be made.</exception>
    public static string? Prepare(string dataPath)
    {
        try
        {
            Make(dataPath);
            var keys = KeysIn(dataPath);
            Make(keys);
            if (OperatingSystem.IsWindows())
            {
                return null;
            }

            File.SetUnixFileMode(keys, Private);
            CloseFiles(keys);
            CloseFiles(dataPath, SettingsLayers.SavedName + "*");
            return (File.GetUnixFileMode(dataPath) & ~Private) == UnixFileMode.None
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

    /// <summary>Lets nobody but the program's own account read and write the files that lie right in a folder.</summary>
    public static void CloseFiles(string folder, string names = "*")
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        foreach (var file in Directory.EnumerateFiles(folder, names))
        {
            File.SetUnixFileMode(file, Private & ~UnixFileMode.UserExecute);
        }
    }

    private static void Make(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, Private);
        }
    }
}
