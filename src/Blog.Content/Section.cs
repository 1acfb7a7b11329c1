namespace Blog.Content;

/// <summary>A top directory of the content root, or a directory with an <c>_index</c> file.</summary>
public sealed record Section : PostList
{
    /// <summary>The directory, relative to the content root.</summary>
    public required string Directory { get; init; }
}
