using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json;

namespace Blog.Images;

/// <summary>What is known of pictures that pages name: in memory, at most 20,000, and over restarts in one file of the cache.</summary>
/// <param name="file">Null remembers for this run only.</param>
public sealed class PictureBook(string? file)
{
    /// <summary>About 400 bytes each.</summary>
    private const int Most = 20_000;

    private const int MostOfOneHash = 4;

    private readonly Lock _gate = new();
    private readonly ConcurrentDictionary<string, Entry> _byPlace = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ImmutableArray<string>> _byHash = new(StringComparer.Ordinal);
    private long _uses;
    private int _changes;
    private int _saved;
    private volatile bool _isLoaded;

    /// <summary>Null when this version has not been looked at.</summary>
    public KnownPicture? Find(PictureKey key)
    {
        Load();
        if (!_byPlace.TryGetValue(key.Place, out var entry) || entry.Picture.Key != key)
        {
            return null;
        }

        entry.Used = Interlocked.Increment(ref _uses);
        return entry.Picture;
    }

    /// <summary>The pictures of the same bytes; empty for a hash that no page has named.</summary>
    public IEnumerable<KnownPicture> FindHash(string hash)
    {
        Load();
        foreach (var place in _byHash.TryGetValue(hash, out var places) ? places : [])
        {
            if (_byPlace.TryGetValue(place, out var entry) && entry.Picture.Hash == hash)
            {
                yield return entry.Picture;
            }
        }
    }

    public void Keep(KnownPicture picture)
    {
        Load();
        Put(picture);
        Interlocked.Increment(ref _changes);
        if (_byPlace.Count > Most)
        {
            DropOldest();
        }
    }

    /// <summary>Writes what was learned since the last time.</summary>
    public void Save()
    {
        var changes = Volatile.Read(ref _changes);
        if (file is null || changes == _saved)
        {
            return;
        }

        var temporary = $"{file}.{Guid.NewGuid():N}.tmp";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file) ?? ".");
            File.WriteAllBytes(
                temporary,
                JsonSerializer.SerializeToUtf8Bytes(_byPlace.Values.Select(entry => entry.Picture))
            );
            File.Move(temporary, file, overwrite: true);
            _saved = changes;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // Headers are read again after the next start.
        }
    }

    private void Load()
    {
        if (_isLoaded)
        {
            return;
        }

        lock (_gate)
        {
            if (!_isLoaded)
            {
                foreach (var picture in Read().Take(Most))
                {
                    Put(picture);
                }

                _isLoaded = true;
            }
        }
    }

    private List<KnownPicture> Read()
    {
        try
        {
            return file is null || !File.Exists(file)
                ? []
                : JsonSerializer.Deserialize<List<KnownPicture>>(File.ReadAllBytes(file)) ?? [];
        }
        catch (Exception fault)
            when (fault is IOException or UnauthorizedAccessException or JsonException or NotSupportedException)
        {
            return [];
        }
    }

    private void Put(KnownPicture picture)
    {
        _byPlace[picture.Key.Place] = new Entry(picture) { Used = Interlocked.Increment(ref _uses) };
        if (picture.Hash is { } hash)
        {
            _byHash.AddOrUpdate(
                hash,
                [picture.Key.Place],
                (_, places) =>
                    places.Contains(picture.Key.Place) ? places : [picture.Key.Place, .. places.Take(MostOfOneHash - 1)]
            );
        }
    }

    private void DropOldest()
    {
        lock (_gate)
        {
            foreach (var (place, _) in _byPlace.OrderBy(entry => entry.Value.Used).Take(Most / 4).ToList())
            {
                if (_byPlace.TryRemove(place, out var entry) && entry.Picture.Hash is { } hash)
                {
                    _byHash.TryRemove(hash, out _);
                }
            }
        }
    }

    private sealed class Entry(KnownPicture picture)
    {
        public KnownPicture Picture => picture;

        public long Used { get; set; }
    }
}
