using System.Diagnostics.CodeAnalysis;

namespace Blog.Content.Transfer;

/// <summary>Keys and values, keys compared without case, in the order of the files. Filled while files are read, and left alone afterwards.</summary>
internal sealed record ConfigMap(string File, int Line) : ConfigNode(File, Line)
{
    private readonly OrderedDictionary<string, ConfigNode> _entries = new(StringComparer.OrdinalIgnoreCase);

    public IEnumerable<KeyValuePair<string, ConfigNode>> Entries => _entries;

    public bool IsEmpty => _entries.Count == 0;

    public void Set(string key, ConfigNode value) => _entries[key] = value;

    public bool Remove(string key) => _entries.Remove(key);

    public bool TryGet(string key, [NotNullWhen(true)] out ConfigNode? value) => _entries.TryGetValue(key, out value);

    /// <param name="path">Keys joined by dots.</param>
    public ConfigNode? Find(string path)
    {
        ConfigNode? node = this;
        foreach (var key in path.Split('.'))
        {
            if (node is not ConfigMap map || !map.TryGet(key, out node))
            {
                return null;
            }
        }

        return node;
    }

    /// <summary>The map below a key, made when there is none.</summary>
    public ConfigMap Below(string key, string file, int line)
    {
        if (TryGet(key, out var value) && value is ConfigMap known)
        {
            return known;
        }

        var map = new ConfigMap(file, line);
        Set(key, map);
        return map;
    }

    /// <summary>Takes over another map's entries; where both have a map, its entries, else the other's value wins.</summary>
    public void Take(ConfigMap other)
    {
        foreach (var (key, value) in other.Entries)
        {
            if (value is ConfigMap map)
            {
                Below(key, map.File, map.Line).Take(map);
            }
            else
            {
                Set(key, value);
            }
        }
    }

    /// <summary>The map itself: two maps with the same entries are still two.</summary>
    public bool Equals(ConfigMap? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}
