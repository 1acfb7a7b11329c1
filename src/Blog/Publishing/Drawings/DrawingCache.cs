using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Blog.Content;

namespace Blog.Publishing.Drawings;

/// <summary>Drawings in memory, within a budget, and on disk. A damaged file counts as none.</summary>
public sealed class DrawingCache(CacheFolder folder)
{
    /// <summary>Bytes. Little: a page that is put together keeps its own.</summary>
    private const long Budget = 2 * 1024 * 1024;

    private readonly BoundedStore<string, Drawing> _kept = new(Budget, SizeOf);

    public bool TryGet(string key, [NotNullWhen(true)] out Drawing? drawing)
    {
        if (_kept.TryGet(key, out drawing))
        {
            return true;
        }

        drawing = Read(key);
        if (drawing is null)
        {
            return false;
        }

        _kept.Add(key, drawing);
        return true;
    }

    public void Keep(string key, Drawing drawing)
    {
        KeepInMemory(key, drawing);
        folder.Write(key, JsonSerializer.SerializeToUtf8Bytes(drawing, PublishingJsonContext.Default.Drawing));
    }

    public void KeepInMemory(string key, Drawing drawing) => _kept.Add(key, drawing);

    private static long SizeOf(Drawing drawing)
    {
        const int overhead = 400;
        return (2L * ((drawing.Html?.Length ?? 0) + (drawing.Fault?.Length ?? 0))) + overhead;
    }

    private Drawing? Read(string key)
    {
        try
        {
            return folder.Read(key) is { } bytes ? JsonSerializer.Deserialize<Drawing>(bytes) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
