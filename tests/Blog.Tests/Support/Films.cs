using System.Buffers.Binary;
using System.Text;

namespace Blog.Tests.Support;

/// <summary>The smallest files of formats that nothing here can write: their frames, without pixels.</summary>
internal static class Films
{
    private const string Place = "+48.8577+002.2950/";

    public static byte[] QuickTime(bool hasPlace) =>
        [
            .. Box("ftyp", "qt  \0\0\0\0qt  "u8),
            .. Box("mdat", Encoding.Latin1.GetBytes(new string('x', 200_000) + "©xyz loci")),
            .. Box("moov", Box("udta", hasPlace ? Box("©xyz", Encoding.ASCII.GetBytes("\0\u0012\0\0" + Place)) : [])),
        ];

    /// <summary>As telephones write: a list of names, then of values.</summary>
    public static byte[] Mp4(bool hasPlace) =>
        [
            .. Box("ftyp", "isom\0\0\0\0mp42"u8),
            .. Box(
                "moov",
                Box(
                    "meta",
                    Box("keys", hasPlace ? "com.apple.quicktime.location.ISO6709"u8 : "com.apple.quicktime.make"u8)
                )
            ),
        ];

    public static byte[] Heic(bool hasPlace) =>
        [
            .. Box("ftyp", "heic\0\0\0\0mif1"u8),
            .. Box("meta", "iloc"u8),
            .. Box("mdat", [.. new byte[70_000], .. "Exif\0\0"u8, .. Tiff(hasPlace)]),
        ];

    /// <param name="hasPlace">Whether its directory names another one for GPS; else it holds the orientation.</param>
    public static byte[] Tiff(bool hasPlace) =>
        [
            .. "II*\0"u8,
            .. (byte[])[8, 0, 0, 0],
            .. (byte[])[1, 0],
            .. hasPlace ? (byte[])[0x25, 0x88, 4, 0, 1, 0, 0, 0, 26, 0, 0, 0] : [0x12, 1, 3, 0, 1, 0, 0, 0, 1, 0, 0, 0],
            .. new byte[4],
        ];

    /// <summary>One that holds a packet of XMP.</summary>
    public static byte[] TiffSaying(string words) =>
        [
            .. "MM\0*"u8,
            .. (byte[])[0, 0, 0, 8],
            .. (byte[])[0, 1],
            .. (byte[])[2, 0xBC, 0, 1, 0, 0, 0, (byte)words.Length, 0, 0, 0, 26],
            .. new byte[4],
            .. Encoding.ASCII.GetBytes(words),
        ];

    private static byte[] Box(string name, ReadOnlySpan<byte> content)
    {
        var box = new byte[8 + content.Length];
        BinaryPrimitives.WriteInt32BigEndian(box, box.Length);
        Encoding.Latin1.GetBytes(name).CopyTo(box, 4);
        content.CopyTo(box.AsSpan(8));
        return box;
    }
}
