using NetVips;

namespace Blog.Images;

/// <summary>Makes pictures of a picture: turned as it is shown, with its colour profile and no other word about itself.</summary>
internal static class PictureWriter
{
    /// <summary>Raise it when the same picture would come out otherwise.</summary>
    public const byte Version = 1;

    private const int NoLimit = 1_000_000;
    private const int VersionQuality = 80;
    private const int AvifQuality = 55;
    private const int CopyQuality = 90;
    private const int AvifEffort = 3;

    /// <param name="format">WebP or AVIF.</param>
    /// <exception cref="VipsException">The picture is damaged.</exception>
    public static void WriteVersion(Stream source, Stream target, int width, PictureFormat format)
    {
        using var image = Image.ThumbnailStream(
            source,
            width,
            height: NoLimit,
            size: Enums.Size.Down,
            failOn: Enums.FailOn.Error
        );
        if (format == PictureFormat.Avif)
        {
            WriteAvif(image, target, AvifQuality);
        }
        else
        {
            image.WebpsaveStream(target, q: VersionQuality, keep: Enums.ForeignKeep.Icc);
        }
    }

    /// <summary>The same picture in its own format, without anything that says where it was taken.</summary>
    /// <exception cref="VipsException">The picture is damaged.</exception>
    public static void WriteCopy(Stream source, Stream target, PictureFacts facts)
    {
        using var image =
            facts.Frames > 1
                ? Image.NewFromStream(source, failOn: Enums.FailOn.Error, kwargs: new VOption { { "n", -1 } })
                : Image.NewFromStream(source, failOn: Enums.FailOn.Error);
        using var turned = image.Autorot();
        switch (facts.Format)
        {
            case PictureFormat.Jpeg:
                turned.JpegsaveStream(target, q: CopyQuality, optimizeCoding: true, keep: Enums.ForeignKeep.Icc);
                break;
            case PictureFormat.Png:
                turned.PngsaveStream(target, keep: Enums.ForeignKeep.Icc);
                break;
            case PictureFormat.Avif:
                WriteAvif(turned, target, CopyQuality);
                break;
            case PictureFormat.WebP:
                turned.WebpsaveStream(target, q: CopyQuality, keep: Enums.ForeignKeep.Icc);
                break;
            default:
                turned.GifsaveStream(target, keep: Enums.ForeignKeep.Icc);
                break;
        }
    }

    private static void WriteAvif(Image image, Stream target, int quality) =>
        image.HeifsaveStream(
            target,
            q: quality,
            compression: Enums.ForeignHeifCompression.Av1,
            effort: AvifEffort,
            keep: Enums.ForeignKeep.Icc
        );
}
