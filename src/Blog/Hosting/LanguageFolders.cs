using Blog.Content;

namespace Blog.Hosting;

/// <summary>The content folders of single languages, which the site knows by their place beside the content folder.</summary>
internal static class LanguageFolders
{
    /// <summary>Whether a setting's key names such a folder.</summary>
    public static bool IsKey(string key) =>
        key.Split(':') is [var site, var languages, _, var last]
        && site.Equals("Site", StringComparison.OrdinalIgnoreCase)
        && languages.Equals("Languages", StringComparison.OrdinalIgnoreCase)
        && last.Equals(nameof(LanguageSettings.ContentPath), StringComparison.OrdinalIgnoreCase);

    /// <summary>The settings with each folder told from the content folder; empty for that folder itself.</summary>
    /// <param name="content">A full path.</param>
    public static SiteSettings Within(SiteSettings site, string content) =>
        site with
        {
            Languages = site.Languages.ToDictionary(
                entry => entry.Key,
                entry => entry.Value with { ContentPath = Within(entry.Value.ContentPath, content) },
                StringComparer.OrdinalIgnoreCase
            ),
        };

    private static string Within(string folder, string content)
    {
        if (folder.Length == 0 || content.Length == 0)
        {
            return folder;
        }

        var relative = Path.GetRelativePath(content, folder).Replace('\\', '/');
        return relative == "." ? "" : relative;
    }
}
