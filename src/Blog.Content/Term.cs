namespace Blog.Content;

/// <summary>What pages of a taxonomy have in common: a tag, a category.</summary>
public sealed record Term : PostList
{
    /// <summary>The name as it stands in the address.</summary>
    public required string Key { get; init; }

    /// <summary>The plural of the taxonomy.</summary>
    public required string Taxonomy { get; init; }

    /// <summary>Of its own <c>_index</c> file; orders the taxonomy's page.</summary>
    public int Weight { get; init; }
}
