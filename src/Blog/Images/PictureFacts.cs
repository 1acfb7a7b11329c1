namespace Blog.Images;

/// <summary>What the header of a picture says.</summary>
/// <param name="Width">As shown, turned as the camera was held. Pixels.</param>
/// <param name="Height">As shown. Pixels.</param>
/// <param name="Frames">1 unless it moves.</param>
public sealed record PictureFacts(PictureFormat Format, int Width, int Height, int Frames, bool HasLocation)
{
    /// <summary>Frames together. Pixels.</summary>
    private const long MostPixels = 50_000_000;

    private const int LongestSide = 16_384;
    private const int MostFrames = 500;

    /// <summary>Widths of the versions that are made.</summary>
    public static IReadOnlyList<int> Steps { get; } = [480, 768, 1080, 1600];

    /// <summary>Whether it may be decoded at all (promises.md 11).</summary>
    public bool IsWithinLimits =>
        Width <= LongestSide
        && Height <= LongestSide
        && Frames <= MostFrames
        && (long)Width * Height * Frames <= MostPixels;

    /// <summary>Whether versions are made of it: of one still picture. What moves is served as it is.</summary>
    public bool HasVersions => Format is not (PictureFormat.Gif or PictureFormat.Svg) && Frames == 1 && IsWithinLimits;

    /// <summary>The widths of its versions, never wider than the picture. Pixels.</summary>
    public IEnumerable<int> Widths => HasVersions ? Steps.Where(step => step < Width) : [];
}
