using System.Collections.Immutable;

namespace Blog.Content.Transfer;

/// <summary>Reads one configuration file into a tree, by the ending of its name.</summary>
internal static class ConfigReader
{
    public static ImmutableArray<string> Endings { get; } = [".toml", ".yaml", ".yml", ".json"];

    private const int MostBytes = 1024 * 1024;

    /// <param name="file">Names the file in problems.</param>
    /// <returns>Null when the file cannot be read; the problem then says why.</returns>
    public static ConfigMap? Read(ReadOnlySpan<byte> bytes, string file, ICollection<Problem> problems) =>
        Read(bytes, file, problems, YamlConfig.Read);

    /// <summary>The same of a file that may be a list from its root, which only YAML can say.</summary>
    public static ConfigNode? ReadAny(ReadOnlySpan<byte> bytes, string file, ICollection<Problem> problems) =>
        Read(bytes, file, problems, YamlConfig.ReadAny);

    private static T? Read<T>(
        ReadOnlySpan<byte> bytes,
        string file,
        ICollection<Problem> problems,
        Func<string, string, T> readYaml
    )
        where T : ConfigNode
    {
        try
        {
            if (bytes.Length > MostBytes)
            {
                throw new FrontMatterFault("config-syntax", 0, 0, "The file is larger than 1 MiB.");
            }

            var text = TextFile.Decode(bytes).Text;
            return file[file.LastIndexOf('.')..].ToUpperInvariant() switch
            {
                ".TOML" => TomlConfig.Read(text, file) as T,
                ".JSON" => JsonConfig.Read(text, file) as T,
                _ => readYaml(text, file),
            };
        }
        catch (FrontMatterFault fault)
        {
            problems.Add(
                new Problem(
                    "config-syntax",
                    Severity.Error,
                    file,
                    fault.Line,
                    fault.Column,
                    fault.Message.Replace("The front matter", "The file", StringComparison.Ordinal)
                )
            );
            return null;
        }
        // The one edge around a file, as for content: what else a parser throws names no line.
        catch (Exception fault) when (fault is InvalidOperationException or FormatException or ArgumentException)
        {
            problems.Add(
                new Problem(
                    "config-syntax",
                    Severity.Error,
                    file,
                    0,
                    0,
                    $"The file cannot be read ({fault.GetType().Name}). Look for unclosed quotes and brackets."
                )
            );
            return null;
        }
    }
}
