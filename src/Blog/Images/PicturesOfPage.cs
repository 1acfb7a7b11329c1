using System.Globalization;
using Blog.Content;

namespace Blog.Images;

/// <summary>
/// The pictures of one text on one page. The header of each is read, since nothing may shift; reading whole files for the
/// names of versions stops after a tenth of a second, and what is left is read behind.
/// </summary>
public sealed class PicturesOfPage
{
    private const int WidestVersion = 1600;

    private static readonly TimeSpan Budget = TimeSpan.FromMilliseconds(100);

    private readonly PictureDesk _desk;
    private readonly Site _site;
    private readonly Uri _base;
    private readonly TimeProvider _clock;
    private TimeSpan _spent;

    internal PicturesOfPage(PictureDesk desk, Site site, PageAddress? address, TimeProvider clock)
    {
        _desk = desk;
        _site = site;
        _clock = clock;
        var origin = site.Settings.BaseUrl?.GetLeftPart(UriPartial.Authority) ?? "http://site.invalid";
        _base = new Uri(origin + (address ?? PageAddress.Home).ToUrl(site.BasePath));
    }

    /// <summary>Whether all was known of every picture that was asked for; else the text says more another time.</summary>
    public bool IsComplete { get; private set; } = true;

    /// <summary>Whether a browser would ask another host for a picture.</summary>
    /// <param name="source">As in <c>src</c>, decoded.</param>
    public bool IsElsewhere(string source) =>
        RemoteSource.NamesHost(source)
        && !(
            RemoteSource.UriOf(source) is { } url
            && url.GetLeftPart(UriPartial.Authority) == _base.GetLeftPart(UriPartial.Authority)
        );

    /// <summary>Null when nothing is known of the picture: then its tag stays as it is.</summary>
    /// <param name="source">As in <c>src</c>, decoded.</param>
    public ShownPicture? Find(string source)
    {
        if (IsElsewhere(source))
        {
            return _site.Settings.Images.Remote == RemoteImages.Local ? FindCopy(source) : null;
        }

        if (ResourceAt(source) is not { } resource)
        {
            return null;
        }

        var started = _clock.GetTimestamp();
        var known = _desk.Find(resource, mayReadWhole: _spent < Budget);
        _spent += _clock.GetElapsedTime(started);
        IsComplete &= known is not (null or { Hash: null, Facts.HasVersions: true });
        var hash = _desk.AnswersFor(resource, _site) ? known?.Hash : null;
        return known?.Facts is { } facts ? OfFile(facts, hash, source) : null;
    }

    private ShownPicture? FindCopy(string source)
    {
        if (RemoteSource.UriOf(source) is not { } url)
        {
            return null;
        }

        if (_desk.FindRemote(url) is { Facts: { } facts, Hash: { } hash })
        {
            return OfCopy(facts, hash);
        }

        IsComplete = false;
        return null;
    }

    private ShownPicture OfFile(PictureFacts facts, string? hash, string source)
    {
        var shown = new ShownPicture(facts.Width, facts.Height);
        var widths = facts.Widths.ToList();
        if (hash is null || widths.Count == 0 || _desk.HasFailed(new PictureName(hash, widths[0], PictureFormat.WebP)))
        {
            return shown;
        }

        var own = facts.Width <= WidestVersion ? ", " + Candidate(Encoded(source), facts.Width) : "";
        return shown with
        {
            SourceSet = SetOf(hash, widths, PictureFormat.WebP) + own,
            AvifSourceSet = AvifOf(hash, widths),
        };
    }

    private ShownPicture OfCopy(PictureFacts facts, string hash)
    {
        var widths = PictureDesk.WidthsOfCopy(facts).ToList();
        var format = facts.HasVersions ? PictureFormat.WebP : facts.Format;
        return new ShownPicture(facts.Width, facts.Height)
        {
            Source = new PictureName(hash, widths[^1], format).ToUrl(_site.BasePath),
            SourceSet = widths.Count > 1 ? SetOf(hash, widths, format) : null,
            AvifSourceSet = widths.Count > 1 ? AvifOf(hash, widths) : null,
        };
    }

    private string? AvifOf(string hash, List<int> widths) =>
        _site.Settings.Images.Avif ? SetOf(hash, widths, PictureFormat.Avif) : null;

    private string SetOf(string hash, IEnumerable<int> widths, PictureFormat format) =>
        string.Join(
            ", ",
            widths.Select(width => Candidate(new PictureName(hash, width, format).ToUrl(_site.BasePath), width))
        );

    private static string Candidate(string url, int width) =>
        string.Create(CultureInfo.InvariantCulture, $"{url} {width}w");

    /// <summary>Blanks and commas would divide the list.</summary>
    private static string Encoded(string source) =>
        source.Trim().Replace(" ", "%20", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);

    private Resource? ResourceAt(string source)
    {
        if (
            source.Length == 0
            || !Uri.TryCreate(_base, source, out var url)
            || url.GetLeftPart(UriPartial.Authority) != _base.GetLeftPart(UriPartial.Authority)
        )
        {
            return null;
        }

        var path = Uri.UnescapeDataString(url.AbsolutePath);
        return
            path.StartsWith(_site.BasePath + "/", StringComparison.Ordinal)
            && PageAddress.TryParse(path[_site.BasePath.Length..], out var address)
            && _site.Find(address) is Destination.ToResource { Resource: var resource }
            ? resource
            : null;
    }
}
