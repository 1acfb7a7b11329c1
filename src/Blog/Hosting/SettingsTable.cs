using System.Globalization;

namespace Blog.Hosting;

/// <summary>
/// All settings, flat, after the layers that were laid so far. A list is taken whole from the last layer that names it;
/// everything else merges by key. Keys are compared without case.
/// </summary>
internal sealed class SettingsTable
{
    private readonly OrderedDictionary<string, SettingsEntry> _entries = new(StringComparer.OrdinalIgnoreCase);

    public IEnumerable<SettingsEntry> Entries => _entries.Values;

    public void Lay(IEnumerable<SettingsEntry> layer)
    {
        var entries = layer.ToList();
        foreach (var entry in entries)
        {
            foreach (var list in ListsNamedBy(entry))
            {
                Drop(list, IsIndex);
            }
        }

        foreach (var entry in entries)
        {
            // The last wins within a layer too: an empty list that is given items later on the same command line is a list.
            if (entry.Value.Length == 0)
            {
                Drop(entry.Key, _ => true);
            }

            foreach (var list in ListsNamedBy(entry))
            {
                _entries.Remove(list);
            }

            _entries[entry.Key] = entry;
        }
    }

    public SettingsEntry? Find(string key) => _entries.GetValueOrDefault(key);

    /// <summary>The next segments below a key, each once, in the order they were laid.</summary>
    public IReadOnlyList<string> ChildrenOf(string key)
    {
        var prefix = key + ":";
        return
        [
            .. _entries
                .Keys.Where(name => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
                .Select(name => name[prefix.Length..].Split(':', 2)[0])
                .Distinct(StringComparer.OrdinalIgnoreCase),
        ];
    }

    public static bool IsIndex(string segment) =>
        int.TryParse(segment, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    /// <summary><c>A:B:0:C</c> names the list <c>A:B</c>; an empty value names what may be one.</summary>
    private static IEnumerable<string> ListsNamedBy(SettingsEntry entry)
    {
        var segments = entry.Key.Split(':');
        for (var index = 1; index < segments.Length; index++)
        {
            if (IsIndex(segments[index]))
            {
                yield return string.Join(':', segments[..index]);
            }
        }
    }

    /// <summary>A map whose keys are numbers loses no word beside them: only what <paramref name="isItem"/> says goes.</summary>
    private void Drop(string key, Func<string, bool> isItem)
    {
        var prefix = key + ":";
        var items = _entries
            .Keys.Where(name =>
                name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)
                && isItem(name[prefix.Length..].Split(':', 2)[0])
            )
            .ToList();
        foreach (var item in items)
        {
            _entries.Remove(item);
        }
    }
}
