using System.Text.Json;
using Blog.Content;

namespace Blog.Publishing;

/// <summary>Rendered bodies on disk, by their key. May be deleted at any time; a damaged file counts as none.</summary>
/// <param name="folder">Null keeps nothing.</param>
public sealed class BodyCache(string? folder)
{
    private static readonly TimeSpan LongestUnused = TimeSpan.FromDays(30);

    public RenderedBody? Find(BodyKey key)
    {
        if (folder is null)
        {
            return null;
        }

        try
        {
            using var stream = File.OpenRead(FileOf(key));
            return JsonSerializer.Deserialize<RenderedBody>(stream);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    public bool Holds(BodyKey key) => folder is not null && File.Exists(FileOf(key));

    public void Keep(BodyKey key, RenderedBody body)
    {
        if (folder is null)
        {
            return;
        }

        var target = FileOf(key);
        var temporary = $"{target}.{Guid.NewGuid():N}.tmp";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(target) ?? folder);
            File.WriteAllBytes(temporary, JsonSerializer.SerializeToUtf8Bytes(body));
            File.Move(temporary, target, overwrite: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // A full disk costs a rendering, not a page.
            TryDelete(temporary);
        }
    }

    /// <summary>Deletes what was written long ago: a version that is still served is rendered again when asked for.</summary>
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

    private string FileOf(BodyKey key)
    {
        var name = key.FileName;
        return Path.Join(folder, name[..2], name + ".json");
    }
}
