using System.Buffers.Binary;
using System.Security.Cryptography;
using Blog.Content;
using Blog.Data;

namespace Blog.History;

/// <summary>
/// The bytes of files as they were, by their SHA-256: one file each for a single save, one pack for the many of one act,
/// flushed once. What stands here is never changed; losing all of it loses no published word.
/// </summary>
public sealed class HistoryStore
{
    private const string PackEnding = ".pack";

    // An entry of a pack: the hash, the number of bytes (little-endian), the bytes.
    private const int HashBytes = SHA256.HashSizeInBytes;
    private const int HeadBytes = HashBytes + sizeof(int);

    private readonly string _folder;
    private readonly Lock _gate = new();
    private Dictionary<string, Place>? _packed;

    /// <param name="folder">A full path; made when something is kept.</param>
    public HistoryStore(string folder) => _folder = folder;

    /// <summary>Whether a file is the version that a hash names; null is no file in both.</summary>
    public static bool IsOf(byte[]? bytes, byte[]? hash) =>
        bytes is null ? hash is null : hash is not null && SHA256.HashData(bytes).AsSpan().SequenceEqual(hash);

    /// <summary>Keeps the bytes of one file. On return they are on the disk.</summary>
    /// <returns>Their SHA-256.</returns>
    /// <exception cref="IOException">They could not be kept.</exception>
    /// <exception cref="UnauthorizedAccessException">They could not be kept.</exception>
    public byte[] Keep(ReadOnlySpan<byte> bytes)
    {
        var hash = SHA256.HashData(bytes);
        if (!IsHeld(hash))
        {
            PrivateFiles.MakeFolder(_folder);
            WholeFile.Write(PathOf(hash), bytes, isPrivate: true);
        }

        return hash;
    }

    /// <summary>Keeps the bytes of many files with one flush. On return they are on the disk.</summary>
    /// <returns>Their SHA-256, in the same order.</returns>
    /// <exception cref="IOException">They could not be kept; none of them is.</exception>
    /// <exception cref="UnauthorizedAccessException">They could not be kept; none of them is.</exception>
    public IReadOnlyList<byte[]> KeepAll(IReadOnlyList<ReadOnlyMemory<byte>> files)
    {
        var hashes = files.Select(file => SHA256.HashData(file.Span)).ToList();
        var written = new HashSet<string>(StringComparer.Ordinal);
        using var pack = new MemoryStream();
        Span<byte> head = stackalloc byte[HeadBytes];
        for (var index = 0; index < files.Count; index++)
        {
            if (IsHeld(hashes[index]) || !written.Add(NameOf(hashes[index])))
            {
                continue;
            }

            hashes[index].CopyTo(head);
            BinaryPrimitives.WriteInt32LittleEndian(head[HashBytes..], files[index].Length);
            pack.Write(head);
            pack.Write(files[index].Span);
        }

        if (written.Count > 0)
        {
            PrivateFiles.MakeFolder(_folder);
            var bytes = pack.GetBuffer().AsSpan(0, (int)pack.Length);
            WholeFile.Write(Path.Join(_folder, NameOf(SHA256.HashData(bytes)) + PackEnding), bytes, isPrivate: true);
            Forget();
        }

        return hashes;
    }

    /// <returns>Null when they are not kept, or no longer what they were.</returns>
    public byte[]? Find(ReadOnlySpan<byte> hash)
    {
        try
        {
            var bytes = Packed().TryGetValue(NameOf(hash), out var place) ? Read(place) : Read(PathOf(hash));
            return bytes is not null && SHA256.HashData(bytes).AsSpan().SequenceEqual(hash) ? bytes : null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Lets go of what is older than a moment and not named any more. A pack goes when none of its files is.</summary>
    /// <param name="isNamed">Whether an act, an autosave or the trash names the bytes of that SHA-256.</param>
    /// <returns>How many files of the store went.</returns>
    public int Sweep(Func<byte[], bool> isNamed, DateTimeOffset olderThan)
    {
        if (!Directory.Exists(_folder))
        {
            return 0;
        }

        var packs = Packed()
            .GroupBy(entry => entry.Value.Pack, entry => Convert.FromHexString(entry.Key), StringComparer.Ordinal);
        var namedPacks = packs
            .Where(pack => pack.Any(isNamed))
            .Select(pack => pack.Key)
            .ToHashSet(StringComparer.Ordinal);
        var gone = 0;
        foreach (var file in new DirectoryInfo(_folder).EnumerateFiles("*", SearchOption.AllDirectories))
        {
            var stays =
                file.Extension == PackEnding ? namedPacks.Contains(file.FullName)
                : file.Name.Length == 2 * HashBytes && file.Name.All(char.IsAsciiHexDigitLower)
                    ? isNamed(Convert.FromHexString(file.Name))
                : !file.Name.EndsWith(".tmp", StringComparison.Ordinal);
            if (!stays && file.LastWriteTimeUtc < olderThan.UtcDateTime)
            {
                file.Delete();
                gone++;
            }
        }

        Forget();
        return gone;
    }

    /// <summary>Whether the bytes are here already; if so they are young again, as whoever keeps them has yet to name them.</summary>
    private bool IsHeld(ReadOnlySpan<byte> hash)
    {
        var holder = Packed().TryGetValue(NameOf(hash), out var place) ? place.Pack : PathOf(hash);
        if (!File.Exists(holder))
        {
            return false;
        }

        // The disk's own clock, not the site's.
        File.SetLastWriteTimeUtc(holder, TimeProvider.System.GetUtcNow().UtcDateTime);
        return true;
    }

    private string PathOf(ReadOnlySpan<byte> hash) => Path.Join(_folder, NameOf(hash));

    private static string NameOf(ReadOnlySpan<byte> hash) => Convert.ToHexStringLower(hash);

    private Dictionary<string, Place> Packed()
    {
        lock (_gate)
        {
            return _packed ??= ReadPacks();
        }
    }

    private void Forget()
    {
        lock (_gate)
        {
            _packed = null;
        }
    }

    private Dictionary<string, Place> ReadPacks()
    {
        var places = new Dictionary<string, Place>(StringComparer.Ordinal);
        if (!Directory.Exists(_folder))
        {
            return places;
        }

        Span<byte> head = stackalloc byte[HeadBytes];
        foreach (var pack in Directory.EnumerateFiles(_folder, "*" + PackEnding))
        {
            using var stream = File.OpenRead(pack);
            while (stream.ReadAtLeast(head, HeadBytes, throwOnEndOfStream: false) == HeadBytes)
            {
                var length = BinaryPrimitives.ReadInt32LittleEndian(head[HashBytes..]);
                if (length < 0 || length > stream.Length - stream.Position)
                {
                    break;
                }

                places[NameOf(head[..HashBytes])] = new Place(pack, stream.Position, length);
                stream.Seek(length, SeekOrigin.Current);
            }
        }

        return places;
    }

    private static byte[]? Read(string file) => File.Exists(file) ? File.ReadAllBytes(file) : null;

    private static byte[] Read(Place place)
    {
        using var stream = File.OpenRead(place.Pack);
        stream.Seek(place.At, SeekOrigin.Begin);
        var bytes = new byte[place.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <param name="At">Of the first byte, from the pack's start.</param>
    private sealed record Place(string Pack, long At, int Length);
}
