using Blog.Content;
using Blog.Content.Editing;
using Blog.Content.Writing;

namespace Blog.Publishing;

/// <summary>Makes new posts where a site's settings want them, of the section's archetype.</summary>
/// <param name="site">As they are now.</param>
public sealed class PostStarter(SiteSettings site, Archetypes archetypes, ContentWriter writer)
{
    private const string UsualSection = "post";

    /// <summary>Where posts go when nobody says where.</summary>
    public string Section => site.MainSections.Count > 0 ? site.MainSections[0] : UsualSection;

    /// <param name="section">A folder, with <c>/</c> between folders; empty for the content folder itself.</param>
    /// <param name="language">A key of the site's languages; null for the first.</param>
    /// <param name="now">The post's date.</param>
    /// <returns>Null: there can be no such folder.</returns>
    public MadePost? Make(
        string title,
        string section,
        string? language,
        bool isBundle,
        string? author,
        DateTimeOffset now
    )
    {
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(section);
        var folder = section.Trim('/');
        var (own, mark) = PlaceOf(language);
        if (own.Length > 0)
        {
            folder = folder.Length == 0 ? own : $"{own}/{folder}";
        }

        var zone = TimeZoneInfo.FindSystemTimeZoneById(site.TimeZone);
        var asked = new NewPost(title, folder, TimeZoneInfo.ConvertTime(now, zone))
        {
            IsBundle = isBundle,
            LanguageMark = mark,
            Author = author,
        };
        return writer.CanHold(folder.Length == 0 ? "a.md" : folder + "/a.md")
            ? new PostMaker(TermRule.Of(site)).Make(asked, archetypes.Find(section.Split('/')[0]), writer.IsTaken)
            : null;
    }

    /// <summary>A language has a folder of its own, or a mark in the names of its files.</summary>
    private (string Folder, string Mark) PlaceOf(string? language)
    {
        var key = language ?? site.Language;
        var folder = site.Languages.TryGetValue(key, out var settings) ? settings.ContentPath : "";
        var isFirst = key.Equals(site.Language, StringComparison.OrdinalIgnoreCase);
        return (folder, folder.Length > 0 || isFirst ? "" : key.ToLowerInvariant());
    }
}
