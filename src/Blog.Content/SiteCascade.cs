using System.Text;

namespace Blog.Content;

/// <summary>The keys that the settings give to every page, read as front matter is.</summary>
public static class SiteCascade
{
    /// <summary>A value that front matter could not have counts as text.</summary>
    public static FrontMatter Of(SiteSettings settings)
    {
        if (settings.Cascade.Count == 0)
        {
            return FrontMatter.None;
        }

        var lines = settings.Cascade.Select(entry => Line(entry.Key, entry.Value));
        return Read(string.Join('\n', lines), settings) ?? FrontMatter.None;

        string Line(string key, string value)
        {
            var plain = $"{Quoted(key)}: {value}";
            return !value.Contains('\n', StringComparison.Ordinal) && Read(plain, settings) is not null
                ? plain
                : $"{Quoted(key)}: {Quoted(value)}";
        }
    }

    private static FrontMatter? Read(string lines, SiteSettings settings) =>
        new FrontMatterReader(ReadingSettings.Of(settings, new ContentSettings()))
            .Read(Encoding.UTF8.GetBytes($"---\n{lines}\n---\n"), "Site:Cascade")
            .FrontMatter;

    private static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
