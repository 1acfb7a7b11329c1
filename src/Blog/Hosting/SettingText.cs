using System.Collections;
using System.Globalization;
using Blog.Content;

namespace Blog.Hosting;

/// <summary>A setting's value as it holds, whichever layer or record gave it.</summary>
internal static class SettingText
{
    /// <param name="key">Of one value or a list, such as <c>Site:Markup:Emoji</c>.</param>
    /// <returns><c>none</c> where there is none.</returns>
    public static string Of(BlogSettings settings, string key) =>
        In(settings, key) is { Length: > 0 } text ? text : "none";

    /// <returns>Empty where there is none.</returns>
    public static string In(BlogSettings settings, string key)
    {
        object? value = settings;
        foreach (var name in key.Split(':'))
        {
            value = value is IReadOnlyDictionary<string, LanguageSettings> languages
                ? languages.FirstOrDefault(entry => entry.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value
                : value?.GetType().GetProperty(name)?.GetValue(value);
        }

        return value switch
        {
            null => "",
            string text => text,
            bool flag => flag ? "true" : "false",
            IEnumerable list => string.Join(", ", list.Cast<object>()),
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
