namespace Blog.Images;

/// <summary>What a picture is by its first bytes, whatever its name says.</summary>
public enum PictureFormat
{
    Jpeg,
    Png,
    Gif,
    WebP,
    Avif,
    Svg,
}
