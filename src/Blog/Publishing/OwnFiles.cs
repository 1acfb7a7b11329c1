using System.Collections.Concurrent;
using System.Security.Cryptography;
using Blog.Content;

namespace Blog.Publishing;

/// <summary>The owner's own style sheets and scripts, as pages link them: with a hash of what is in them, so that no cache keeps an old one.</summary>
public sealed class OwnFiles(ResourceDesk desk)
{
    private const int HashLength = 12;

    private readonly ConcurrentDictionary<Resource, string> _versions = new();

    public IEnumerable<string> StylesOf(Site site) =>
        UrlsOf(site, site.Settings.Theme.CustomCss, site.Settings.Csp.Style);

    public IEnumerable<string> ScriptsOf(Site site) =>
        UrlsOf(site, site.Settings.Theme.CustomJs, site.Settings.Csp.Script);

    /// <summary>Whether a file is somebody else's and the content policy lets no page load it.</summary>
    /// <param name="origins">Those that the policy allows.</param>
    public static bool IsForbidden(string written, IReadOnlyList<string> origins) =>
        WrittenAddress.IsElsewhere(written)
        && !(
            Uri.TryCreate(written, UriKind.Absolute, out var address)
            && origins.Contains(address.GetLeftPart(UriPartial.Authority), StringComparer.OrdinalIgnoreCase)
        );

    private IEnumerable<string> UrlsOf(Site site, IReadOnlyList<string> written, IReadOnlyList<string> origins)
    {
        foreach (var file in written)
        {
            if (WrittenAddress.IsElsewhere(file))
            {
                if (!IsForbidden(file, origins))
                {
                    yield return file;
                }
            }
            else if (
                WrittenAddress.FindPage(file) is { } address
                && site.Find(address) is Destination.ToResource { Resource: var resource }
                && FindVersion(resource) is { } version
            )
            {
                yield return $"{site.UrlOf(address)}?v={version}";
            }
        }
    }

    /// <summary>Null for a file that has gone since the site was built, or that the disk does not give now.</summary>
    private string? FindVersion(Resource resource)
    {
        if (_versions.TryGetValue(resource, out var known))
        {
            return known;
        }

        using var stream = desk.Open(resource)?.Stream;
        try
        {
            return stream is null
                ? null
                : _versions[resource] = Convert.ToHexStringLower(SHA256.HashData(stream))[..HashLength];
        }
        catch (IOException)
        {
            return null;
        }
    }
}
