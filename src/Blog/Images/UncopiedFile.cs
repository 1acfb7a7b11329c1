using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Blog.Images;

/// <summary>
/// Files of which no copy without location data is made: TIFF and the raw files of cameras, HEIC, MP4 and QuickTime. Says
/// whether one tells where it was taken, for want of a library that reads them all; finds too much rather than too little.
/// </summary>
internal static class UncopiedFile
{
    private const int MostBoxes = 100_000;
    private const int LongestMark = 32;

    private static readonly string[] Words = [.. PlaceMarks.Words, "location.ISO6709", "II*\0", "MM\0*"];

    /// <summary>Looked for where pixels and sound lie too, so none is so short that chance would spell it.</summary>
    private static readonly SearchValues<string> MarksOfAll = SearchValues.Create(Words, StringComparison.Ordinal);

    /// <summary>Names of boxes with a place, or with a track of places.</summary>
    private static readonly SearchValues<string> MarksOfBoxes = SearchValues.Create(
        [.. Words, "©xyz", "loci", "gpmd", "camm", "CMT4", "brobExif"],
        StringComparison.Ordinal
    );

    private static readonly string[] Starts = ["ftyp", "moov", "mdat", "wide", "free", "skip", "pnot", "JXL ", "jP  "];

    private static readonly string[] BrandsOfPictures =
    [
        "heic",
        "heix",
        "heim",
        "heis",
        "hevc",
        "hevx",
        "mif1",
        "msf1",
    ];

    private static readonly string[] Media = ["mdat", "jxlc", "jxlp", "jp2c"];

    /// <summary>False for files of other kinds. Leaves the stream at its start.</summary>
    /// <exception cref="IOException">The disk failed.</exception>
    public static bool MayTellPlace(Stream stream)
    {
        try
        {
            var head = TextAt(stream, 0, 12);
            return head.Length >= 12
                && (
                    TiffPlaces.IsStart(head)
                        ? TiffPlaces.MayStandAt(stream, 0, isWhole: true)
                        : Starts.Contains(head[4..8], StringComparer.Ordinal)
                            && InBoxes(stream, BrandsOfPictures.Contains(head[8..], StringComparer.Ordinal))
                );
        }
        finally
        {
            stream.Position = 0;
        }
    }

    /// <summary>ISO 14496-12, 4.2: each box begins with its size and name.</summary>
    /// <param name="isPicture">Whether its words about itself lie among its pixels.</param>
    private static bool InBoxes(Stream stream, bool isPicture)
    {
        var boxes = 0;
        Span<byte> head = stackalloc byte[16];
        for (long at = 0; at + 8 <= stream.Length; )
        {
            if (++boxes > MostBoxes)
            {
                return true;
            }

            stream.Position = at;
            var read = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
            long size = BinaryPrimitives.ReadUInt32BigEndian(head);
            size =
                size == 1 && read == head.Length ? BinaryPrimitives.ReadInt64BigEndian(head[8..])
                : size == 0 ? stream.Length - at
                : size;
            var isWhole = size >= 8 && size <= stream.Length - at;
            var end = isWhole ? at + size : stream.Length;
            var isMedia = Media.Contains(Encoding.Latin1.GetString(head[4..8]), StringComparer.Ordinal);
            if ((!isMedia || isPicture) && HoldsMark(stream, at, end, isMedia ? MarksOfAll : MarksOfBoxes))
            {
                return true;
            }

            at = end;
        }

        return false;
    }

    private static bool HoldsMark(Stream stream, long start, long end, SearchValues<string> marks)
    {
        const int window = 64 * 1024;
        for (var at = start; at < end; at += window - LongestMark)
        {
            var text = TextAt(stream, at, (int)Math.Min(window, end - at));
            for (var from = 0; text.AsSpan(from).IndexOfAny(marks) is >= 0 and var found; )
            {
                from += found;
                if (!TiffPlaces.IsStart(text.AsSpan(from)) || TiffPlaces.MayStandAt(stream, at + from, isWhole: false))
                {
                    return true;
                }

                from++;
            }
        }

        return false;
    }

    private static string TextAt(Stream stream, long position, int length)
    {
        var bytes = new byte[length];
        stream.Position = position;
        return Encoding.Latin1.GetString(bytes, 0, stream.ReadAtLeast(bytes, length, throwOnEndOfStream: false));
    }
}
