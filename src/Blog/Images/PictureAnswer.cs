namespace Blog.Images;

/// <summary>A picture about to be sent.</summary>
/// <param name="Stream">Null when it cannot be had.</param>
/// <param name="IsFinal">Whether the address will always give these bytes.</param>
internal sealed record PictureAnswer(Stream? Stream, string ContentType, bool IsFinal);
