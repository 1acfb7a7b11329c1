namespace Blog.Content.Transfer;

/// <summary>A key of Hugo's configuration and the setting it means.</summary>
/// <param name="Key">Joined by dots; compared without case.</param>
/// <param name="Convert">Gives nothing for a value of a kind that means nothing here.</param>
/// <param name="Requires">A key that must be true, or this one has no effect.</param>
internal sealed record HugoRow(
    string Key,
    string Setting,
    Func<ConfigNode, IEnumerable<HugoPiece>> Convert,
    string? Requires = null
);
