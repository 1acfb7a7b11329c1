using System.Security.Cryptography;

namespace Blog.Images;

/// <summary>The name of a picture's versions: 32 hexadecimal digits that no other bytes, and no other way of making versions, have.</summary>
internal static class PictureHash
{
    public const int Length = 32;

    /// <summary>Leaves the stream at its start.</summary>
    /// <exception cref="IOException">The disk failed.</exception>
    public static string Of(Stream stream)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData([PictureWriter.Version]);
        var buffer = new byte[64 * 1024];
        stream.Position = 0;
        while (stream.Read(buffer) is > 0 and var length)
        {
            hash.AppendData(buffer, 0, length);
        }

        stream.Position = 0;
        return Short(hash.GetHashAndReset());
    }

    /// <summary>The name under which the copy of an address is kept.</summary>
    public static string Of(string text) => Short(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)));

    private static string Short(byte[] hash) => Convert.ToHexStringLower(hash)[..Length];
}
