using Blog.Hosting;

namespace Blog.Cli;

/// <summary>Full addresses for whoever reads what a command prints.</summary>
internal static class StaffLinks
{
    /// <param name="urls">The addresses that are listened on; what means every address of the machine is given as this machine.</param>
    /// <param name="path">From the site's root, with its query.</param>
    public static string To(BlogSettings settings, IEnumerable<string> urls, string path)
    {
        if (settings.Site.BaseUrl is { } site)
        {
            return site.AbsoluteUri.TrimEnd('/') + path;
        }

        return Reachable(urls.FirstOrDefault() ?? DefaultSettings.Urls) + settings.BasePath + path;
    }

    /// <summary>An address that is listened on as this machine asks for it, without a last slash.</summary>
    public static string Reachable(string url) =>
        url.Replace("//*", "//localhost", StringComparison.Ordinal)
            .Replace("//+", "//localhost", StringComparison.Ordinal)
            .Replace("//0.0.0.0", "//localhost", StringComparison.Ordinal)
            .Replace("//[::]", "//localhost", StringComparison.Ordinal)
            .TrimEnd('/');
}
