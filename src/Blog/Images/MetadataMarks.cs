using System.Buffers;

namespace Blog.Images;

/// <summary>
/// Looks for the names under which pictures keep words about themselves, for want of a library that reads them. Finds too
/// much rather than too little.
/// </summary>
internal static class MetadataMarks
{
    private const int Longest = 32;

    private static readonly SearchValues<string> Marks = SearchValues.Create(
        ["Exif\0", "eXIf", "EXIF", "XMP ", "ns.adobe.com/xap", "Raw profile", "Photoshop 3.0", "application/rdf+xml"],
        StringComparison.Ordinal
    );

    /// <summary>Leaves the stream at its start.</summary>
    /// <exception cref="IOException">The disk failed.</exception>
    public static bool MayStandIn(Stream stream)
    {
        var bytes = new byte[64 * 1024];
        var text = new char[bytes.Length];
        var kept = 0;
        stream.Position = 0;
        while (stream.Read(bytes, kept, bytes.Length - kept) is > 0 and var length)
        {
            var all = kept + length;
            System.Text.Encoding.Latin1.GetChars(bytes, 0, all, text, 0);
            if (text.AsSpan(0, all).ContainsAny(Marks))
            {
                stream.Position = 0;
                return true;
            }

            kept = Math.Min(Longest, all);
            Array.Copy(bytes, all - kept, bytes, 0, kept);
        }

        stream.Position = 0;
        return false;
    }
}
