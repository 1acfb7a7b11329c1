using System.Text;
using System.Text.Json;

namespace Blog.Hosting;

/// <summary>Reads a file of settings: JSON, in which comments and trailing commas are allowed.</summary>
internal static class SettingsFile
{
    private const int MaxDepth = 20;

    /// <exception cref="SettingsException">The file cannot be read, or is not such JSON; names file and line.</exception>
    public static IReadOnlyList<SettingsEntry> Read(string file, SettingsLayer layer)
    {
        try
        {
            return Parse(File.ReadAllBytes(file), file, layer);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException($"{file}: the settings cannot be read: {exception.Message}", exception);
        }
    }

    private static List<SettingsEntry> Parse(byte[] bytes, string file, SettingsLayer layer)
    {
        ReadOnlySpan<byte> utf8 = bytes;
        if (utf8.StartsWith(Encoding.UTF8.Preamble))
        {
            utf8 = utf8[Encoding.UTF8.Preamble.Length..];
        }

        var entries = new List<SettingsEntry>();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var position = new Stack<Place>();
        var reader = new Utf8JsonReader(
            utf8,
            new JsonReaderOptions
            {
                AllowTrailingCommas = true,
                CommentHandling = JsonCommentHandling.Skip,
                MaxDepth = MaxDepth,
            }
        );
        try
        {
            while (reader.Read())
            {
                var line = 1 + utf8[..(int)reader.TokenStartIndex].Count((byte)'\n');
                switch (reader.TokenType)
                {
                    case JsonTokenType.PropertyName:
                        position.Peek().Name = reader.GetString() ?? "";
                        continue;
                    case JsonTokenType.EndObject:
                        position.Pop();
                        continue;
                    case JsonTokenType.EndArray:
                        if (position.Pop() is { Next: 0 } empty)
                        {
                            Add(empty.Key, "", line);
                        }

                        continue;
                }

                var key = position.TryPeek(out var parent) ? parent.KeyOfNext() : "";
                switch (reader.TokenType)
                {
                    case JsonTokenType.StartObject:
                        position.Push(new Place(key, isList: false));
                        break;
                    case JsonTokenType.StartArray when key.Length > 0:
                        position.Push(new Place(key, isList: true));
                        break;
                    case JsonTokenType.String when key.Length > 0:
                        Add(key, reader.GetString() ?? "", line);
                        break;
                    case JsonTokenType.Null when key.Length > 0:
                        Add(key, "", line);
                        break;
                    default:
                        if (key.Length == 0)
                        {
                            throw new SettingsException($"{file}:{line}: the settings must be an object in braces.");
                        }

                        Add(key, Encoding.UTF8.GetString(reader.ValueSpan), line);
                        break;
                }
            }
        }
        catch (JsonException exception)
        {
            throw new SettingsException(
                $"{file}:{exception.LineNumber + 1}: the settings are not valid JSON: {Cause(exception)}",
                exception
            );
        }
        catch (InvalidOperationException exception)
        {
            // What the reader throws for text that is not UTF-8.
            throw new SettingsException($"{file}: the settings are not valid UTF-8.", exception);
        }

        return entries;

        void Add(string key, string value, int line)
        {
            if (!seen.Add(key))
            {
                throw new SettingsException($"{file}:{line}: {key} is given twice.");
            }

            entries.Add(new SettingsEntry(key, value, new SettingsSource(layer, $"{file}:{line}")));
        }
    }

    /// <summary>The parser's sentence without the position that it repeats at the end.</summary>
    private static string Cause(JsonException exception)
    {
        var end = exception.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return end < 0 ? exception.Message : exception.Message[..end];
    }

    private sealed class Place(string key, bool isList)
    {
        public string Key { get; } = key;

        public string Name { get; set; } = "";

        public int Next { get; private set; }

        public string KeyOfNext()
        {
            var name = isList ? Next.ToString(System.Globalization.CultureInfo.InvariantCulture) : Name;
            Next++;
            return Key.Length == 0 ? name : Key + ":" + name;
        }
    }
}
