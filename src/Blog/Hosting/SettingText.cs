using System.Collections;
using System.Globalization;
using Blog.Content;

namespace Blog.Hosting;

/// <summary>A setting's value as it holds, whichever layer or record gave it.</summary>
internal static class SettingText
{
    /// <param name="key">Below <c>Site</c>, such as <c>Site:Markup:Emoji</c>.</param>
    public static string Of(BlogSettings settings, string key)
    {
        object? value = settings.Site;
        foreach (var name in key.Split(':').Skip(1))
        {
            value = value is IReadOnlyDictionary<string, LanguageSettings> languages
                ? languages.FirstOrDefault(entry => entry.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value
                : value?.GetType().GetProperty(name)?.GetValue(value);
        }

        return value switch
        {
            null or "" => "none",
            string text => text,
            bool flag => flag ? "true" : "false",
            IEnumerable list => list.Cast<object>().ToList() is { Count: > 0 } items
                ? string.Join(", ", items)
                : "none",
            _ => System.Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
        };
    }

    /// <summary>Where the value comes from; a list's items tell for the list.</summary>
    public static string SourceOf(BlogSettings settings, string key)
    {
        var item = settings.Sources.ContainsKey(key) || !settings.Sources.ContainsKey(key + ":0") ? key : key + ":0";
        return settings.SourceOf(item).Place;
    }
}
