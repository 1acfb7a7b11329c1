using System.Text;

namespace Blog.Content;

/// <summary>A content file's bytes as text (content-contract.md F17, F20 to F22).</summary>
/// <param name="Written">Without a byte order mark, else as the file has it.</param>
/// <param name="IsUtf8">False where the bytes are of another encoding, which is read and never written.</param>
public sealed record TextFile(string Written, bool IsUtf8)
{
    private static readonly byte[] Mark = [0xEF, 0xBB, 0xBF];
    private static readonly UTF8Encoding StrictUtf8 = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

    /// <summary>The text as it is read: NUL replaced by U+FFFD, which keeps every position.</summary>
    public string Text { get; } = Readable(Written);

    /// <summary>Whether a UTF-8 text begins with a byte order mark.</summary>
    public static bool HasByteOrderMark(ReadOnlySpan<byte> bytes) => bytes.StartsWith(Mark);

    internal static string Readable(string written) => written.Replace('\0', '\uFFFD');

    /// <summary>The bytes of a text in UTF-8.</summary>
    /// <exception cref="EncoderFallbackException">The text holds half a character.</exception>
    internal static byte[] Encode(string written, bool hasByteOrderMark) =>
        hasByteOrderMark ? [.. Mark, .. StrictUtf8.GetBytes(written)] : StrictUtf8.GetBytes(written);

    /// <param name="fallback">The name of the encoding of bytes that are not UTF-8; null for none.</param>
    /// <exception cref="FrontMatterFault">The bytes are not text; with the place of the first bad one.</exception>
    internal static TextFile Decode(ReadOnlySpan<byte> bytes, string? fallback = null)
    {
        return bytes is [0xFF, 0xFE, ..] ? new TextFile(Encoding.Unicode.GetString(bytes[2..]), IsUtf8: false)
            : bytes is [0xFE, 0xFF, ..] ? new TextFile(Encoding.BigEndianUnicode.GetString(bytes[2..]), IsUtf8: false)
            : DecodeUtf8(HasByteOrderMark(bytes) ? bytes[Mark.Length..] : bytes, fallback);
    }

    private static TextFile DecodeUtf8(ReadOnlySpan<byte> bytes, string? fallback)
    {
        try
        {
            return new TextFile(StrictUtf8.GetString(bytes), IsUtf8: true);
        }
        catch (DecoderFallbackException)
        {
            if (fallback is { Length: > 0 } && FindEncoding(fallback) is { } encoding)
            {
                return new TextFile(encoding.GetString(bytes), IsUtf8: false);
            }

            var good = System.Text.Unicode.Utf8.IsValid(bytes) ? bytes.Length : FirstInvalid(bytes);
            var before = StrictUtf8.GetString(bytes[..good]);
            var (line, column) = LineMap.PositionOf(before, before.Length);
            throw new FrontMatterFault(
                "encoding",
                line,
                column,
                "The file is not UTF-8 text from here on. Save it as UTF-8 in your editor."
            );
        }
    }

    /// <summary>An encoding by its name; null when there is none.</summary>
    public static Encoding? FindEncoding(string name)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        var index = 0;
        while (
            index < bytes.Length
            && Rune.DecodeFromUtf8(bytes[index..], out _, out var length) == System.Buffers.OperationStatus.Done
        )
        {
            index += length;
        }

        return index;
    }
}
