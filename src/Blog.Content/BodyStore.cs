using System.Diagnostics.CodeAnalysis;

namespace Blog.Content;

/// <summary>Rendered bodies in memory, within a budget; the one asked for longest ago goes first. Thread-safe.</summary>
/// <param name="budget">Bytes.</param>
public sealed class BodyStore(long budget)
{
    private readonly BoundedStore<BodyKey, RenderedBody> _bodies = new(budget, body => body.Size);

    public bool TryGet(BodyKey key, [NotNullWhen(true)] out RenderedBody? body) => _bodies.TryGet(key, out body);

    public void Add(BodyKey key, RenderedBody body) => _bodies.Add(key, body);
}
