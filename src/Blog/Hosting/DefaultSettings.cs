namespace Blog.Hosting;

/// <summary>The lowest layer. A default that is one value stands in its record; lists, maps and paths stand here, where a layer can replace them.</summary>
internal static class DefaultSettings
{
    public const string Urls = "http://localhost:5000";

    private static readonly (string Key, string Value)[] Values =
    [
        ("Content:Path", "content"),
        ("Data:Path", "data"),
        ("Urls", Urls),
        ("Site:Taxonomies:tag", "tags"),
        ("Site:Taxonomies:category", "categories"),
        ("Site:Sidebar:Widgets:0", "search"),
        ("Site:Sidebar:Widgets:1", "recent"),
        ("Site:Sidebar:Widgets:2", "categories"),
        ("Site:Sidebar:Widgets:3", "taglist"),
        ("Site:PostMeta:0", "date"),
        ("Site:PostMeta:1", "categories"),
        ("Site:Thumbnail:Visibility:0", "list"),
        ("Site:Thumbnail:Visibility:1", "post"),
    ];

    public static IEnumerable<SettingsEntry> Entries =>
        Values.Select(value => new SettingsEntry(value.Key, value.Value, SettingsSource.BuiltIn));
}
