using System.Collections.Immutable;
using System.Globalization;
using Blog.Admin;
using Blog.Backup;
using Blog.Comments;
using Blog.Content;
using Blog.Data;
using Blog.History;
using Blog.Mail;

namespace Blog.Hosting;

/// <summary>Every setting that a record of ours reads, by key and kind, with the default that stands in the record.</summary>
internal static class SettingsCatalogue
{
    private static readonly string[] Secrets = ["Email:Password", "ConnectionStrings:Blog"];

    /// <summary>
    /// They lead to the saved file itself, or to folders of this machine: whoever takes over an owner's browser must not have
    /// the program serve any of them.
    /// </summary>
    private static readonly string[] Outside =
    [
        "Data",
        "Database",
        "ConnectionStrings",
        "Content:Path",
        "Content:StaticPath",
        "Content:SnippetsPath",
        "Content:ArchetypesPath",
    ];

    /// <summary>Parts of <c>Site</c> that more is built from than the site: files are read by them, texts rendered, answers guarded.</summary>
    private static readonly string[] BuiltFrom =
    [
        "Site:BaseUrl",
        "Site:Csp",
        "Site:DefaultLanguageInSubdir",
        "Site:FrontMatter",
        "Site:Images",
        "Site:Language",
        "Site:Languages",
        "Site:Markup",
        "Site:RemovePathAccents",
        "Site:Shortcodes",
        "Site:Summary",
        "Site:Taxonomies",
        "Site:Texts",
        "Site:TimeZone",
        "Site:Widgets:Search",
    ];

    private static readonly (string Name, Type Record)[] Records =
    [
        ("Site", typeof(SiteSettings)),
        ("Content", typeof(ContentSettings)),
        ("Comments", typeof(CommentSettings)),
        ("History", typeof(HistorySettings)),
        ("Backup", typeof(BackupSettings)),
        ("Logs", typeof(LogSettings)),
        ("Email", typeof(MailSettings)),
        ("ReverseProxy", typeof(ReverseProxySettings)),
        ("Data", typeof(DataSettings)),
        ("Database", typeof(DatabaseSettings)),
        ("ConnectionStrings", typeof(ConnectionStringsSettings)),
    ];

    /// <summary>Sections that a record of ours reads whole, so that an unknown key in them is a mistake.</summary>
    public static ImmutableArray<string> Sections { get; } = [.. Records.Select(section => section.Name)];

    public static ImmutableArray<SettingShape> All { get; } =
    [
        .. Records.SelectMany(section => Of(section.Record, section.Name)),
        new SettingShape("Urls", SettingKind.Text, DefaultSettings.Urls, []),
    ];

    public static bool IsSecret(string key) => Secrets.Contains(key, StringComparer.OrdinalIgnoreCase);

    public static bool IsOutside(string key) => Array.Exists(Outside, part => IsOf(key, part));

    /// <summary>Whether the site is built anew when it is saved, and the program need not be.</summary>
    public static bool IsLive(string key) => IsOf(key, "Site") && !Array.Exists(BuiltFrom, part => IsOf(key, part));

    /// <summary>Whether a key is another one, or stands below it.</summary>
    public static bool IsOf(string key, string part) =>
        key.Equals(part, StringComparison.OrdinalIgnoreCase)
        || key.StartsWith(part + ":", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<SettingShape> Of(Type record, string path)
    {
        var usual = Activator.CreateInstance(record);
        foreach (var property in record.GetProperties().Where(property => property.CanWrite))
        {
            var key = $"{path}:{property.Name}";
            var type = property.PropertyType;
            if (type is { IsClass: true, IsAbstract: false } && type != typeof(string) && type != typeof(Uri))
            {
                foreach (var inner in Of(type, key))
                {
                    yield return inner;
                }

                continue;
            }

            var plain = Nullable.GetUnderlyingType(type) ?? type;
            yield return new SettingShape(
                key,
                KindOf(plain),
                TextOf(property.GetValue(usual)),
                plain.IsEnum ? [.. Enum.GetNames(plain)] : []
            );
        }
    }

    private static SettingKind KindOf(Type type)
    {
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
        {
            return type.GenericTypeArguments[0] == typeof(string) ? SettingKind.List : SettingKind.Other;
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>))
        {
            return type.GenericTypeArguments[1] == typeof(string) ? SettingKind.Map : SettingKind.Other;
        }

        return type.IsEnum ? SettingKind.Choice
            : type == typeof(bool) ? SettingKind.Flag
            : type == typeof(int) || type == typeof(long) || type == typeof(double) ? SettingKind.Number
            : SettingKind.Text;
    }

    private static string TextOf(object? value) =>
        value switch
        {
            bool flag => flag ? "true" : "false",
            TimeSpan time => time.ToString("c", CultureInfo.InvariantCulture),
            Uri address => address.OriginalString,
            string text => text,
            Enum choice => choice.ToString(),
            IFormattable number => number.ToString(format: null, CultureInfo.InvariantCulture),
            _ => "",
        };
}
