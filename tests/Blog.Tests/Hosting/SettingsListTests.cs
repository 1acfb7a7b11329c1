using System.Reflection;
using System.Text.Json;
using Blog.Content;
using Blog.Hosting;

namespace Blog.Tests.Hosting;

public sealed class SettingsListTests
{
    private static readonly Dictionary<string, string[]> Samples = new(StringComparer.Ordinal)
    {
        ["Site:Sidebar:Widgets"] = ["search", "recent", "taglist"],
        ["Site:PostMeta"] = ["date", "author", "categories"],
        ["Site:Thumbnail:Visibility"] = ["list", "post", "list"],
        ["Site:DisableKinds"] = ["term", "rss", "page"],
        ["Content:Extensions"] = [".txt", ".text", ".mkd"],
        ["ReverseProxy:KnownNetworks"] = ["10.0.0.0/8", "192.168.0.0/16", "fd00::/8"],
        ["ReverseProxy:KnownProxies"] = ["10.0.0.1", "10.0.0.2", "::1"],
        ["ReverseProxy:Hosts"] = ["a.example", "b.example", "*.c.example"],
    };

    /// <summary>Found in the records, so that a list added there is held to the rule too.</summary>
    public static TheoryData<string> Lists =>
        [
            .. ListsOf(typeof(SiteSettings), "Site"),
            .. ListsOf(typeof(ContentSettings), "Content"),
            .. ListsOf(typeof(DataSettings), "Data"),
            .. ListsOf(typeof(ReverseProxySettings), "ReverseProxy"),
        ];

    [Fact]
    public void The_records_hold_the_lists_that_are_known() =>
        Assert.Superset(
            new HashSet<string>
            {
                "Site:MainSections",
                "Site:Menus:Main",
                "Site:Csp:Font",
                "Site:PostMeta",
                "Site:Sidebar:Widgets",
                "Content:IgnoreFiles",
                "ReverseProxy:Hosts",
            },
            Lists.Select(row => row.Data).ToHashSet()
        );

    [Theory, MemberData(nameof(Lists))]
    public void A_list_is_taken_whole_from_the_last_layer_that_names_it(string key)
    {
        var samples = SamplesOf(key);
        using var layers = new Layers().WithAppSettings(Json(key, samples));
        Assert.Equal(samples, Items(layers.Read(), key));

        layers.WithSaved(Json(key, samples[..2]));
        Assert.Equal(samples[..2], Items(layers.Read(), key));

        layers.WithEnvironment(ItemKey(key, 0).Replace(":", "__", StringComparison.Ordinal), samples[2]);
        Assert.Equal(samples[2..], Items(layers.Read(), key));

        layers.WithArgument(ItemKey(key, 0), samples[1]);
        layers.WithArgument(ItemKey(key, 1), samples[0]);
        Assert.Equal([samples[1], samples[0]], Items(layers.Read(), key));
    }

    [Theory, MemberData(nameof(Lists))]
    public void A_list_without_its_first_item_is_taken_whole_too(string key)
    {
        var samples = SamplesOf(key);
        using var layers = new Layers().WithAppSettings(Json(key, samples)).WithArgument(ItemKey(key, 7), samples[1]);
        Assert.Equal(samples[1..2], Items(layers.Read(), key));
    }

    [Theory, MemberData(nameof(Lists))]
    public void An_empty_value_is_an_empty_list_in_every_layer(string key)
    {
        var samples = SamplesOf(key);
        using var layers = new Layers().WithAppSettings(Json(key, samples)).WithSaved(Json(key, []));
        Assert.Empty(Items(layers.Read(), key));

        using var fromEnvironment = new Layers()
            .WithAppSettings(Json(key, samples))
            .WithEnvironment(key.Replace(":", "__", StringComparison.Ordinal), "");
        Assert.Empty(Items(fromEnvironment.Read(), key));

        using var fromArguments = new Layers().WithAppSettings(Json(key, samples)).WithArgument(key, "");
        Assert.Empty(Items(fromArguments.Read(), key));

        fromArguments.WithArgument(ItemKey(key, 0), samples[0]);
        Assert.Equal(samples[..1], Items(fromArguments.Read(), key));
    }

    [Theory, MemberData(nameof(Lists))]
    public void One_value_for_a_list_is_refused(string key)
    {
        using var layers = new Layers().WithArgument(key, "date");
        Assert.Equal(
            $"{key} is 'date', but must be a list: {key}:0, {key}:1 and so on (command line).",
            layers.Fault()
        );
    }

    private static IEnumerable<string> ListsOf(Type type, string path)
    {
        foreach (var property in type.GetProperties())
        {
            var key = $"{path}:{property.Name}";
            if (IsList(property.PropertyType))
            {
                yield return key;
            }
            else if (property.PropertyType.Namespace == type.Namespace && property.PropertyType.IsClass)
            {
                foreach (var inner in ListsOf(property.PropertyType, key))
                {
                    yield return inner;
                }
            }
        }
    }

    private static bool IsList(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>);

    private static string[] SamplesOf(string key) =>
        key.StartsWith("Site:Csp:", StringComparison.Ordinal)
            ? ["https://a.example", "https://b.example:8443", "https://c.example"]
            : Samples.GetValueOrDefault(key) ?? ["a", "b", "c"];

    private static Type ItemTypeOf(string key)
    {
        var type = typeof(BlogSettings);
        foreach (var name in key.Split(':'))
        {
            type = PropertyOf(type, name).PropertyType;
        }

        return type.GenericTypeArguments[0];
    }

    private static PropertyInfo PropertyOf(Type type, string name) =>
        type.GetProperty(name) ?? throw new InvalidOperationException($"{type} has no {name}.");

    private static string ItemKey(string key, int index) =>
        ItemTypeOf(key) == typeof(string) ? $"{key}:{index}" : $"{key}:{index}:{NameOf(key)}";

    /// <summary>The property by which items that are records are compared.</summary>
    private static string NameOf(string key) =>
        ItemTypeOf(key) == typeof(SocialLinkSettings)
            ? nameof(SocialLinkSettings.Title)
            : nameof(MenuEntrySettings.Name);

    private static string Json(string key, string[] items)
    {
        object list =
            ItemTypeOf(key) == typeof(string)
                ? items
                : items.Select(item => new Dictionary<string, string> { [NameOf(key)] = item }).ToArray();
        return JsonSerializer.Serialize(new Dictionary<string, object> { [key] = list });
    }

    private static IReadOnlyList<string> Items(BlogSettings settings, string key)
    {
        object? value = settings;
        foreach (var name in key.Split(':'))
        {
            value = PropertyOf(value?.GetType() ?? typeof(BlogSettings), name).GetValue(value);
        }

        return value switch
        {
            IReadOnlyList<string> texts => texts,
            IReadOnlyList<MenuEntrySettings> entries => [.. entries.Select(entry => entry.Name)],
            IReadOnlyList<SocialLinkSettings> links => [.. links.Select(link => link.Title)],
            _ => throw new InvalidOperationException($"{key}: say how its items are compared."),
        };
    }
}
