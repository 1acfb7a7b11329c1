using System.Diagnostics;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Blog.HugoComparison;

/// <summary>Has Hugo build a folder with layouts that say plainly what Hugo made of each page, and reads that.</summary>
internal static class HugoSite
{
    /// <summary>Files that are neither pages nor copied.</summary>
    private static readonly HashSet<string> Machine = new(StringComparer.Ordinal) { "/robots.txt", "/404.html" };

    /// <param name="site">A Hugo site: a configuration file and <c>content</c>.</param>
    public static async Task<List<Fact>> ReadAsync(string site)
    {
        var output = Directory.CreateTempSubdirectory("blog-hugo-").FullName;
        try
        {
            await BuildAsync(site, output);
            var facts = new List<Fact>();
            foreach (var file in Directory.EnumerateFiles(output, "*", SearchOption.AllDirectories))
            {
                facts.AddRange(await FactsOfAsync(AddressOf(output, file), file));
            }

            return facts;
        }
        finally
        {
            Directory.Delete(output, recursive: true);
        }
    }

    private static async Task BuildAsync(string site, string output)
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
        };
        using var hugo = Process.Start(start) ?? throw new InvalidOperationException("hugo does not start.");
        var errors = hugo.StandardError.ReadToEndAsync();
        var said = await hugo.StandardOutput.ReadToEndAsync() + await errors;
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

    private static async Task<IEnumerable<Fact>> FactsOfAsync(string address, string file)
    {
        if (Machine.Contains(address))
        {
            return [];
        }

        if (address.EndsWith("/index.xml", StringComparison.Ordinal))
        {
            return [new Fact("feed", address, MachineFile.Feed(await File.ReadAllTextAsync(file)))];
        }

        if (address.EndsWith("/sitemap.xml", StringComparison.Ordinal))
        {
            return [new Fact("sitemap", address, MachineFile.Sitemap(await File.ReadAllTextAsync(file)))];
        }

        var isPage = address.EndsWith('/') || address.EndsWith(".html", StringComparison.Ordinal);
        var facts = isPage ? FactsOf(address, await File.ReadAllTextAsync(file)).ToList() : [];
        return facts.Count > 0 ? facts : [new Fact("file", address, "is there")];
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

        foreach (var fact in page.QuerySelectorAll(".fact"))
        {
            var value = fact.GetAttribute("data-value") ?? "";
            var kind = fact.GetAttribute("data-kind") ?? "";
            yield return new Fact(kind, address, ValueOf(kind, value));
        }

        if (page.QuerySelector("#page-items") is { } items)
        {
            if (items.QuerySelector("a") is not null)
            {
                yield return new Fact("order", address, string.Join('\n', items.QuerySelectorAll("a").Select(Href)));
            }

            yield break;
        }

        yield return new Fact("date", address, page.QuerySelector("time")?.GetAttribute("datetime") ?? "");
        yield return new Fact("toc", address, string.Join('\n', page.QuerySelectorAll("#page-toc a").Select(Href)));
        yield return new Fact(
            "toc-shape",
            address,
            Structure.ShapeOfContents(page.QuerySelector("#page-toc")?.InnerHtml)
        );
        yield return new Fact("previous", address, Href(page.QuerySelector("a[rel=prev]")));
        yield return new Fact("next", address, Href(page.QuerySelector("a[rel=next]")));
        var summary = page.QuerySelector("#page-summary");
        yield return new Fact("summary", address, Structure.TextOf(summary?.InnerHtml ?? ""));
        yield return new Fact("truncated", address, summary?.GetAttribute("data-truncated") ?? "");
        yield return new Fact("words", address, page.QuerySelector("#page-words")?.GetAttribute("data-count") ?? "");
    }

    /// <summary>Addresses decoded, and those of terms in the order that ours have.</summary>
    private static string ValueOf(string kind, string value) =>
        kind == "terms" ? string.Join('\n', Uri.UnescapeDataString(value).Split('\n').Order(StringComparer.Ordinal))
        : HoldsAddresses(kind) ? Uri.UnescapeDataString(value)
        : value;

    private static bool HoldsAddresses(string kind) =>
        kind is "section" or "thumbnail" or "thumbnail-in-lists"
        || kind.StartsWith("menu-", StringComparison.Ordinal)
        || kind.StartsWith("widget-", StringComparison.Ordinal);

    /// <summary>Hugo writes <c>0; url=</c> and an absolute address.</summary>
    private static string TargetOf(string refresh)
    {
        var target = refresh[(refresh.IndexOf('=', StringComparison.Ordinal) + 1)..];
        return MachineFile.PathOf(target);
    }

    private static string Href(IElement? link) => Uri.UnescapeDataString(link?.GetAttribute("href") ?? "");
}
