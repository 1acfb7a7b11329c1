using System.Collections.Immutable;
using System.Globalization;
using Blog.Admin;

namespace Blog.Hosting;

/// <summary>What a setting is, whatever its value.</summary>
/// <param name="Default">Of the record; lists, maps and paths have theirs in <see cref="DefaultSettings"/>.</param>
/// <param name="Choices">The names of an enumeration.</param>
internal sealed record SettingShape(string Key, SettingKind Kind, string Default, ImmutableArray<string> Choices)
{
    /// <summary>The value as a form shows it.</summary>
    public string TextIn(BlogSettings settings)
    {
        if (Kind is SettingKind.List or SettingKind.Map or SettingKind.Other)
        {
            var start = Key.Length + 1;
            var items = KeysIn(settings).ToList();
            return string.Join(
                '\n',
                Kind is SettingKind.List
                    ? items
                        .OrderBy(item =>
                            int.TryParse(item[start..], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                                ? number
                                : 0
                        )
                        .Select(item => settings.Values[item])
                    : items
                        .Where(item => settings.Values[item].Length > 0)
                        .Select(item => $"{item[start..]} = {settings.Values[item]}")
            );
        }

        return settings.Values.GetValueOrDefault(Key) is { } value ? Spelled(value) : Default;
    }

    /// <summary>The layer that gives it its value; of several parts the highest one.</summary>
    public SettingsSource SourceIn(BlogSettings settings) =>
        KeysIn(settings).Append(Key).Select(settings.SourceOf).MaxBy(source => source.Layer) ?? SettingsSource.BuiltIn;

    /// <summary>The keys of a list's, a map's or a table's items, as they are set.</summary>
    public IEnumerable<string> KeysIn(BlogSettings settings) =>
        settings.Values.Keys.Where(key => key.StartsWith(Key + ":", StringComparison.OrdinalIgnoreCase));

    /// <summary>What stands in the saved file for a text of a form.</summary>
    /// <param name="below">The text that holds without it, of which a map loses nothing by silence.</param>
    public IEnumerable<KeyValuePair<string, string>> ToEntries(string text, string below)
    {
        var lines = Lines(text);
        switch (Kind)
        {
            case SettingKind.List when lines.Length > 0:
                return lines.Select((line, index) => KeyValuePair.Create($"{Key}:{index}", line));
            case SettingKind.Map:
                var pairs = lines.Select(Pair).ToList();
                var gone = Lines(below)
                    .Select(line => Pair(line).Name)
                    .Where(name => !pairs.Exists(pair => Same(pair.Name, name)))
                    .Select(name => (Name: name, Value: ""));
                return pairs.Concat(gone).Select(pair => KeyValuePair.Create($"{Key}:{pair.Name}", pair.Value));
            default:
                return [KeyValuePair.Create(Key, Kind is SettingKind.List ? "" : text.Trim())];
        }
    }

    /// <summary>Whether two texts of a form mean the same.</summary>
    public bool Means(string left, string right) =>
        Kind is SettingKind.List or SettingKind.Map
            ? Lines(left).SequenceEqual(Lines(right), StringComparer.Ordinal)
            : string.Equals(
                left.Trim(),
                right.Trim(),
                Kind is SettingKind.Text ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase
            );

    private static bool Same(string left, string right) =>
        string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    private static string[] Lines(string text) =>
        text.ReplaceLineEndings("\n")
            .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static (string Name, string Value) Pair(string line)
    {
        var at = line.IndexOf('=', StringComparison.Ordinal);
        return at < 0 ? (line, "") : (line[..at].TrimEnd(), line[(at + 1)..].TrimStart());
    }

    /// <summary>A choice and a flag as the form names them, however they were written.</summary>
    private string Spelled(string value) =>
        Kind is SettingKind.Flag
            ? value.ToLowerInvariant()
            : Choices.FirstOrDefault(choice => Same(choice, value)) ?? value;
}
