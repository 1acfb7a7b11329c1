namespace Blog.Images;

/// <summary>The formats of pictures: how to tell them, and what they are called.</summary>
internal static class PictureFormats
{
    /// <summary>Bytes at the start that tell a format.</summary>
    public const int HeadLength = 32;

    /// <summary>Leaves the stream at its start.</summary>
    public static PictureFormat? Of(Stream stream)
    {
        Span<byte> head = stackalloc byte[HeadLength];
        stream.Position = 0;
        var length = stream.ReadAtLeast(head, HeadLength, throwOnEndOfStream: false);
        stream.Position = 0;
        return Of(head[..length]);
    }

    /// <summary>By the first bytes; never <see cref="PictureFormat.Svg"/>, which is text.</summary>
    public static PictureFormat? Of(ReadOnlySpan<byte> head) =>
        head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? PictureFormat.Jpeg
        : head.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) ? PictureFormat.Png
        : head.StartsWith("GIF87a"u8) || head.StartsWith("GIF89a"u8) ? PictureFormat.Gif
        : head.Length >= 12 && head.StartsWith("RIFF"u8) && head[8..12].SequenceEqual("WEBP"u8) ? PictureFormat.WebP
        : head.Length >= 12 && head[4..8].SequenceEqual("ftyp"u8) && IsAvif(head[8..]) ? PictureFormat.Avif
        : null;

    public static string TypeOf(PictureFormat format) =>
        format switch
        {
            PictureFormat.Jpeg => "image/jpeg",
            PictureFormat.Png => "image/png",
            PictureFormat.Gif => "image/gif",
            PictureFormat.WebP => "image/webp",
            PictureFormat.Avif => "image/avif",
            _ => "image/svg+xml",
        };

    public static string EndingOf(PictureFormat format) =>
        format switch
        {
            PictureFormat.Jpeg => ".jpg",
            PictureFormat.Png => ".png",
            PictureFormat.Gif => ".gif",
            PictureFormat.WebP => ".webp",
            PictureFormat.Avif => ".avif",
            _ => ".svg",
        };

    /// <summary>The major brand, then four bytes, then those it agrees with.</summary>
    private static bool IsAvif(ReadOnlySpan<byte> brands)
    {
        for (var at = 0; at + 4 <= brands.Length; at += 4)
        {
            if (brands[at..(at + 4)].SequenceEqual("avif"u8) || brands[at..(at + 4)].SequenceEqual("avis"u8))
            {
                return true;
            }
        }

        return false;
    }
}
