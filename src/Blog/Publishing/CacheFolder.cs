namespace Blog.Publishing;

/// <summary>A folder of files that may be deleted at any time: what is in it can be made again.</summary>
/// <param name="folder">Null keeps nothing.</param>
public sealed class CacheFolder(string? folder)
{
    private static readonly TimeSpan LongestUnused = TimeSpan.FromDays(30);

    /// <param name="name">Of at least two characters; the first two name a folder.</param>
    /// <returns>Null when there is none, or when it cannot be read.</returns>
    public byte[]? Read(string name)
    {
        if (!Holds(name))
        {
            return null;
        }

        try
        {
            return File.ReadAllBytes(FileOf(name));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    public bool Holds(string name) => folder is not null && File.Exists(FileOf(name));

    public void Write(string name, ReadOnlySpan<byte> bytes)
    {
        if (folder is null)
        {
            return;
        }

        var target = FileOf(name);
        var temporary = $"{target}.{Guid.NewGuid():N}.tmp";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(target) ?? folder);
            File.WriteAllBytes(temporary, bytes);
            File.Move(temporary, target, overwrite: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // A full disk costs the work, not a page.
            TryDelete(temporary);
        }
    }

    /// <summary>Deletes what was written long ago: what is still asked for is made again.</summary>
    public void RemoveOld(DateTimeOffset now)
    {
        if (folder is null || !Directory.Exists(folder))
        {
            return;
        }

        try
        {
            foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            {
                if (now.UtcDateTime - File.GetLastWriteTimeUtc(file) > LongestUnused)
                {
                    TryDelete(file);
                }
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // It is a cache; another day tries again.
        }
    }

    private static void TryDelete(string file)
    {
        try
        {
            File.Delete(file);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // It is a cache; the next start tries again.
        }
    }

    private string FileOf(string name) => Path.Join(folder, name[..2], name + ".json");
}
