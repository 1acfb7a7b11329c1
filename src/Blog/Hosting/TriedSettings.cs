using System.Collections.Immutable;
using System.Globalization;
using Blog.Content;
using Blog.Content.Transfer;

namespace Blog.Hosting;

/// <summary>Imported settings, parted into what this program can take and what it cannot.</summary>
/// <param name="Saved">For <c>DATA/settings.json</c>.</param>
/// <param name="Outside">For the command line or <c>appsettings.json</c>: they are never in the saved file.</param>
/// <param name="Problems">What was left.</param>
public sealed record TriedSettings(
    ImmutableArray<ImportedSetting> Saved,
    ImmutableArray<ImportedSetting> Outside,
    ImmutableArray<Problem> Problems
)
{
    private static readonly string[] NeverSaved = ["Content:Path", "Content:StaticPath"];

    public static TriedSettings Of(ImmutableArray<ImportedSetting> settings)
    {
        var outside = settings.Where(setting => NeverSaved.Contains(setting.Key)).ToImmutableArray();
        var problems = new List<Problem>();
        var (faulty, known) = Read(settings);
        var good = new List<ImportedSetting>();
        var unknown = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var setting in settings.Except(outside))
        {
            if (faulty.TryGetValue(setting.Key, out var sentence))
            {
                problems.Add(Left("config-value", Severity.Warning, setting, sentence));
            }
            else if (known.Contains(setting.Key))
            {
                good.Add(setting);
            }
            else if (!setting.IsDefault && unknown.Add(setting.ForeignKey))
            {
                var name = NameOf(setting.Key);
                problems.Add(
                    Left("config-unread", Severity.Info, setting, $"{setting.ForeignKey}: not yet; there is no {name}.")
                );
            }
        }

        return new TriedSettings([.. Renumbered(good)], outside, [.. problems]);
    }

    private static (Dictionary<string, string> Faulty, IReadOnlyCollection<string> Known) Read(
        ImmutableArray<ImportedSetting> settings
    )
    {
        var table = new SettingsTable();
        table.Lay(
            settings.Select(setting => new SettingsEntry(
                setting.Key,
                setting.Value,
                new SettingsSource(SettingsLayer.Saved, setting.Place)
            ))
        );
        var reader = new SettingsReader(table);
        reader.Read<SiteSettings>("Site");
        reader.Read<ContentSettings>("Content");
        var faulty = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var fault in reader.Faults)
        {
            faulty.TryAdd(fault.Key, fault.Sentence);
        }

        return (faulty, reader.KnownKeys);
    }

    /// <summary>A list from which an item was left counts on without a gap.</summary>
    private static IEnumerable<ImportedSetting> Renumbered(IEnumerable<ImportedSetting> settings)
    {
        var numbers = new Dictionary<string, Dictionary<string, int>>(StringComparer.OrdinalIgnoreCase);
        foreach (var setting in settings)
        {
            var segments = setting.Key.Split(':');
            var index = Array.FindIndex(segments, SettingsTable.IsIndex);
            if (index < 0)
            {
                yield return setting;
                continue;
            }

            var list = string.Join(':', segments[..index]);
            if (!numbers.TryGetValue(list, out var known))
            {
                known = numbers[list] = new Dictionary<string, int>(StringComparer.Ordinal);
            }

            if (!known.TryGetValue(segments[index], out var number))
            {
                number = known[segments[index]] = known.Count;
            }

            segments[index] = number.ToString(CultureInfo.InvariantCulture);
            yield return setting with
            {
                Key = string.Join(':', segments),
            };
        }
    }

    private static string NameOf(string key)
    {
        var segments = key.Split(':');
        var index = Array.FindIndex(segments, SettingsTable.IsIndex);
        return index < 0 ? key : string.Join(':', segments[..index]);
    }

    private static Problem Left(string code, Severity severity, ImportedSetting setting, string message) =>
        new(code, severity, setting.File, setting.Line, 0, message);
}
