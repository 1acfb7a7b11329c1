using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Blog.Data;

namespace Blog.Comments;

/// <summary>
/// Keyed hashes of clients' addresses (HMAC-SHA256), so that the database never holds one. The key is another one each month;
/// an old one is dropped with the hashes that it made, and only the key of blocks stays (docs/comments.md).
/// </summary>
/// <param name="folder">A full path; made when the first key is.</param>
public sealed class AddressKeys(string folder, TimeProvider clock)
{
    /// <summary>The key under which blocked addresses are known as soon as they write again.</summary>
    public const string OfBlocks = "blocks";

    private const int KeyBytes = 32;
    private const string Ending = ".key";
    private const string MonthForm = "yyyy-MM";
    private const int NetworkBytes = 8;

    private readonly ConcurrentDictionary<string, byte[]> _keys = new(StringComparer.Ordinal);
    private readonly Lock _reading = new();

    /// <summary>The key of this month.</summary>
    public string Now => MonthOf(clock.GetUtcNow());

    /// <param name="key"><see cref="Now"/>, an earlier month, or <see cref="OfBlocks"/>.</param>
    /// <exception cref="IOException">The key can neither be read nor made.</exception>
    /// <exception cref="UnauthorizedAccessException">The key can neither be read nor made.</exception>
    public byte[] HashOf(IPAddress address, string key) =>
        HMACSHA256.HashData(_keys.TryGetValue(key, out var known) ? known : Find(key), NetworkOf(address));

    /// <summary>Drops the keys of months that lie wholly before a moment: nobody can tell any more whose their hashes are.</summary>
    public void DropBefore(DateTimeOffset moment)
    {
        var first = MonthOf(moment);
        foreach (var file in Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*" + Ending) : [])
        {
            var name = Path.GetFileNameWithoutExtension(file);
            if (name != OfBlocks && string.CompareOrdinal(name, first) < 0)
            {
                File.Delete(file);
                _keys.TryRemove(name, out _);
            }
        }
    }

    /// <summary>The first moment of a month that names a key.</summary>
    internal static DateTimeOffset StartOf(string month) =>
        DateTimeOffset.ParseExact(
            month,
            MonthForm,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal
        );

    /// <summary>What counts as one client: an IPv4 address, or the /64 of an IPv6 one, of which a household has all.</summary>
    public static byte[] NetworkOf(IPAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        var bytes = plain.GetAddressBytes();
        return plain.AddressFamily is AddressFamily.InterNetworkV6 ? bytes[..NetworkBytes] : bytes;
    }

    private static string MonthOf(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString(MonthForm, CultureInfo.InvariantCulture);

    /// <summary>One at a time: of two that open a key's file, one would be refused.</summary>
    private byte[] Find(string name)
    {
        lock (_reading)
        {
            return _keys.GetOrAdd(name, Read);
        }
    }

    private byte[] Read(string name)
    {
        PrivateFiles.MakeFolder(folder);
        using var file = PrivateFiles.Open(Path.Join(folder, name + Ending), FileShare.None);
        var key = new byte[KeyBytes];
        if (file.Length == KeyBytes)
        {
            file.ReadExactly(key);
            return key;
        }

        RandomNumberGenerator.Fill(key);
        file.SetLength(0);
        file.Write(key);
        file.Flush(flushToDisk: true);
        return key;
    }
}
