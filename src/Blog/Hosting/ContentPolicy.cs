using Blog.Content;
using Blog.Theming;

namespace Blog.Hosting;

/// <summary>The Content-Security-Policy of public pages (docs/promises.md 7), made once from the settings.</summary>
public sealed class ContentPolicy(SiteSettings site, ThemeBootScript themeBoot)
{
    private const string Unframed = "frame-ancestors 'none'";

    // Of the same origin, or the cookie would not be sent and a draft's pictures fail.
    private const string Preview = "frame-ancestors 'self'; sandbox allow-same-origin";

    public string Value { get; } = Build(site, themeBoot, [], Snippets.None);

    /// <summary>The policy of a page on which a reader may ask for frames, and that holds the owner's own HTML.</summary>
    /// <param name="frameHosts">Their origins.</param>
    /// <param name="isPreview">The page may stand in a frame of ours, and runs nothing.</param>
    public string With(IReadOnlyList<string> frameHosts, Snippets snippets, bool isPreview = false)
    {
        var value =
            frameHosts.Count == 0 && snippets.ByPlace.IsEmpty ? Value : Build(site, themeBoot, frameHosts, snippets);
        return isPreview ? value.Replace(Unframed, Preview, StringComparison.Ordinal) : value;
    }

    private static string Build(
        SiteSettings site,
        ThemeBootScript themeBoot,
        IReadOnlyList<string> frameHosts,
        Snippets snippets
    )
    {
        var remoteImages = site.Images.Remote is RemoteImages.Show ? " https: http:" : "";
        List<string> directives =
        [
            "default-src 'none'",
            $"script-src 'self'{Hashes([themeBoot.Sha256, .. snippets.ScriptHashes])}{Further(site.Csp.Script)}",
            $"style-src 'self'{Hashes(snippets.StyleHashes)}{Further(site.Csp.Style)}",
            $"img-src 'self' data:{remoteImages}{Further(site.Csp.Image)}",
            "media-src 'self'",
            $"font-src 'self'{Further(site.Csp.Font)}",
            $"connect-src 'self'{Further(site.Csp.Connect)}",
            "manifest-src 'self'",
            $"form-action 'self'{OriginOf(site.Widgets.Search.Url)}",
            "base-uri 'none'",
            Unframed,
            "object-src 'none'",
        ];
        if (site.Csp.Frame.Count + frameHosts.Count > 0)
        {
            directives.Add($"frame-src{Further([.. frameHosts, .. site.Csp.Frame])}");
        }

        return string.Join("; ", directives);
    }

    private static string Hashes(IReadOnlyList<string> hashes) =>
        string.Concat(hashes.Select(hash => $" 'sha256-{hash}'"));

    private static string Further(IReadOnlyList<string> origins) =>
        string.Concat(origins.Select(origin => " " + origin));

    private static string OriginOf(Uri? address) =>
        address is null ? ""
        : address.IsDefaultPort ? $" {address.Scheme}://{address.IdnHost}"
        : $" {address.Scheme}://{address.IdnHost}:{address.Port}";
}
