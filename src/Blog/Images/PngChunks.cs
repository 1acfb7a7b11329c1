using System.Buffers.Binary;

namespace Blog.Images;

/// <summary>Walks over the parts of a PNG: a reader of headers stops at the pixels, behind which EXIF may stand.</summary>
internal static class PngChunks
{
    private const int Signature = 8;
    private const int ChecksumBytes = 4;

    /// <summary>More are a bomb, or nothing that a camera or a program wrote.</summary>
    private const int Most = 100_000;

    /// <returns>True also when the file has no end to walk to.</returns>
    public static bool HoldLateExif(Stream stream)
    {
        Span<byte> head = stackalloc byte[8];
        stream.Position = Signature;
        for (var count = 0; count < Most; count++)
        {
            if (stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) < head.Length)
            {
                // Cut off: nothing stands behind.
                return false;
            }

            var kind = head[4..];
            if (kind.SequenceEqual("eXIf"u8) || kind.SequenceEqual("IEND"u8))
            {
                return kind.SequenceEqual("eXIf"u8);
            }

            stream.Position += BinaryPrimitives.ReadUInt32BigEndian(head) + (long)ChecksumBytes;
        }

        return true;
    }
}
