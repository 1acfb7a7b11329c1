using System.Globalization;

namespace Blog.Content;

/// <summary>Values of front matter and of the site by name, as a text shows them (content-contract.md 8, param).</summary>
internal static class PageParams
{
    /// <param name="name">With dots for what lies within a map.</param>
    public static string? Find(string name, FrontMatter page, SiteSettings site) =>
        FindOwn(page, name) ?? FindOfSite(name, site);

    private static string? FindOwn(FrontMatter page, string name)
    {
        var key = name.ToLowerInvariant();
        return key switch
        {
            "title" => NullIfEmpty(page.Title),
            "linktitle" => page.LinkTitle,
            "description" => page.Description,
            "summary" => page.Summary,
            "lead" => page.Lead,
            "slug" => page.Slug,
            "type" => page.Type,
            "lang" => page.Lang,
            "weight" when page.Weight != 0 => page.Weight.ToString(CultureInfo.InvariantCulture),
            "date" => Shown(page.Date),
            "publishdate" => Shown(page.PublishDate),
            "expirydate" => Shown(page.ExpiryDate),
            "lastmod" => Shown(page.LastModified),
            _ when page.Terms.ContainsKey(key) => $"[{string.Join(' ', page.TermsOf(key))}]",
            _ => FindWithin(page, key),
        };
    }

    private static string? FindWithin(FrontMatter page, string key)
    {
        var parts = key.Split('.');
        FrontMatterNode? node = page.Params.GetValueOrDefault(parts[0]);
        foreach (var part in parts.Skip(1))
        {
            node = (node as FrontMatterMap)?.Find(part)?.Value;
        }

        return node is null or FrontMatterScalar { Kind: ScalarKind.Null } ? null : Shown(node);
    }

    private static string? FindOfSite(string name, SiteSettings site)
    {
        foreach (var (key, value) in site.Params)
        {
            if (string.Equals(key, name, StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }
        }

        return name.ToLowerInvariant() switch
        {
            "description" => NullIfEmpty(site.Description),
            "copyright" => NullIfEmpty(site.Copyright),
            "subtitle" => NullIfEmpty(site.Logo.Subtitle),
            _ => null,
        };
    }

    /// <summary>Lists and maps as Hugo prints them.</summary>
    private static string Shown(FrontMatterNode node) =>
        node switch
        {
            FrontMatterScalar scalar => scalar.AsText,
            FrontMatterList list => $"[{string.Join(' ', list.Items.Select(Shown))}]",
            FrontMatterMap map =>
                $"map[{string.Join(' ', map.Entries.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => $"{entry.Key}:{Shown(entry.Value)}"))}]",
            _ => "",
        };

    private static string? Shown(DateTimeOffset? date) =>
        date?.ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture);

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
