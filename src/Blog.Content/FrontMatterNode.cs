namespace Blog.Content;

/// <summary>A value of front matter with its place in the file; one tree for every format, read and written by the same marks.</summary>
/// <param name="Locked">Why the value must not be edited in place (an alias, an anchor, a merge, a tag); null when it may.</param>
public abstract record FrontMatterNode(SourceMark Span, string? Locked);
