using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using Blog.Admin;
using Blog.Content;
using Blog.Hosting;
using Blog.Tests.Support;

namespace Blog.Tests.Hosting;

/// <summary>docs/configuration.md against the records and rules that the program reads settings by.</summary>
public sealed class ConfigurationPageTests
{
    /// <summary>Settings whose record says nothing, because what holds then depends on others, or on what is there; in words.</summary>
    private static readonly Dictionary<string, string> FoundOut = new(StringComparer.Ordinal)
    {
        ["Content:StaticPath"] = "`static` beside the content folder, else inside it, when there",
        ["Content:ArchetypesPath"] = "`archetypes` beside the content folder",
        ["Content:SnippetsPath"] = "`snippets` beside the content folder",
        ["ConnectionStrings:Blog"] = "`DATA/blog.db`",
        ["Site:Copyright"] = "the title",
        ["Site:LanguageCode"] = "`Site:Language`",
        ["Site:MainSections"] = "the section with most pages",
        ["Site:DateFormat"] = "the language's long date",
        ["Site:FrontMatter:Date"] = "the usual keys",
        ["Site:FrontMatter:PublishDate"] = "the usual keys",
        ["Site:FrontMatter:ExpiryDate"] = "the usual keys",
        ["Site:FrontMatter:LastMod"] = "the usual keys",
        ["Site:Markup:MathPassthrough"] = "on pages with formulas",
    };

    private static readonly string[] Nothing = ["none", "empty", "not set"];

    private static ConfigurationPage Page { get; } = ConfigurationPage.Read();

    [Fact]
    public void Every_setting_stands_in_the_documentation_and_no_other()
    {
        var written = Page.Rows.Select(row => row.Key).ToList();
        var read = SettingsCatalogue.All.Select(shape => shape.Key).ToList();
        Assert.Equal(read.Order(StringComparer.Ordinal), written.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_record_of_settings_is_a_section_of_the_catalogue() =>
        Assert.Equal(
            typeof(BlogSettings)
                .GetProperties()
                .Where(property => property.PropertyType.Name.EndsWith("Settings", StringComparison.Ordinal))
                .Select(property => property.Name)
                .Order(StringComparer.Ordinal),
            SettingsCatalogue.Sections.Order(StringComparer.Ordinal)
        );

    [Fact]
    public void Every_default_is_the_one_in_the_code()
    {
        Expect.Nothing(
            from row in Page.Rows
            let inCode = DefaultOf(row.Key)
            let allowed = FoundOut.TryGetValue(row.Key, out var words) ? [words]
            : inCode.Length == 0 ? Nothing
            : (string[])[inCode]
            where
                !allowed.Contains(row.Default, CaseOf(row.Key)) || (FoundOut.ContainsKey(row.Key) && inCode.Length > 0)
            select $"{row.Key}: {row.Default} in the documentation, {inCode} in the code"
        );
        Expect.Nothing(FoundOut.Keys.Except(Page.Rows.Select(row => row.Key)));
    }

    [Fact]
    public void Every_bound_is_the_one_in_the_code() =>
        Expect.Nothing(
            from row in Page.Rows
            let inCode = BoundsOf(row.Key)
            where row.Bounds != inCode
            select $"{row.Key}: '{row.Bounds}' in the documentation, '{inCode}' in the code"
        );

    [Fact]
    public void Every_choice_is_named() =>
        Expect.Nothing(
            from row in Page.Rows
            from choice in ChoicesOf(row.Key)
            where !row.Line.Contains($"`{choice}`", StringComparison.OrdinalIgnoreCase)
            select $"{row.Key}: {choice}"
        );

    [Fact]
    public void Every_setting_of_a_language_stands_in_the_documentation()
    {
        var text = Repository.Read("docs/configuration.md");
        var start = text.IndexOf("## Languages", StringComparison.Ordinal);
        var part = text[start..text.IndexOf("## For other programs", start, StringComparison.Ordinal)];
        Expect.Nothing(
            typeof(LanguageSettings)
                .GetProperties()
                .Select(property => $"`{property.Name}`")
                .Where(name => !part.Contains(name, StringComparison.Ordinal))
        );
    }

    /// <summary>As the page writes it: each item in backticks. Empty where there is none.</summary>
    private static string DefaultOf(string key)
    {
        var shape = SettingsCatalogue.All.Single(one => one.Key == key);
        var given = DefaultSettings.Entries.Where(entry => SettingsCatalogue.IsOf(entry.Key, key));
        string[] values = shape.Kind switch
        {
            SettingKind.List => [.. given.Select(entry => entry.Value)],
            SettingKind.Map => [.. given.Select(entry => $"{entry.Key[(key.Length + 1)..]}: {entry.Value}")],
            _ => [given.FirstOrDefault()?.Value ?? shape.Default],
        };
        return string.Join(", ", values.Where(value => value.Length > 0).Select(value => $"`{value}`"));
    }

    /// <summary>A choice may be written in any case.</summary>
    private static StringComparer CaseOf(string key) =>
        SettingsCatalogue.All.Single(one => one.Key == key).Kind is SettingKind.Choice
            ? StringComparer.OrdinalIgnoreCase
            : StringComparer.Ordinal;

    private static string BoundsOf(string key) =>
        PropertyOf(key)?.GetCustomAttribute<RangeAttribute>() is { } range
            ? $"{Bound(range, range.Minimum)} to {Bound(range, range.Maximum)}"
            : "";

    private static string Bound(RangeAttribute range, object bound) =>
        range.OperandType == typeof(TimeSpan)
            ? Spelled(TimeSpan.Parse((string)bound, CultureInfo.InvariantCulture))
            : Convert.ToDecimal(bound, CultureInfo.InvariantCulture).ToString("#,0.##", CultureInfo.InvariantCulture);

    private static string Spelled(TimeSpan time) =>
        time switch
        {
            { TotalDays: >= 1 } => Counted(time.TotalDays, "day"),
            { TotalMinutes: >= 1 } => Counted(time.TotalMinutes, "minute"),
            { Ticks: 0 } => "0",
            _ => Counted(time.TotalSeconds, "second"),
        };

    private static string Counted(double number, string unit) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {unit}{(number > 1 ? "s" : "")}");

    private static IEnumerable<string> ChoicesOf(string key)
    {
        const string oneOf = "one of ";
        var shape = SettingsCatalogue.All.Single(one => one.Key == key);
        return SettingsRules.Find(key) is { } rule && rule.Allowed.StartsWith(oneOf, StringComparison.Ordinal)
            ? rule.Allowed[oneOf.Length..].Split(", ")
            : shape.Choices;
    }

    /// <returns>Null: no record holds it, as it is with <c>Urls</c>.</returns>
    private static PropertyInfo? PropertyOf(string key)
    {
        var type = typeof(BlogSettings);
        PropertyInfo? property = null;
        foreach (var name in key.Split(':'))
        {
            property = type.GetProperty(name);
            type = property?.PropertyType ?? type;
        }

        return property;
    }
}
