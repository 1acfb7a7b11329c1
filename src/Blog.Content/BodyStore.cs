using System.Diagnostics.CodeAnalysis;

namespace Blog.Content;

/// <summary>Rendered bodies in memory, within a budget; the one asked for longest ago goes first. Thread-safe.</summary>
/// <param name="budget">Bytes.</param>
public sealed class BodyStore(long budget)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<BodyKey, LinkedListNode<Kept>> _bodies = [];
    private readonly LinkedList<Kept> _byUse = new();
    private long _size;

    public bool TryGet(BodyKey key, [NotNullWhen(true)] out RenderedBody? body)
    {
        lock (_gate)
        {
            if (!_bodies.TryGetValue(key, out var node))
            {
                body = null;
                return false;
            }

            _byUse.Remove(node);
            _byUse.AddFirst(node);
            body = node.Value.Body;
            return true;
        }
    }

    public void Add(BodyKey key, RenderedBody body)
    {
        var size = SizeOf(body);
        lock (_gate)
        {
            if (size > budget || _bodies.ContainsKey(key))
            {
                return;
            }

            _bodies[key] = _byUse.AddFirst(new Kept(key, body, size));
            _size += size;
            while (_size > budget && _byUse.Last is { } oldest)
            {
                _byUse.RemoveLast();
                _bodies.Remove(oldest.Value.Key);
                _size -= oldest.Value.Size;
            }
        }
    }

    private static long SizeOf(RenderedBody body)
    {
        const int bytesPerCharacter = 2;
        const int overhead = 512;
        var characters = (long)body.Html.Length + body.PlainText.Length + body.Summary.Length;
        foreach (var heading in body.Headings)
        {
            characters += heading.Id.Length + heading.Html.Length;
        }

        return (characters * bytesPerCharacter) + overhead;
    }

    private sealed record Kept(BodyKey Key, RenderedBody Body, long Size);
}
