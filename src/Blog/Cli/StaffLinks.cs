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

        var url = urls.FirstOrDefault() ?? "http://localhost:5000";
        var reachable = url.Replace("//*", "//localhost", StringComparison.Ordinal)
            .Replace("//+", "//localhost", StringComparison.Ordinal)
            .Replace("//0.0.0.0", "//localhost", StringComparison.Ordinal)
            .Replace("//[::]", "//localhost", StringComparison.Ordinal);
        return reachable.TrimEnd('/') + settings.BasePath + path;
    }
}
