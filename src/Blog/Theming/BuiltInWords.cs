using System.Reflection;
using System.Text.Json;

namespace Blog.Theming;

/// <summary>The files of words that are built into the program: one JSON object each, of texts by key.</summary>
internal static class BuiltInWords
{
    /// <summary>By hand: the serializer takes longer to get ready than all the words take to read, and every start reads some.</summary>
    /// <exception cref="InvalidOperationException">There is no such file.</exception>
    public static IEnumerable<KeyValuePair<string, string>> Read(string name)
    {
        using var stream =
            Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not built in.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        var words = new List<KeyValuePair<string, string>>();
        var reader = new Utf8JsonReader(bytes);
        var key = "";
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.PropertyName)
            {
                key = reader.GetString() ?? "";
            }
            else if (reader.TokenType is JsonTokenType.String)
            {
                words.Add(new(key, reader.GetString() ?? ""));
            }
        }

        return words;
    }
}
