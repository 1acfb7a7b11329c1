using System.Net;
using System.Text.RegularExpressions;

namespace Blog.Content.Transfer;

/// <summary>Reads a file of words as Hugo has it, <c>i18n/de.yaml</c> (content-contract.md 10): a list of <c>id</c> and <c>translation</c>, or a map.</summary>
public static partial class HugoWords
{
    private static readonly string[] Forms = ["zero", "one", "two", "few", "many", "other"];

    /// <summary>Whether a file's name ends as one of words does.</summary>
    public static bool IsName(string file) => ConfigReader.Endings.Contains(Path.GetExtension(file).ToLowerInvariant());

    /// <summary>Each word by its id, the form of a plural behind it as in <c>count_posts_few</c>. Tags are left out, <c>{{ .Name }}</c> is <c>{Name}</c>.</summary>
    /// <param name="file">Names the file in problems.</param>
    /// <returns>Empty when the file cannot be read; a problem of the code <c>config-syntax</c> then says why.</returns>
    public static IReadOnlyList<KeyValuePair<string, string>> Read(
        ReadOnlySpan<byte> bytes,
        string file,
        ICollection<Problem> problems
    ) =>
        [
            .. EntriesOf(ConfigReader.ReadAny(bytes, file, problems))
                .SelectMany(entry => FormsOf(entry.Key.ToLowerInvariant(), entry.Value))
                .Where(word => word.Value.Length > 0),
        ];

    private static IEnumerable<KeyValuePair<string, ConfigNode>> EntriesOf(ConfigNode? root) =>
        root switch
        {
            ConfigMap map => map.Entries,
            ConfigList list => from item in list.Items.OfType<ConfigMap>()
            let translation = item.Find("translation")
            where translation is not null
            from id in new[] { item.Find("id") }.OfType<ConfigScalar>()
            select KeyValuePair.Create(id.Text, translation),
            _ => [],
        };

    private static IEnumerable<KeyValuePair<string, string>> FormsOf(string key, ConfigNode value) =>
        value switch
        {
            ConfigScalar scalar => [new(key, Plain(scalar.Text))],
            ConfigMap map => map
                .Entries.Where(form => Forms.Contains(form.Key, StringComparer.OrdinalIgnoreCase))
                .Where(form => form.Value is ConfigScalar)
                .SelectMany(form =>
                    FormsOf(
                        form.Key.Equals("other", StringComparison.OrdinalIgnoreCase)
                            ? key
                            : $"{key}_{form.Key.ToLowerInvariant()}",
                        form.Value
                    )
                ),
            _ => [],
        };

    private static string Plain(string text) =>
        WebUtility.HtmlDecode(Tag().Replace(Place().Replace(text, "{${name}}"), "")).Trim();

    [GeneratedRegex(@"\{\{-?\s*\.(?<name>\w+)\s*-?\}\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Place();

    [GeneratedRegex("</?[A-Za-z][^<>]*>", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Tag();
}
