namespace Blog.History;

/// <summary>One file that an act changed.</summary>
public sealed class ActFile
{
    public long ActId { get; init; }

    /// <summary>Relative to the content folder, with <c>/</c>.</summary>
    public required string Path { get; init; }

    /// <summary>SHA-256 of the bytes before; null: there was no file.</summary>
    public byte[]? Before { get; init; }

    /// <summary>SHA-256 of the bytes after; null: there is no file.</summary>
    public byte[]? After { get; init; }
}
