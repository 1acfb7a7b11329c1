using System.Buffers;
using System.Security.Cryptography;

namespace Blog.Backup;

/// <summary>Copies bytes and says what they were.</summary>
internal static class HashedCopy
{
    private const int BufferSize = 128 * 1024;

    /// <returns>How many bytes, and their SHA-256.</returns>
    public static async Task<(long Size, string Sha256)> CopyAsync(Stream from, Stream to, CancellationToken ct)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            long size = 0;
            int read;
            while ((read = await from.ReadAsync(buffer, ct)) > 0)
            {
                hash.AppendData(buffer, 0, read);
                await to.WriteAsync(buffer.AsMemory(0, read), ct);
                size += read;
            }

            return (size, Convert.ToHexStringLower(hash.GetHashAndReset()));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
