using System.Text;

namespace Blog.Hosting;

/// <summary><c>DATA/settings.json</c>: what the program itself saves. The version before stays beside it, with <c>.1</c> behind its name.</summary>
public sealed class SavedSettings(StartingPoint start, string dataPath)
{
    private const string Before = ".1";

    /// <summary>A full path.</summary>
    public string File { get; } = Path.Join(dataPath, SettingsLayers.SavedName);

    public static string ToJson(IEnumerable<KeyValuePair<string, string>> settings) => SettingsJson.Of(settings);

    /// <summary>Lays settings over what is saved, tries the whole, and writes it.</summary>
    /// <returns>False when they stand there already, and nothing was written.</returns>
    /// <exception cref="SettingsException">The program could not start with them, or they cannot be written; nothing was changed.</exception>
    public bool Add(IReadOnlyList<KeyValuePair<string, string>> settings)
    {
        var table = new SettingsTable();
        var before = Read();
        table.Lay(before);
        table.Lay(settings.Select(Entry));
        var after = table.Entries.ToList();
        if (Same(before, after))
        {
            return false;
        }

        Replace(after);
        return true;
    }

    /// <summary>Which version of the file stands there: a hash of its bytes.</summary>
    internal string Version() =>
        System.IO.File.Exists(File) ? Content.FileHash.Of(System.IO.File.ReadAllBytes(File)).Hex : "none";

    /// <exception cref="SettingsException">The file cannot be read.</exception>
    internal IReadOnlyList<SettingsEntry> Read() =>
        System.IO.File.Exists(File) ? SettingsFile.Read(File, SettingsLayer.Saved) : [];

    internal SettingsEntry Entry(KeyValuePair<string, string> setting) =>
        new(setting.Key, setting.Value, new SettingsSource(SettingsLayer.Saved, File));

    /// <summary>Tries settings as all that is saved, and writes them.</summary>
    /// <exception cref="SettingsException">The program could not start with them, or they cannot be written; nothing was changed.</exception>
    internal void Replace(IReadOnlyList<SettingsEntry> entries)
    {
        _ = SettingsLayers.Read(start, entries);
        Write(SettingsJson.Of(entries.Select(entry => KeyValuePair.Create(entry.Key, entry.Value))));
    }

    /// <summary>
    /// Brings back what needs a restart, as it was; what needs none stays. The version that goes is kept as the one before.
    /// </summary>
    /// <param name="good">All that was saved when the program last started.</param>
    /// <exception cref="SettingsException">It cannot be written; nothing was changed.</exception>
    internal void BringBack(IReadOnlyList<SettingsEntry> good) =>
        Write(
            SettingsJson.Of(
                good.Where(entry => !SettingsCatalogue.IsLive(entry.Key))
                    .Concat((ReadIfWhole() ?? []).Where(entry => SettingsCatalogue.IsLive(entry.Key)))
                    .Select(entry => KeyValuePair.Create(entry.Key, entry.Value))
            )
        );

    /// <returns>Null: the file cannot be read.</returns>
    internal IReadOnlyList<SettingsEntry>? ReadIfWhole()
    {
        try
        {
            return Read();
        }
        catch (SettingsException)
        {
            return null;
        }
    }

    private static bool Same(IReadOnlyList<SettingsEntry> before, List<SettingsEntry> after) =>
        before.Count == after.Count
        && after.TrueForAll(entry =>
            before.Any(known =>
                string.Equals(known.Key, entry.Key, StringComparison.OrdinalIgnoreCase) && known.Value == entry.Value
            )
        );

    private void Write(string json) =>
        Put(() =>
        {
            DataFolder.Prepare(dataPath);
            if (System.IO.File.Exists(File))
            {
                Content.WholeFile.Write(File + Before, System.IO.File.ReadAllBytes(File), isPrivate: true);
            }

            Content.WholeFile.Write(File, Encoding.UTF8.GetBytes(json), isPrivate: true);
        });

    private void Put(Action write)
    {
        try
        {
            write();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException($"{File}: the settings cannot be written: {fault.Message}", fault);
        }
    }
}
