using System.Text;
using Blog.History;

namespace Blog.Admin;

/// <summary>Kept versions of files as text.</summary>
public sealed class VersionTexts(HistoryStore store)
{
    private static readonly UTF8Encoding Strict = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

    /// <param name="hash">SHA-256; null is no file, which reads as no text.</param>
    /// <returns>Null: it is kept no more, or is no text.</returns>
    public string? Find(byte[]? hash)
    {
        if (hash is null)
        {
            return "";
        }

        try
        {
            return store.Find(hash) is { } bytes && !bytes.Contains((byte)0) ? Strict.GetString(bytes) : null;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
