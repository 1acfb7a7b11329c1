namespace Blog.Content;

/// <summary>A version of a file that could be read.</summary>
public sealed record GoodVersion(FileHash Hash, FrontMatter FrontMatter);
