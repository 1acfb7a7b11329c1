namespace Blog.Content;

/// <summary>A file that is served as it is.</summary>
/// <param name="Root">The folder its path counts from.</param>
/// <param name="Path">Relative to that folder, with <c>/</c>.</param>
/// <param name="Size">Bytes, when the snapshot was taken.</param>
/// <param name="ModifiedAt">UTC.</param>
public sealed record Resource(PageAddress Address, ResourceRoot Root, string Path, long Size, DateTime ModifiedAt);
