using System.Text.Json;
using Blog.Content;

namespace Blog.Publishing;

/// <summary>Rendered bodies on disk, by their key. May be deleted at any time; a damaged file counts as none.</summary>
public sealed class BodyCache(CacheFolder folder)
{
    public RenderedBody? Find(BodyKey key)
    {
        try
        {
            return folder.Read(key.FileName) is { } bytes ? JsonSerializer.Deserialize<RenderedBody>(bytes) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public bool Holds(BodyKey key) => folder.Holds(key.FileName);

    public void Keep(BodyKey key, RenderedBody body) =>
        folder.Write(
            key.FileName,
            JsonSerializer.SerializeToUtf8Bytes(body, PublishingJsonContext.Default.RenderedBody)
        );
}
