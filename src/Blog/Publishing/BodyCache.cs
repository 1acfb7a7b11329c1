using Blog.Content;

namespace Blog.Publishing;

/// <summary>Rendered bodies on disk, by their key. May be deleted at any time; a damaged file counts as none.</summary>
public sealed class BodyCache(CacheFolder folder)
{
    public RenderedBody? Find(BodyKey key) => folder.Read(key.FileName) is { } bytes ? BodyJson.Read(bytes) : null;

    public bool Holds(BodyKey key) => folder.Holds(key.FileName);

    public void Keep(BodyKey key, RenderedBody body) => folder.Write(key.FileName, BodyJson.Write(body));
}
