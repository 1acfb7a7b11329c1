using System.Buffers.Binary;
using System.IO.Compression;
using NetVips;

namespace Blog.Tests.Support;

/// <summary>Pictures made for tests.</summary>
internal static class Pictures
{
    /// <summary>A degree that no other bytes of a picture spell.</summary>
    public const string Secret = "SecretPlace";

    /// <summary>Red above, blue below.</summary>
    /// <param name="ending">The format: <c>.jpg</c>, <c>.png</c>, <c>.webp</c>, <c>.avif</c>, <c>.gif</c>.</param>
    /// <param name="orientation">As EXIF counts it; null for none.</param>
    public static byte[] Of(string ending, int width, int height, bool hasLocation = false, int? orientation = null)
    {
        using var red = Image.Black(width, height / 2, bands: 3).Linear([1.0, 1.0, 1.0], [220.0, 20.0, 20.0]);
        using var blue = Image
            .Black(width, height - (height / 2), bands: 3)
            .Linear([1.0, 1.0, 1.0], [20.0, 20.0, 220.0]);
        using var both = red.Join(blue, Enums.Direction.Vertical)
            .Cast(Enums.BandFormat.Uchar)
            .Copy(interpretation: Enums.Interpretation.Srgb);
        using var told = both.Mutate(image =>
        {
            if (hasLocation)
            {
                image.Set(GValue.GStrType, "exif-ifd3-GPSLatitude", "48/1 8/1 0/1");
                image.Set(GValue.GStrType, "exif-ifd3-GPSLatitudeRef", "N");
                image.Set(GValue.GStrType, "exif-ifd0-ImageDescription", Secret);
            }

            if (orientation is { } turn)
            {
                image.Set(GValue.GIntType, "orientation", turn);
            }
        });
        return ending == ".avif"
            ? told.HeifsaveBuffer(compression: Enums.ForeignHeifCompression.Av1, effort: 0)
            : told.WriteToBuffer(ending);
    }

    /// <summary>Without the words that the library writes into each: EXIF is written wherever a resolution is known.</summary>
    public static byte[] Bare(string ending, int width, int height)
    {
        using var image = Image.NewFromBuffer(Of(ending, width, height));
        return image.WriteToBuffer(ending, new VOption { { "keep", Enums.ForeignKeep.None } });
    }

    /// <summary>A GIF of two frames.</summary>
    public static byte[] Moving()
    {
        using var both = Image.Black(20, 40, bands: 3).Copy(interpretation: Enums.Interpretation.Srgb);
        using var frames = both.Mutate(image => image.Set(GValue.GIntType, "page-height", 20));
        return frames.GifsaveBuffer();
    }

    /// <summary>A PNG that claims a size, and holds no pixels.</summary>
    public static byte[] Claiming(int width, int height)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = 8;
        header[9] = 2;
        using var png = new MemoryStream();
        png.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        WriteChunk(png, "IHDR"u8, header);
        using var pixels = new MemoryStream();
        using (var zlib = new ZLibStream(pixels, CompressionLevel.Fastest, leaveOpen: true))
        {
            zlib.Write(new byte[1000]);
        }

        WriteChunk(png, "IDAT"u8, pixels.ToArray());
        WriteChunk(png, "IEND"u8, []);
        return png.ToArray();
    }

    /// <summary>A PNG with one more chunk behind its pixels.</summary>
    public static byte[] WithLateChunk(byte[] picture, ReadOnlySpan<byte> kind, byte[] content)
    {
        const int end = 12;
        using var png = new MemoryStream();
        png.Write(picture.AsSpan(0, picture.Length - end));
        WriteChunk(png, kind, content);
        png.Write(picture.AsSpan(picture.Length - end));
        return png.ToArray();
    }

    /// <summary>Width and height of a picture, as its bytes say.</summary>
    public static (int Width, int Height) SizeOf(byte[] picture)
    {
        using var image = Image.NewFromBuffer(picture);
        return (image.Width, image.Height);
    }

    /// <summary>Whether anything in it tells a place or what else a camera noted.</summary>
    public static bool Tells(byte[] picture)
    {
        using var image = Image.NewFromBuffer(picture);
        return image.GetFields().Any(field => field.StartsWith("exif-", StringComparison.Ordinal))
            || image.Contains("xmp-data")
            || picture.AsSpan().IndexOf(System.Text.Encoding.ASCII.GetBytes(Secret)) >= 0;
    }

    /// <summary>The colour of a pixel: red, green, blue.</summary>
    public static double[] ColourAt(byte[] picture, double x, double y)
    {
        using var image = Image.NewFromBuffer(picture);
        return image.Getpoint((int)(x * (image.Width - 1)), (int)(y * (image.Height - 1)));
    }

    private static void WriteChunk(MemoryStream png, ReadOnlySpan<byte> kind, byte[] content)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        png.Write(number);
        png.Write(kind);
        png.Write(content);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc32([.. kind, .. content]));
        png.Write(number);
    }

    private static uint Crc32(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var octet in bytes)
        {
            crc ^= octet;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
            }
        }

        return ~crc;
    }
}
