using System.Diagnostics.CodeAnalysis;

namespace Blog.Content;

/// <summary>Values in memory, within a budget; the one asked for longest ago goes first. Thread-safe.</summary>
/// <param name="budget">Bytes.</param>
/// <param name="sizeOf">What a value takes, in bytes, its key and place here included.</param>
public sealed class BoundedStore<TKey, TValue>(long budget, Func<TValue, long> sizeOf)
    where TKey : notnull
{
    private readonly Lock _gate = new();
    private readonly Dictionary<TKey, LinkedListNode<Kept>> _values = [];
    private readonly LinkedList<Kept> _byUse = new();
    private long _size;

    /// <summary>What all values take, in bytes.</summary>
    public long Size
    {
        get
        {
            lock (_gate)
            {
                return _size;
            }
        }
    }

    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        lock (_gate)
        {
            if (!_values.TryGetValue(key, out var node))
            {
                value = default;
                return false;
            }

            _byUse.Remove(node);
            _byUse.AddFirst(node);
            value = node.Value.Value;
            return true;
        }
    }

    public void Add(TKey key, TValue value)
    {
        var size = sizeOf(value);
        lock (_gate)
        {
            if (size > budget || _values.ContainsKey(key))
            {
                return;
            }

            _values[key] = _byUse.AddFirst(new Kept(key, value, size));
            _size += size;
            while (_size > budget && _byUse.Last is { } oldest)
            {
                _byUse.RemoveLast();
                _values.Remove(oldest.Value.Key);
                _size -= oldest.Value.Size;
            }
        }
    }

    private sealed record Kept(TKey Key, TValue Value, long Size);
}
