using System.Text;

namespace Blog.Content;

/// <summary>A content file's bytes as text (content-contract.md F17, F20 to F22).</summary>
/// <param name="Text">Without a byte order mark; NUL replaced by U+FFFD, which keeps every position.</param>
public sealed record TextFile(string Text)
{
    private static readonly UTF8Encoding StrictUtf8 = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

    /// <param name="fallback">The name of the encoding of bytes that are not UTF-8; null for none.</param>
    /// <exception cref="FrontMatterFault">The bytes are not text; with the place of the first bad one.</exception>
    internal static TextFile Decode(ReadOnlySpan<byte> bytes, string? fallback = null)
    {
        var text =
            bytes is [0xFF, 0xFE, ..] ? Encoding.Unicode.GetString(bytes[2..])
            : bytes is [0xFE, 0xFF, ..] ? Encoding.BigEndianUnicode.GetString(bytes[2..])
            : DecodeUtf8(bytes is [0xEF, 0xBB, 0xBF, ..] ? bytes[3..] : bytes, fallback);
        return new TextFile(text.Replace('\0', '\uFFFD'));
    }

    private static string DecodeUtf8(ReadOnlySpan<byte> bytes, string? fallback)
    {
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            if (fallback is { Length: > 0 } && FindEncoding(fallback) is { } encoding)
            {
                return encoding.GetString(bytes);
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
