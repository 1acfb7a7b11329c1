using System.Buffers.Binary;
using System.Collections.Immutable;

namespace Blog.Images;

/// <summary>Reads the first directory of a TIFF, which EXIF is too, for places: TIFF 6.0, section 2, and Exif 2.3, 4.6.</summary>
internal static class TiffPlaces
{
    private const int EntryLength = 12;
    private const int MostBytes = 4 * 1024 * 1024;
    private const ushort Xmp = 700;
    private const ushort Iptc = 0x83BB;
    private const ushort Gps = 0x8825;

    /// <summary>Whether the first bytes, as Latin 1, are those of a TIFF, a BigTIFF or the raw files of Panasonic and Olympus.</summary>
    public static bool IsStart(ReadOnlySpan<char> head) =>
        head.Length >= 4
        && head[..4] is "II*\0" or "MM\0*" or "II+\0" or "MM\0+" or "IIU\0" or "IIRO" or "IIRS" or "MMOR";

    /// <param name="isWhole">Whether it is known to be a TIFF: then what cannot be read counts as a place.</param>
    /// <exception cref="IOException">The disk failed.</exception>
    public static bool MayStandAt(Stream stream, long start, bool isWhole)
    {
        var head = Read(stream, start, 8);
        var isLittle = head.Length == 8 && head[0] == 'I';
        if (head.Length < 8 || head[2] == '+' || head[3] == '+')
        {
            return isWhole;
        }

        var directory = start + Int(head.AsSpan(4), isLittle);
        var count = Read(stream, directory, 2);
        if (count.Length < 2)
        {
            return isWhole;
        }

        var entries = Read(stream, directory + 2, Short(count, isLittle) * EntryLength);
        for (var at = 0; at + EntryLength <= entries.Length; at += EntryLength)
        {
            var entry = entries.AsSpan(at, EntryLength);
            var tag = Short(entry, isLittle);
            if (
                tag == Gps
                || (tag == Xmp && Holds(stream, start, entry, isLittle, PlaceMarks.OfXmp))
                || (tag == Iptc && Holds(stream, start, entry, isLittle, PlaceMarks.OfIptc))
            )
            {
                return true;
            }
        }

        return isWhole && entries.Length == 0;
    }

    /// <summary>IPTC may be counted in fours, so more is read than there may be.</summary>
    private static bool Holds(
        Stream stream,
        long start,
        ReadOnlySpan<byte> entry,
        bool isLittle,
        ImmutableArray<byte[]> marks
    )
    {
        var length = Math.Min(Int(entry[4..], isLittle) * 4L, MostBytes);
        var value = Read(stream, start + Int(entry[8..], isLittle), (int)length);
        return PlaceMarks.AnyIn(value, marks);
    }

    private static byte[] Read(Stream stream, long position, int length)
    {
        var bytes = new byte[length];
        stream.Position = Math.Min(position, stream.Length);
        return bytes[..stream.ReadAtLeast(bytes, length, throwOnEndOfStream: false)];
    }

    private static ushort Short(ReadOnlySpan<byte> bytes, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private static uint Int(ReadOnlySpan<byte> bytes, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);
}
