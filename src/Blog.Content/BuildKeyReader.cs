using System.Collections.Immutable;

namespace Blog.Content;

/// <summary>Reads the keys that say what of a page is made: <c>build</c>, <c>markup</c>, <c>outputs</c>, <c>sitemap</c>, <c>resources</c>.</summary>
internal sealed class BuildKeyReader(KeyProblems problems)
{
    public BuildRules Read(FrontMatterEntry? entry)
    {
        if (entry is null or { Value: FrontMatterScalar { Kind: ScalarKind.Null } })
        {
            return BuildRules.Usual;
        }

        if (entry.Value is not FrontMatterMap map)
        {
            problems.Report("build-type", entry.Value, "build: write a map such as {list: never}.");
            return BuildRules.Usual;
        }

        var list = map.Find("list") is { } listed
            ? WordOf(listed) switch
            {
                "always" or "true" => ListRule.Always,
                "local" => ListRule.Local,
                "never" or "false" => ListRule.Never,
                _ => Bad(listed, "always, local or never", ListRule.Always),
            }
            : ListRule.Always;
        var render = map.Find("render") is { } rendered
            ? WordOf(rendered) switch
            {
                "always" or "true" => RenderRule.Always,
                "link" => RenderRule.Link,
                "never" or "false" => RenderRule.Never,
                _ => Bad(rendered, "always, link or never", RenderRule.Always),
            }
            : RenderRule.Always;
        return new BuildRules(list, render, PublishResources: WordOf(map.Find("publishresources")) != "false");
    }

    public BodyFormat? ReadMarkup(FrontMatterEntry? entry)
    {
        switch (WordOf(entry))
        {
            case null or "":
                return null;
            case "html" or "htm":
                return BodyFormat.Html;
            case "md" or "markdown" or "mdown" or "goldmark":
                return BodyFormat.Markdown;
            default:
                if (entry is not null)
                {
                    problems.Report(
                        "markup-unknown",
                        entry.Value,
                        $"markup: '{FrontMatterValues.Shown(entry.Value)}' is not read, so the text counts as Markdown. Write markdown or html."
                    );
                }

                return BodyFormat.Markdown;
        }
    }

    /// <summary>Lower-case names of what a page is made as; empty where it says nothing.</summary>
    public ImmutableArray<string> ReadOutputs(FrontMatterEntry? entry)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        foreach (var item in entry is null ? [] : FrontMatterValues.ItemsOf(entry.Value))
        {
            var name = (item as FrontMatterScalar)?.AsText.ToLowerInvariant();
            if (name is "html" or "rss")
            {
                names.Add(name);
            }
            else if (item is not FrontMatterScalar { Kind: ScalarKind.Null })
            {
                problems.Report(
                    "output-unknown",
                    item,
                    $"outputs: '{FrontMatterValues.Shown(item)}' is not made. Write html or rss."
                );
            }
        }

        return names.ToImmutable();
    }

    public static SitemapRule? ReadSitemap(FrontMatterEntry? entry) =>
        entry?.Value is FrontMatterMap map
            ? new SitemapRule(
                FrontMatterValues.TextOf(map.Find("changefreq")),
                FrontMatterValues.TextOf(map.Find("priority")),
                map.Find("disable")?.Value is FrontMatterScalar { Kind: ScalarKind.True }
            )
            : null;

    public static ImmutableArray<ResourceDescription> ReadResources(FrontMatterEntry? entry) =>
        entry?.Value is FrontMatterList list
            ?
            [
                .. list
                    .Items.OfType<FrontMatterMap>()
                    .Where(map => FrontMatterValues.TextOf(map.Find("src")) is not null)
                    .Select(map => new ResourceDescription(
                        FrontMatterValues.TextOf(map.Find("src")) ?? "",
                        FrontMatterValues.TextOf(map.Find("name")),
                        FrontMatterValues.TextOf(map.Find("title")),
                        map.Find("params")?.Value as FrontMatterMap
                    )),
            ]
            : [];

    private static string? WordOf(FrontMatterEntry? entry) =>
        (entry?.Value as FrontMatterScalar)?.AsText.ToLowerInvariant();

    private T Bad<T>(FrontMatterEntry entry, string allowed, T fallback)
    {
        problems.Report(
            "build-type",
            entry.Value,
            $"build: {Problem.Quote(entry.Key)} is '{FrontMatterValues.Shown(entry.Value)}', but must be {allowed}."
        );
        return fallback;
    }
}
