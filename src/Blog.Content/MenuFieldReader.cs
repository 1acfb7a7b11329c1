using System.Collections.Immutable;

namespace Blog.Content;

/// <summary>Reads a page's <c>menu</c> key in its three forms (content-contract.md N2).</summary>
internal sealed class MenuFieldReader(KeyProblems problems)
{
    public ImmutableArray<PageMenuEntry> Read(FrontMatterEntry? entry)
    {
        switch (entry?.Value)
        {
            case null or FrontMatterScalar { Kind: ScalarKind.Null }:
                return [];
            case FrontMatterScalar { Kind: ScalarKind.Text } scalar:
                return scalar.Text.Length > 0 ? [Plain(scalar.Text)] : [];
            case FrontMatterList list:
                return
                [
                    .. list
                        .Items.OfType<FrontMatterScalar>()
                        .Where(item => item.AsText.Length > 0)
                        .Select(item => Plain(item.AsText)),
                ];
            case FrontMatterMap map:
                return [.. map.Entries.Select(Detailed)];
            case var other:
                problems.Report("menu-type", other, "menu: write the menu's name, such as main, or a list of names.");
                return [];
        }
    }

    private static PageMenuEntry Plain(string menu) => new(menu.ToLowerInvariant(), null, null, null, "", "");

    private static PageMenuEntry Detailed(FrontMatterEntry entry)
    {
        var map = entry.Value as FrontMatterMap ?? FrontMatterMap.Empty;
        var weight =
            Text("weight") is { } text
            && YamlScalars.NumberOf(text) is >= int.MinValue and <= int.MaxValue and var number
                ? (int?)number
                : null;
        return new PageMenuEntry(
            entry.Key.ToLowerInvariant(),
            Text("name"),
            weight,
            Text("identifier"),
            Text("pre") ?? "",
            Text("post") ?? ""
        );

        string? Text(string key) =>
            (map.Find(key)?.Value as FrontMatterScalar)?.AsText is { Length: > 0 } text ? text : null;
    }
}
