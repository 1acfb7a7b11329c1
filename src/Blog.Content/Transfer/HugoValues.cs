using System.Collections.Immutable;
using System.Globalization;

namespace Blog.Content.Transfer;

/// <summary>How Hugo's values are said in settings: a method for each kind, as the rows name them.</summary>
internal static class HugoValues
{
    private static readonly ImmutableArray<string> MenuFields =
    [
        "Name",
        "Url",
        "PageRef",
        "Weight",
        "Identifier",
        "Pre",
        "Post",
    ];

    /// <summary>Also numbers and flags, whose rules are the setting's own.</summary>
    public static IEnumerable<HugoPiece> Text(ConfigNode node) =>
        node is ConfigScalar scalar ? [new HugoPiece("", scalar.Text, node)] : [];

    /// <summary>The first of several.</summary>
    public static IEnumerable<HugoPiece> First(ConfigNode node) =>
        node is ConfigList { Items: [var first, ..] } ? Text(first) : Text(node);

    /// <summary>A boolean, or its word.</summary>
    public static IEnumerable<HugoPiece> Flag(ConfigNode node) =>
        node is ConfigScalar scalar && bool.TryParse(scalar.Text, out var flag) ? [Flag(flag, node)] : [];

    /// <summary>Whatever a template would take for true.</summary>
    public static IEnumerable<HugoPiece> Truth(ConfigNode node) => [Flag(IsTruthy(node), node)];

    /// <summary>On only when the value is the boolean itself.</summary>
    public static IEnumerable<HugoPiece> ExactlyTrue(ConfigNode node) =>
        [Flag(node is ConfigScalar { Kind: ScalarKind.True }, node)];

    /// <summary>What is on here anyway: only switching it off is a setting.</summary>
    public static IEnumerable<HugoPiece> On(ConfigNode node) =>
        node is ConfigScalar { Kind: ScalarKind.True } ? [new HugoPiece(null, "", node)] : Flag(node);

    /// <summary>On as a boolean, or as a map that does not say <c>disable</c>.</summary>
    public static IEnumerable<HugoPiece> FlagOrMap(ConfigNode node) =>
        node is not ConfigMap map ? Flag(node)
        : map.Find("disable") is ConfigScalar { Kind: ScalarKind.True } off ? [Flag(false, off)]
        : [];

    public static IEnumerable<HugoPiece> Side(ConfigNode node) =>
        [
            new HugoPiece(
                "",
                !IsTruthy(node) ? "none"
                    : node is ConfigScalar { Text: "left" } ? "left"
                    : "right",
                node
            ),
        ];

    /// <summary>An absolute address; any other is the one that a request names.</summary>
    public static IEnumerable<HugoPiece> Address(ConfigNode node) =>
        node is not ConfigScalar scalar ? []
        : Uri.TryCreate(scalar.Text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? [new HugoPiece("", scalar.Text.EndsWith('/') ? scalar.Text : scalar.Text + "/", node)]
        : scalar.Text is "" or "/" ? [new HugoPiece(null, "", node)]
        : [];

    /// <summary>A list of words, or one.</summary>
    public static IEnumerable<HugoPiece> List(ConfigNode node) => List(node, _ => true);

    /// <summary>Kinds that are not made; of <c>robots.txt</c> another setting says it.</summary>
    public static IEnumerable<HugoPiece> Kinds(ConfigNode node) => List(node, word => !IsRobots(word));

    public static IEnumerable<HugoPiece> Robots(ConfigNode node) =>
        List(node, IsRobots) is [{ Value.Length: > 0 }, ..] ? [Flag(false, node)] : [];

    private static bool IsRobots(string kind) => kind.Equals("robotsTXT", StringComparison.OrdinalIgnoreCase);

    /// <summary>Where a date is looked for; a repository's own dates are not read.</summary>
    public static IEnumerable<HugoPiece> DateSourceNames(ConfigNode node) =>
        List(node, word => !word.StartsWith(":git", StringComparison.OrdinalIgnoreCase));

    /// <summary>A map of words, below the setting.</summary>
    public static IEnumerable<HugoPiece> Words(ConfigNode node) =>
        node is ConfigMap map
            ? map
                .Entries.Where(entry => entry.Value is ConfigScalar)
                .Select(entry => new HugoPiece(":" + entry.Key, ((ConfigScalar)entry.Value).Text, entry.Value))
            : [];

    /// <summary>A whole tree, key by key, without what only tells Hugo to keep the part.</summary>
    public static IEnumerable<HugoPiece> Tree(ConfigNode node) =>
        Leaves(node, "")
            .Select(piece =>
                string.Equals(piece.Suffix, ":cached", StringComparison.OrdinalIgnoreCase)
                    ? piece with
                    {
                        Suffix = null,
                    }
                    : piece
            );

    /// <summary>Values by name, a dot for each map they lie in; a list as Hugo prints it.</summary>
    public static IEnumerable<HugoPiece> Named(ConfigNode node) => Named(node, "");

    /// <summary>What every page is given, each value as front matter writes it. A cascade for some pages only is no setting.</summary>
    public static IEnumerable<HugoPiece> GivenToAll(ConfigNode node)
    {
        var map = node is ConfigList { Items: [ConfigMap only] } ? only : node as ConfigMap;
        return map is null || map.Find("_target") is not null || map.Find("target") is not null
            ? []
            : map.Entries.Select(entry => new HugoPiece(
                ":" + entry.Key,
                entry.Value is ConfigScalar scalar ? scalar.Text : Flow(entry.Value),
                entry.Value
            ));
    }

    public static IEnumerable<HugoPiece> Menu(ConfigNode node)
    {
        if (node is not ConfigList list)
        {
            yield break;
        }

        for (var index = 0; index < list.Items.Length; index++)
        {
            foreach (var field in MenuFields)
            {
                if ((list.Items[index] as ConfigMap)?.Find(field) is ConfigScalar { Text.Length: > 0 } value)
                {
                    yield return new HugoPiece(
                        string.Create(CultureInfo.InvariantCulture, $":{index}:{field}"),
                        value.Text,
                        value
                    );
                }
            }
        }
    }

    public static IEnumerable<HugoPiece> HeadingIds(ConfigNode node) =>
        (node as ConfigScalar)?.Text.ToLowerInvariant() switch
        {
            "github" => [new HugoPiece("", nameof(HeadingIdStyle.GitHub), node)],
            "github-ascii" => [new HugoPiece("", nameof(HeadingIdStyle.GitHubAscii), node)],
            "blackfriday" => [new HugoPiece("", nameof(HeadingIdStyle.Blackfriday), node)],
            _ => [],
        };

    private static IEnumerable<HugoPiece> Named(ConfigNode node, string suffix) =>
        node switch
        {
            ConfigScalar scalar => [new HugoPiece(suffix, scalar.Text, scalar)],
            ConfigList list => [new HugoPiece(suffix, Printed(list), list)],
            ConfigMap map => map.Entries.SelectMany(entry => Named(entry.Value, $"{suffix}.{entry.Key}")),
            _ => [],
        };

    private static string Printed(ConfigNode node) =>
        node switch
        {
            ConfigScalar scalar => scalar.Text,
            ConfigList list => $"[{string.Join(' ', list.Items.Select(Printed))}]",
            ConfigMap map =>
                $"map[{string.Join(' ', map.Entries.Select(entry => $"{entry.Key}:{Printed(entry.Value)}"))}]",
            _ => "",
        };

    /// <summary>YAML on one line.</summary>
    private static string Flow(ConfigNode node) =>
        node switch
        {
            ConfigScalar { Kind: ScalarKind.Text } text => Quoted(text.Text),
            ConfigScalar { Kind: ScalarKind.Null } => "null",
            ConfigScalar scalar => scalar.Text,
            ConfigList list => $"[{string.Join(", ", list.Items.Select(Flow))}]",
            ConfigMap map =>
                $"{{{string.Join(", ", map.Entries.Select(entry => $"{Quoted(entry.Key)}: {Flow(entry.Value)}"))}}}",
            _ => "",
        };

    private static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    public static IEnumerable<HugoPiece> Languages(ConfigNode node)
    {
        foreach (var (code, value) in (node as ConfigMap)?.Entries ?? [])
        {
            if (value is ConfigMap map)
            {
                foreach (var piece in Language(map))
                {
                    yield return piece with
                    {
                        Suffix = $":{code.ToLowerInvariant()}{piece.Suffix}",
                    };
                }
            }
        }
    }

    private static readonly (string Key, string Name)[] OfLanguages =
    [
        ("languageName", "Name"),
        ("label", "Name"),
        ("weight", "Weight"),
        ("contentDir", "ContentPath"),
    ];

    private static IEnumerable<HugoPiece> Language(ConfigMap language)
    {
        foreach (var (key, name) in OfLanguages)
        {
            if (language.Find(key) is ConfigScalar { Text: var text } node)
            {
                yield return new HugoPiece(":" + name, text, node);
            }
        }

        foreach (var row in HugoRows.OfLanguage)
        {
            foreach (var piece in language.Find(row.Key) is { } node ? row.Convert(node) : [])
            {
                yield return piece with
                {
                    Suffix = $":{row.Setting["Site:".Length..]}{piece.Suffix}",
                };
            }
        }

        foreach (var (name, node) in (language.Find("params") as ConfigMap)?.Entries ?? [])
        {
            foreach (var piece in HugoRows.IsKnown($"params.{name}") ? [] : Named(node, $":Params:{name}"))
            {
                yield return piece;
            }
        }
    }

    /// <summary>Read, and said by another key.</summary>
    public static IEnumerable<HugoPiece> Understood(ConfigNode node) => [new HugoPiece(null, "", node)];

    public static bool IsTruthy(ConfigNode? node) =>
        node switch
        {
            ConfigScalar scalar => scalar.IsTruthy,
            ConfigList list => !list.Items.IsEmpty,
            ConfigMap map => !map.IsEmpty,
            _ => false,
        };

    private static HugoPiece Flag(bool flag, ConfigNode node) => new("", flag ? "true" : "false", node);

    private static List<HugoPiece> List(ConfigNode node, Func<string, bool> isTaken)
    {
        var words = (node is ConfigList list ? list.Items : [node])
            .OfType<ConfigScalar>()
            .Where(word => isTaken(word.Text));
        var pieces = words
            .Select((word, index) => new HugoPiece(string.Create(null, $":{index}"), word.Text, node))
            .ToList();
        return pieces.Count > 0 ? pieces
            : node is ConfigList ? [new HugoPiece("", "", node)]
            : [];
    }

    private static IEnumerable<HugoPiece> Leaves(ConfigNode node, string suffix) =>
        node switch
        {
            ConfigScalar scalar => [new HugoPiece(suffix, scalar.Text, node)],
            ConfigList list => list.Items.SelectMany(
                (item, index) => Leaves(item, string.Create(CultureInfo.InvariantCulture, $"{suffix}:{index}"))
            ),
            ConfigMap map => map.Entries.SelectMany(entry => Leaves(entry.Value, $"{suffix}:{entry.Key}")),
            _ => [],
        };
}
