namespace Blog.Admin;

/// <summary>A file that stands in the way of an act.</summary>
/// <param name="Line">From 1; 0 for the whole file.</param>
/// <param name="Reason">A sentence with the remedy.</param>
public sealed record BlockedFile(string Path, int Line, string Reason);
