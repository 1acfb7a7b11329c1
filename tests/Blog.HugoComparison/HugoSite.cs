using System.Diagnostics;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Blog.HugoComparison;

/// <summary>Has Hugo build a folder with layouts that say plainly what Hugo made of each page, and reads that.</summary>
internal static class HugoSite
{
    /// <param name="site">A Hugo site: a configuration file and <c>content</c>.</param>
    public static async Task<List<Fact>> ReadAsync(string site, string mainSection)
    {
        var output = Directory.CreateTempSubdirectory("blog-hugo-").FullName;
        try
        {
            await BuildAsync(site, output, mainSection);
            var facts = new List<Fact>();
            foreach (var file in Directory.EnumerateFiles(output, "*.html", SearchOption.AllDirectories))
            {
                facts.AddRange(FactsOf(AddressOf(output, file), await File.ReadAllTextAsync(file)));
            }

            return facts;
        }
        finally
        {
            Directory.Delete(output, recursive: true);
        }
    }

    private static async Task BuildAsync(string site, string output, string mainSection)
    {
        var start = new ProcessStartInfo("hugo")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList =
            {
                "--quiet",
                "--source",
                site,
                "--destination",
                output,
                "--layoutDir",
                Path.Join(AppContext.BaseDirectory, "layouts"),
            },
            Environment = { ["HUGO_PARAMS_MAINSECTIONS"] = mainSection },
        };
        using var hugo = Process.Start(start) ?? throw new InvalidOperationException("hugo does not start.");
        var said = await hugo.StandardOutput.ReadToEndAsync() + await hugo.StandardError.ReadToEndAsync();
        await hugo.WaitForExitAsync();
        if (hugo.ExitCode != 0)
        {
            throw new InvalidOperationException($"Hugo could not build {site}: {said}");
        }
    }

    private static string AddressOf(string output, string file)
    {
        var path = "/" + Path.GetRelativePath(output, file).Replace('\\', '/');
        return path.EndsWith("/index.html", StringComparison.Ordinal) ? path[..^"index.html".Length] : path;
    }

    private static IEnumerable<Fact> FactsOf(string address, string html)
    {
        var page = new HtmlParser().ParseDocument(html);
        if (page.QuerySelector("meta[http-equiv=refresh]") is { } refresh)
        {
            yield return new Fact("redirect", address, TargetOf(refresh.GetAttribute("content") ?? ""));
            yield break;
        }

        if (page.QuerySelector("h1") is not { } title || page.QuerySelector("#page-content") is not { } content)
        {
            yield break;
        }

        yield return new Fact("address", address, "is there");
        yield return new Fact("title", address, title.TextContent);
        foreach (var fact in Structure.FactsOf(address, content.InnerHtml))
        {
            yield return fact;
        }

        if (page.QuerySelector("#page-items") is { } items)
        {
            yield return new Fact("order", address, string.Join(' ', items.QuerySelectorAll("a").Select(Href)));
            yield break;
        }

        yield return new Fact("date", address, page.QuerySelector("time")?.GetAttribute("datetime") ?? "");
        yield return new Fact("toc", address, string.Join(' ', page.QuerySelectorAll("#page-toc a").Select(Href)));
        yield return new Fact("previous", address, Href(page.QuerySelector("a[rel=prev]")));
        yield return new Fact("next", address, Href(page.QuerySelector("a[rel=next]")));
        var summary = page.QuerySelector("#page-summary");
        yield return new Fact("summary", address, Structure.TextOf(summary?.InnerHtml ?? ""));
        yield return new Fact("truncated", address, summary?.GetAttribute("data-truncated") ?? "");
        yield return new Fact("words", address, page.QuerySelector("#page-words")?.GetAttribute("data-count") ?? "");
    }

    /// <summary>Hugo writes <c>0; url=</c> and an absolute address.</summary>
    private static string TargetOf(string refresh)
    {
        var target = refresh[(refresh.IndexOf('=', StringComparison.Ordinal) + 1)..];
        return Uri.TryCreate(target, UriKind.Absolute, out var address) && !address.IsFile
            ? Uri.UnescapeDataString(address.AbsolutePath)
            : target;
    }

    private static string Href(IElement? link) => Uri.UnescapeDataString(link?.GetAttribute("href") ?? "");
}
