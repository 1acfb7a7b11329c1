using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Blog.Hosting;
using Blog.Tests.Support;

namespace Blog.Tests.Hosting;

/// <summary>The tables of docs/configuration.md, read. A row of several keys gives a row for each.</summary>
internal sealed partial class ConfigurationPage
{
    private ConfigurationPage(ImmutableArray<Row> rows) => Rows = rows;

    public ImmutableArray<Row> Rows { get; }

    public static ConfigurationPage Read() =>
        new([
            .. Repository
                .Read("docs/configuration.md")
                .Split('\n')
                .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
                .SelectMany(RowsOf),
        ]);

    private static IEnumerable<Row> RowsOf(string line)
    {
        var cells = Cell().Matches(line).Select(cell => cell.Value.Trim()).ToList();
        var keys = Key().Matches(cells[0]).Select(key => key.Groups["key"].Value).Where(IsKey).ToList();
        var defaults = cells[1].Split(", ");
        for (var index = 0; index < keys.Count; index++)
        {
            yield return new Row(
                keys[index],
                keys.Count > 1 && defaults.Length == keys.Count ? defaults[index] : cells[1],
                Bounds().Match(cells[2]).Value,
                line
            );
        }
    }

    /// <summary>The table of what a language says has names alone.</summary>
    private static bool IsKey(string key) =>
        key == "Urls" || SettingsCatalogue.Sections.Contains(key.Split(':')[0], StringComparer.Ordinal);

    [GeneratedRegex(@"(?<=\|)(\\\||[^|])+(?=\|)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Cell();

    [GeneratedRegex("`(?<key>[A-Za-z:]+)`", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Key();

    [GeneratedRegex(
        @"-?\d[\d,]*(\.\d+)?( (second|minute|day)s?)? to \d[\d,]*( (second|minute|day)s?)?",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Bounds();

    /// <param name="Default">As it is written.</param>
    /// <param name="Bounds">Such as <c>1 to 1,000</c>; empty: none are named.</param>
    /// <param name="Line">The whole row.</param>
    internal sealed record Row(string Key, string Default, string Bounds, string Line);
}
