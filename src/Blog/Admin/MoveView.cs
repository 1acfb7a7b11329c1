namespace Blog.Admin;

/// <summary>Where a post stands, for the form that moves it.</summary>
/// <param name="Base">SHA-256 of the file's bytes, in hexadecimal digits.</param>
/// <param name="Address">Where readers find it; null while they do not.</param>
/// <param name="Segment">The last part of its address as the file says it; empty: by its name.</param>
/// <param name="IsWhole">Whether the file says its whole address (<c>url</c>), since its section's pattern has no part for it.</param>
public sealed record MoveView(
    string File,
    string Title,
    string Base,
    string? Address,
    string Section,
    string Segment,
    bool IsWhole
);
