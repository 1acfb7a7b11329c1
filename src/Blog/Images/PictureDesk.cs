using System.Collections.Frozen;
using Blog.Content;
using Blog.Publishing;

namespace Blog.Images;

/// <summary>Answers pages that show pictures, and requests for them.</summary>
public sealed class PictureDesk(
    SiteSettings settings,
    ResourceDesk files,
    PictureBook book,
    PictureReader reader,
    PictureStore store,
    PictureMaker maker,
    RemotePictures remote,
    ReadingBehind behind,
    LiveSite live,
    TimeProvider clock,
    ILogger<PictureDesk> log
)
{
    private const int WidestVersion = 1600;

    private volatile Places _places = new(null, FrozenDictionary<string, Resource>.Empty);

    /// <param name="address">Of the page that shows the text; null where it has none.</param>
    public PicturesOfPage On(Site site, PageAddress? address) => new(this, site, address, clock);

    /// <summary>
    /// The author's file as readers get it: a picture that holds location data as a copy without it. Null when it is gone, or
    /// holds such data and no copy can be made.
    /// </summary>
    public async Task<OpenResource?> OpenAsync(Resource resource, CancellationToken ct)
    {
        if (files.Open(resource) is not { } file)
        {
            return null;
        }

        if (settings.Images.Location == LocationInImages.Keep)
        {
            return file;
        }

        if (PictureFormats.Of(file.Stream) is not { } format)
        {
            if (!UncopiedFile.MayTellPlace(file.Stream))
            {
                return file;
            }

            await file.Stream.DisposeAsync();
            PictureLog.NotServed(log, resource.Path);
            return null;
        }

        var key = PictureKey.Of(resource, file.Stream.Length, file.ModifiedAt.UtcDateTime);
        var known = book.Find(key) ?? Look(key, file.Stream, isWhole: false);
        if (known.Facts is { HasLocation: false } || (known.Facts is null && !MetadataMarks.MayStandIn(file.Stream)))
        {
            return file;
        }

        await file.Stream.DisposeAsync();
        if (
            known.Facts is { IsWithinLimits: true } facts
            && await OpenCopyAsync(CopyOf(key), facts, () => OpenVersion(resource, key), ct) is { } copy
        )
        {
            return file with
            {
                Stream = copy,
                Version = file.Version + "-c",
                ContentType = PictureFormats.TypeOf(format),
            };
        }

        PictureLog.NotServed(log, resource.Path);
        return null;
    }

    /// <summary>What stands at an address of ours: a version; or, while it is being made, the picture it is made of. Null for any that no page has named.</summary>
    internal async Task<PictureAnswer?> FindAsync(PictureName name, Site site, CancellationToken ct)
    {
        foreach (var known in book.FindHash(name.Hash))
        {
            if (
                known.Facts is { } facts
                && SourceOf(known, site) is { } open
                && IsOffered(name, facts, isCopy: RemotePictures.IsCopy(known.Key))
            )
            {
                return await FindAsync(name, known, facts, open, ct);
            }
        }

        return null;
    }

    /// <summary>The version that a browser is given the first widths of; null where it must be looked at first.</summary>
    internal KnownPicture? Find(Resource resource, bool mayReadWhole)
    {
        var key = PictureKey.Of(resource);
        var known = book.Find(key);
        if (known is not null && (known.Hash is not null || known.Facts is not { HasVersions: true }))
        {
            return known;
        }

        if (known is null || mayReadWhole)
        {
            known = Read(resource, mayReadWhole) ?? known;
        }

        if (known is { Hash: null, Facts.HasVersions: true })
        {
            behind.Ask(() => Read(resource, isWhole: true));
        }

        return known;
    }

    /// <summary>Whether requests for versions of a file are answered; those of a page that is shown to its writers alone are not.</summary>
    /// <param name="site">Of the page that shows it.</param>
    internal bool AnswersFor(Resource resource, Site site) =>
        live.Current is not { } current
        || ReferenceEquals(site, current)
        || PlacesOf(current).ContainsKey(PictureKey.Of(resource).Place);

    internal KnownPicture? FindRemote(Uri url) => remote.Find(url);

    internal bool HasFailed(PictureName name) => maker.HasFailed(name.ToString());

    /// <summary>Of a picture from elsewhere: its own width too, since its file is not shown as it came.</summary>
    internal static IEnumerable<int> WidthsOfCopy(PictureFacts facts) =>
        facts.Widths.Append(Math.Min(facts.Width, WidestVersion)).Distinct();

    /// <summary>Null when the file is gone, or is another version than the site knows.</summary>
    private KnownPicture? Read(Resource resource, bool isWhole)
    {
        using var stream = files.Open(resource)?.Stream;
        if (stream is null)
        {
            return null;
        }

        try
        {
            return Look(PictureKey.Of(resource), stream, isWhole);
        }
        catch (IOException)
        {
            // The disk failed; the page goes on, and the file's own address says so.
            return null;
        }
    }

    private KnownPicture Look(PictureKey key, Stream stream, bool isWhole)
    {
        var format =
            PictureFormats.Of(stream)
            ?? (key.Place.EndsWith(".svg", StringComparison.OrdinalIgnoreCase) ? PictureFormat.Svg : null);
        var facts = format is { } found ? book.Find(key)?.Facts ?? reader.Read(stream, found) : null;
        var hash = isWhole && facts is { HasVersions: true } ? PictureHash.Of(stream) : null;
        var known = new KnownPicture(key, facts, hash);
        book.Keep(known);
        return known;
    }

    private async Task<PictureAnswer> FindAsync(
        PictureName name,
        KnownPicture known,
        PictureFacts facts,
        Func<Stream?> open,
        CancellationToken ct
    )
    {
        var type = PictureFormats.TypeOf(name.Format);
        if (!facts.HasVersions)
        {
            var whole = await OpenCleanAsync(known, facts, open, ct);
            return new PictureAnswer(whole, type, IsFinal: true);
        }

        if (store.Open(name.ToString()) is { } made)
        {
            return new PictureAnswer(made, type, IsFinal: true);
        }

        // Not awaited: the first reader gets the picture itself.
        _ = maker.MakeAsync(
            name.ToString(),
            open,
            (source, target) => PictureWriter.WriteVersion(source, target, name.Width, name.Format)
        );
        return new PictureAnswer(
            await OpenCleanAsync(known, facts, open, ct),
            PictureFormats.TypeOf(facts.Format),
            IsFinal: false
        );
    }

    private async Task<Stream?> OpenCleanAsync(
        KnownPicture known,
        PictureFacts facts,
        Func<Stream?> open,
        CancellationToken ct
    ) =>
        facts.HasLocation && settings.Images.Location == LocationInImages.Remove
            ? await OpenCopyAsync(CopyOf(known.Key), facts, open, ct)
            : open();

    private async Task<Stream?> OpenCopyAsync(string name, PictureFacts facts, Func<Stream?> open, CancellationToken ct)
    {
        if (!store.Holds(name))
        {
            var making = maker.MakeAsync(
                name,
                open,
                (source, target) => PictureWriter.WriteCopy(source, target, facts)
            );
            if (!await making.WaitAsync(ct))
            {
                return null;
            }
        }

        return store.Open(name);
    }

    /// <summary>The name of the copy without location data; of the version that lies there, as its bytes may not have been read.</summary>
    private static string CopyOf(PictureKey key) =>
        PictureHash.Of($"{PictureWriter.Version} {key.Place} {key.Size} {key.Ticks}") + ".copy";

    private bool IsOffered(PictureName name, PictureFacts facts, bool isCopy)
    {
        var widths = isCopy ? WidthsOfCopy(facts) : facts.Widths;
        var isFormat = facts.HasVersions
            ? name.Format == PictureFormat.WebP || (name.Format == PictureFormat.Avif && settings.Images.Avif)
            : isCopy && name.Format == facts.Format;
        return isFormat && widths.Contains(name.Width);
    }

    /// <summary>How to open a picture that readers may see now; null for one that is hidden or gone.</summary>
    private Func<Stream?>? SourceOf(KnownPicture known, Site site) =>
        RemotePictures.IsCopy(known.Key) ? () => remote.Open(known.Key)
        : PlacesOf(site).TryGetValue(known.Key.Place, out var resource) && PictureKey.Of(resource) == known.Key
            ? () => OpenVersion(resource, known.Key)
        : null;

    /// <summary>Null when the file has changed: what is made of it would stand under another one's name.</summary>
    private Stream? OpenVersion(Resource resource, PictureKey key)
    {
        if (files.Open(resource) is not { } file)
        {
            return null;
        }

        if (PictureKey.Of(resource, file.Stream.Length, file.ModifiedAt.UtcDateTime) == key)
        {
            return file.Stream;
        }

        file.Stream.Dispose();
        return null;
    }

    private FrozenDictionary<string, Resource> PlacesOf(Site site)
    {
        var places = _places;
        if (!ReferenceEquals(places.Site, site))
        {
            var resources = new Dictionary<string, Resource>(StringComparer.Ordinal);
            foreach (var address in site.Addresses)
            {
                if (site.Find(address) is Destination.ToResource { Resource: var resource })
                {
                    resources[PictureKey.Of(resource).Place] = resource;
                }
            }

            _places = places = new Places(site, resources.ToFrozenDictionary(StringComparer.Ordinal));
        }

        return places.Resources;
    }

    /// <summary>The files that a site shows, by place.</summary>
    private sealed record Places(Site? Site, FrozenDictionary<string, Resource> Resources);
}
