using System.Globalization;
using System.Text.Json;

namespace Blog.Publishing;

/// <summary>Remembers over restarts whether a folder ever had pages: an emptied one is then an accident until the owner says otherwise.</summary>
/// <param name="cacheFolder">Where to remember; null remembers for this run only.</param>
/// <param name="root">The content folder that is meant.</param>
public sealed class ServedMemory(string? cacheFolder, string root, bool allowEmpty)
{
    private readonly string? _file = cacheFolder is null ? null : Path.Join(cacheFolder, "served.json");
    private int? _count;

    /// <summary>Whether a folder without pages is to be believed.</summary>
    public bool MayBeEmpty => (_count ??= Load()) == 0 || allowEmpty;

    public void Remember(int count)
    {
        if (_count == count)
        {
            return;
        }

        _count = count;
        if (_file is null)
        {
            return;
        }

        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_file) ?? ".");
            File.WriteAllText(
                _file,
                JsonSerializer.Serialize(new Served(root, count), PublishingJsonContext.Default.Served)
            );
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // Nothing but this memory is lost; the site goes on.
        }
    }

    private int Load()
    {
        try
        {
            return
                _file is not null
                && File.Exists(_file)
                && JsonSerializer.Deserialize<Served>(File.ReadAllText(_file)) is { } served
                && served.Root == root
                ? served.Count
                : 0;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or JsonException)
        {
            return 0;
        }
    }

    internal sealed record Served(string Root, int Count)
    {
        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Count} in {Root}");
    }
}
