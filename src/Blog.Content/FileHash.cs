using System.Security.Cryptography;

namespace Blog.Content;

/// <summary>The SHA-256 of a file's bytes, by which a version of a file is known.</summary>
/// <param name="Hex">64 lower-case hexadecimal digits.</param>
public readonly record struct FileHash(string Hex)
{
    public static FileHash Of(ReadOnlySpan<byte> bytes) => new(Convert.ToHexStringLower(SHA256.HashData(bytes)));

    public override string ToString() => Hex;
}
