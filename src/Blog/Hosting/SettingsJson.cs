using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Blog.Hosting;

/// <summary>Flat settings as the JSON of a settings file, which reads back as the same.</summary>
internal static partial class SettingsJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Of(IEnumerable<KeyValuePair<string, string>> settings)
    {
        var root = new Branch();
        foreach (var (key, value) in settings)
        {
            root.Put(key.Split(':'), value);
        }

        return root.ToObject().ToJsonString(Options) + "\n";
    }

    private static JsonValue ToJson(string value) =>
        value is "true" or "false" ? JsonValue.Create(value == "true")
        : Number().IsMatch(value)
            ? JsonValue.Create(int.Parse(value, System.Globalization.CultureInfo.InvariantCulture))
        : JsonValue.Create(value);

    [GeneratedRegex(
        "^(0|-?[1-9][0-9]{0,8})$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Number();

    private sealed class Branch
    {
        private readonly OrderedDictionary<string, Branch> _children = new(StringComparer.OrdinalIgnoreCase);
        private string _value = "";

        public void Put(ReadOnlySpan<string> segments, string value)
        {
            if (segments.IsEmpty)
            {
                _value = value;
                return;
            }

            if (!_children.TryGetValue(segments[0], out var child))
            {
                child = _children[segments[0]] = new Branch();
            }

            child.Put(segments[1..], value);
        }

        public JsonNode ToJson()
        {
            if (_children.Count == 0)
            {
                return SettingsJson.ToJson(_value);
            }

            if (IsList())
            {
                var list = _children
                    .OrderBy(child => child.Key.Length)
                    .ThenBy(child => child.Key, StringComparer.Ordinal);
                return new JsonArray([.. list.Select(child => child.Value.ToJson())]);
            }

            return ToObject();
        }

        public JsonObject ToObject()
        {
            var map = new JsonObject();
            foreach (var (name, child) in _children)
            {
                map[name] = child.ToJson();
            }

            return map;
        }

        private bool IsList() =>
            Enumerable
                .Range(0, _children.Count)
                .All(index => _children.ContainsKey(index.ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }
}
