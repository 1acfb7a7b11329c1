using System.Buffers;
using System.Globalization;

namespace Blog.Images;

/// <summary>The name of a version, as it stands behind <c>/_/img/</c> and in the cache: <c>HASH-WIDTH.webp</c>.</summary>
/// <param name="Hash">32 lower-case hexadecimal digits.</param>
/// <param name="Width">Pixels.</param>
internal readonly record struct PictureName(string Hash, int Width, PictureFormat Format)
{
    public const string Folder = "/_/img/";

    private const int MostDigits = 5;

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdef");

    public static bool TryParse(string text, out PictureName name)
    {
        name = default;
        var dash = text.IndexOf('-', StringComparison.Ordinal);
        var dot = text.IndexOf('.', StringComparison.Ordinal);
        if (dash != PictureHash.Length || dot <= dash + 1 || dot - dash - 1 > MostDigits)
        {
            return false;
        }

        PictureFormat? format = text[dot..] switch
        {
            ".webp" => PictureFormat.WebP,
            ".avif" => PictureFormat.Avif,
            ".gif" => PictureFormat.Gif,
            _ => null,
        };
        if (
            format is null
            || text.AsSpan(0, dash).ContainsAnyExcept(Digits)
            || text[dash + 1] == '0'
            || !int.TryParse(
                text.AsSpan(dash + 1, dot - dash - 1),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var width
            )
        )
        {
            return false;
        }

        name = new PictureName(text[..dash], width, format.Value);
        return true;
    }

    public string ToUrl(string basePath) => basePath + Folder + this;

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Hash}-{Width}{PictureFormats.EndingOf(Format)}");
}
