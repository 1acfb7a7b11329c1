using Blog.Content;

namespace Blog.Images;

/// <summary>A version of a picture: where it lies, and what tells that it has changed.</summary>
/// <param name="Place">The folder and the path in it, or the address of a picture from elsewhere.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Ticks">Of the time it was last written, UTC.</param>
public sealed record PictureKey(string Place, long Size, long Ticks)
{
    public static PictureKey Of(Resource resource) => Of(resource, resource.Size, resource.ModifiedAt);

    /// <summary>The version that lies there now, which the site may not know yet.</summary>
    public static PictureKey Of(Resource resource, long size, DateTime modifiedAt) =>
        new((resource.Root == ResourceRoot.Static ? "static:" : "content:") + resource.Path, size, modifiedAt.Ticks);

    /// <summary>A copy of a picture from elsewhere: fetched once, so it has one version.</summary>
    public static PictureKey Of(Uri url) => new("remote:" + url.AbsoluteUri, 0, 0);
}
