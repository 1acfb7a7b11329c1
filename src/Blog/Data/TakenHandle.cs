namespace Blog.Data;

/// <summary>A handle that was given once. It stays when its account goes, so that nobody inherits the posts of another.</summary>
public sealed class TakenHandle
{
    /// <summary>The handle in NFC and upper case.</summary>
    public required string Key { get; init; }
}
