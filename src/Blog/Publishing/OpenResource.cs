namespace Blog.Publishing;

/// <summary>A file about to be sent.</summary>
/// <param name="Version">Changes whenever the file does.</param>
/// <param name="IsDownload">Not shown by a browser but saved: its type is not known.</param>
public sealed record OpenResource(
    Stream Stream,
    string ContentType,
    DateTimeOffset ModifiedAt,
    string Version,
    bool IsDownload
);
