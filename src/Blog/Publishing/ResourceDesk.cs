using System.Globalization;
using Blog.Content;
using Microsoft.AspNetCore.StaticFiles;

namespace Blog.Publishing;

/// <summary>Opens the author's files that are served as they are.</summary>
public sealed class ResourceDesk(ContentFolders folders)
{
    private const string UnknownType = "application/octet-stream";

    private readonly FileExtensionContentTypeProvider _types = new(
        new Dictionary<string, string>(
            new FileExtensionContentTypeProvider().Mappings,
            StringComparer.OrdinalIgnoreCase
        )
        {
            [".avif"] = "image/avif",
            [".webmanifest"] = "application/manifest+json",
            [".md"] = "text/plain",
            [".markdown"] = "text/plain",
        }
    );

    /// <summary>Null when the file is gone.</summary>
    public OpenResource? Open(Resource resource)
    {
        var folder = resource.Root == ResourceRoot.Static ? folders.Static : folders.Content;
        FileStream? stream;
        try
        {
            stream = folder?.Open(resource.Path);
        }
        catch (IOException)
        {
            // Gone or locked since the snapshot; the next scan says so.
            return null;
        }

        if (stream is null)
        {
            return null;
        }

        var isKnown = _types.TryGetContentType(resource.Path, out var type);
        var modified = File.GetLastWriteTimeUtc(stream.SafeFileHandle);
        return new OpenResource(
            stream,
            WithCharset(type ?? UnknownType),
            new DateTimeOffset(modified, TimeSpan.Zero),
            string.Create(CultureInfo.InvariantCulture, $"{modified.Ticks:x}-{stream.Length:x}"),
            IsDownload: !isKnown
        );
    }

    private static string WithCharset(string type) =>
        type.StartsWith("text/", StringComparison.Ordinal) ? type + "; charset=utf-8" : type;
}
