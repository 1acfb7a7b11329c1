using System.Collections.Immutable;

namespace Blog.Content;

/// <summary>A table while it is read: TOML may come back to it by a dotted key or another header.</summary>
internal sealed class TomlTable(SourceMark span, string? locked)
{
    private const string Scattered = "its keys stand apart";

    private readonly List<Slot> _slots = [];
    private readonly Dictionary<string, Slot> _byKey = new(StringComparer.Ordinal);

    /// <summary>Where another key goes; null in braces, and until the table has a line of its own.</summary>
    public FrontMatterGap? Gap { get; set; }

    /// <summary>False when the key is there, in this very spelling.</summary>
    public bool TryAdd(string key, SourceMark keySpan, FrontMatterNode value) =>
        TryAdd(new Slot(key, keySpan) { Value = value });

    /// <summary>The table at a key, made where there is none; the last of a list of tables. Null when something else is there.</summary>
    public TomlTable? Open(string key, SourceMark keySpan, SourceMark at)
    {
        if (_byKey.TryGetValue(key, out var slot))
        {
            return slot.Tables.Count > 0 ? slot.Tables[^1] : null;
        }

        var table = new TomlTable(at, Scattered);
        TryAdd(new Slot(key, keySpan) { Tables = { table } });
        return table;
    }

    /// <summary>Another table in the list at a key. Null when something else is there.</summary>
    public TomlTable? AddToList(string key, SourceMark keySpan, SourceMark at)
    {
        if (!_byKey.TryGetValue(key, out var slot))
        {
            slot = new Slot(key, keySpan) { IsList = true };
            TryAdd(slot);
        }

        if (!slot.IsList)
        {
            return null;
        }

        var table = new TomlTable(at, Scattered);
        slot.Tables.Add(table);
        return table;
    }

    /// <param name="warn">Told of a key in a second spelling.</param>
    public FrontMatterMap ToMap(Action<string, SourceMark> warn)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var entries = ImmutableArray.CreateBuilder<FrontMatterEntry>(_slots.Count);
        foreach (var slot in _slots)
        {
            if (!seen.Add(slot.Key))
            {
                warn(slot.Key, slot.KeySpan);
            }

            entries.Add(new FrontMatterEntry(slot.Key, slot.KeySpan, NodeOf(slot, warn)));
        }

        return new FrontMatterMap(entries.ToImmutable(), IsFlow: false, span, locked) { Gap = Gap };
    }

    private static FrontMatterNode NodeOf(Slot slot, Action<string, SourceMark> warn) =>
        slot.Value
        ?? (
            slot.IsList
                ? new FrontMatterList(
                    [.. slot.Tables.Select(table => table.ToMap(warn))],
                    IsFlow: false,
                    slot.KeySpan,
                    Scattered
                )
                : slot.Tables[0].ToMap(warn)
        );

    private bool TryAdd(Slot slot)
    {
        if (!_byKey.TryAdd(slot.Key, slot))
        {
            return false;
        }

        _slots.Add(slot);
        return true;
    }

    private sealed record Slot(string Key, SourceMark KeySpan)
    {
        public FrontMatterNode? Value { get; init; }

        public bool IsList { get; init; }

        public List<TomlTable> Tables { get; } = [];
    }
}
