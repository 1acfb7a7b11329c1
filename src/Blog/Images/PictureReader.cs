using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using NetVips;

namespace Blog.Images;

/// <summary>Reads what a picture's header says, and decodes nothing.</summary>
public sealed class PictureReader(PictureLibrary library)
{
    private const int MirrorsOrTurnsFrom = 5;
    private const int LastOrientation = 8;

    /// <summary>Null when the file is no picture that can be read here. Leaves the stream at its start.</summary>
    /// <exception cref="IOException">The disk failed.</exception>
    public PictureFacts? Read(Stream stream, PictureFormat format)
    {
        try
        {
            stream.Position = 0;
            return format == PictureFormat.Svg ? ReadSvg(stream)
                : library.IsThere ? ReadHeader(stream, format)
                : null;
        }
        catch (Exception fault) when (fault is VipsException or XmlException)
        {
            return null;
        }
        finally
        {
            stream.Position = 0;
        }
    }

    private static PictureFacts ReadHeader(Stream stream, PictureFormat format)
    {
        using var image = Image.NewFromStream(stream, access: Enums.Access.Sequential);
        var frames = image.Contains("n-pages") && image.Get("n-pages") is int count ? count : 1;
        var isTurned =
            image.Contains("orientation")
            && image.Get("orientation") is int and >= MirrorsOrTurnsFrom and <= LastOrientation;
        var (width, height) = isTurned ? (image.Height, image.Width) : (image.Width, image.Height);
        var isSure = format != PictureFormat.Png || image.Contains("exif-data") || !PngChunks.HoldLateExif(stream);
        return new PictureFacts(format, width, height, frames, !isSure || HoldsPlaces(image));
    }

    /// <summary>What cannot be read counts as a place: it is not for us to say that it is none.</summary>
    private static bool HoldsPlaces(Image image)
    {
        var fields = image.GetFields();
        var isExifRead = Array.Exists(fields, field => field.StartsWith("exif-ifd", StringComparison.Ordinal));
        return (image.Contains("exif-data") && !isExifRead)
            || Array.Exists(fields, field => field.StartsWith("exif-ifd3-", StringComparison.Ordinal))
            || Holds(image, "xmp-data", PlaceMarks.OfXmp)
            || Holds(image, "iptc-data", PlaceMarks.OfIptc)
            || Array.Exists(
                fields,
                field => field.StartsWith("png-comment-", StringComparison.Ordinal) && IsProfile(field)
            );
    }

    /// <summary>Older programs write EXIF and XMP into a PNG as text, in hexadecimal digits.</summary>
    private static bool IsProfile(string field) =>
        field.Contains("Raw profile", StringComparison.OrdinalIgnoreCase)
        || field.Contains("GPS", StringComparison.OrdinalIgnoreCase);

    private static bool Holds(Image image, string field, ImmutableArray<byte[]> marks) =>
        image.Contains(field) && image.Get(field) is byte[] bytes && PlaceMarks.AnyIn(bytes, marks);

    /// <summary>Only a size in pixels is one that a browser would take without a style.</summary>
    private static PictureFacts? ReadSvg(Stream stream)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Ignore,
            XmlResolver = null,
            MaxCharactersInDocument = 1024 * 1024,
            CloseInput = false,
        };
        using var reader = XmlReader.Create(stream, settings);
        return
            reader.MoveToContent() == XmlNodeType.Element
            && reader.LocalName == "svg"
            && PixelsOf(reader.GetAttribute("width")) is { } width
            && PixelsOf(reader.GetAttribute("height")) is { } height
            ? new PictureFacts(PictureFormat.Svg, width, height, 1, HasLocation: false)
            : null;
    }

    private static int? PixelsOf(string? length)
    {
        var number = length?.EndsWith("px", StringComparison.Ordinal) == true ? length[..^2] : length;
        return
            double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var pixels)
            && pixels is >= 1 and <= ushort.MaxValue
            ? (int)Math.Round(pixels)
            : null;
    }
}
