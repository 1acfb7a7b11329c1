using System.Runtime.CompilerServices;
using Blog.Content;

namespace Blog.Publishing;

/// <summary>
/// Bodies as one site shows them: its values in their slots, its addresses in their links. Each is put together once for a
/// site, and let go with it.
/// </summary>
public sealed class SiteBodies(BodyDesk bodies, BodyLinks links)
{
    /// <summary>For the bodies of a site that differ from the stored ones. Bytes.</summary>
    private const long Budget = 4 * 1024 * 1024;

    private const long SizeOfNote = 256;

    private readonly ConditionalWeakTable<Site, BoundedStore<BodySource, Filled>> _sites = [];

    /// <summary>The body of exactly this version; null when the text cannot be had now.</summary>
    public async Task<RenderedBody?> FindAsync(Site site, BodySource source, CancellationToken ct)
    {
        var known = _sites.GetValue(site, _ => new(Budget, SizeOf));
        var isKnown = known.TryGet(source, out var filled);
        if (isKnown && filled.Body is { } ready)
        {
            return ready;
        }

        if (await bodies.FindAsync(source, ct) is not { } stored)
        {
            return null;
        }

        if (isKnown)
        {
            return stored;
        }

        var body = links.Apply(site.Fill(stored, source.File), source.File, site);
        known.Add(source, new Filled(ReferenceEquals(body, stored) ? null : body));
        return body;
    }

    /// <summary>A body made of bytes that may lie nowhere.</summary>
    public async Task<RenderedBody> MakeAsync(Site site, BodySource source, byte[] bytes) =>
        links.Apply(site.Fill(await bodies.MakeAsync(source, bytes), source.File), source.File, site);

    private static long SizeOf(Filled filled) => SizeOfNote + (filled.Body?.Size ?? 0);

    /// <param name="Body">Null: the stored one is right as it is.</param>
    private readonly record struct Filled(RenderedBody? Body);
}
