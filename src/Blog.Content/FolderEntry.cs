namespace Blog.Content;

/// <summary>A file as a listing shows it, unread.</summary>
/// <param name="Path">Relative to the root, with <c>/</c>.</param>
/// <param name="Size">Bytes.</param>
/// <param name="ModifiedAt">UTC, as fine as the file system keeps it.</param>
public sealed record FolderEntry(string Path, long Size, DateTime ModifiedAt);
