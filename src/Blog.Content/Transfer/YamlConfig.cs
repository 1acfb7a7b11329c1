using System.Collections.Immutable;

namespace Blog.Content.Transfer;

/// <summary>A whole file of YAML, by the bounded reader of front matter.</summary>
internal static class YamlConfig
{
    /// <exception cref="FrontMatterFault">The file cannot be read.</exception>
    public static ConfigMap Read(string text, string file) =>
        ToMap(YamlFrontMatter.Read(text, WholeOf(text), file, ImmutableArray.CreateBuilder<Problem>()), file);

    /// <exception cref="FrontMatterFault">The file cannot be read.</exception>
    public static ConfigNode ReadAny(string text, string file) =>
        ToNode(YamlFrontMatter.ReadAny(text, WholeOf(text), file, ImmutableArray.CreateBuilder<Problem>()), file, 1);

    private static FrontMatterBlock WholeOf(string text) =>
        new(FrontMatterFormat.Yaml, 0, text.Length, text.Length, 1, 1);

    private static ConfigMap ToMap(FrontMatterMap map, string file)
    {
        var made = new ConfigMap(file, Math.Max(map.Span.Line, 1));
        foreach (var entry in map.Entries)
        {
            made.Set(entry.Key, ToNode(entry.Value, file, entry.KeySpan.Line));
        }

        return made;
    }

    private static ConfigNode ToNode(FrontMatterNode node, string file, int line) =>
        node switch
        {
            FrontMatterMap map => ToMap(map, file) with { Line = line },
            FrontMatterList list => new ConfigList(
                [.. list.Items.Select(item => ToNode(item, file, item.Span.Line))],
                file,
                line
            ),
            FrontMatterScalar scalar => new ConfigScalar(scalar.AsText, scalar.Kind, file, line),
            _ => new ConfigScalar("", ScalarKind.Null, file, line),
        };
}
