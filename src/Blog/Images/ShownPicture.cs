namespace Blog.Images;

/// <summary>What a tag says of its picture.</summary>
/// <param name="Width">As shown, when nothing makes it narrower. Pixels.</param>
/// <param name="Height">Pixels.</param>
public sealed record ShownPicture(int Width, int Height)
{
    /// <summary>Ready for <c>src</c>, in place of what was written; null where that stays.</summary>
    public string? Source { get; init; }

    /// <summary>Ready for <c>srcset</c>; null where there is one width only.</summary>
    public string? SourceSet { get; init; }

    /// <summary>The same as AVIF; null where the site has none.</summary>
    public string? AvifSourceSet { get; init; }
}
