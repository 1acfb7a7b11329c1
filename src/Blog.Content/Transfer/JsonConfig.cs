using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace Blog.Content.Transfer;

/// <summary>A whole file of JSON, at most 20 levels deep.</summary>
internal static class JsonConfig
{
    /// <exception cref="FrontMatterFault">The file cannot be read.</exception>
    public static ConfigMap Read(string text, string file)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var reader = new Utf8JsonReader(
            bytes,
            new JsonReaderOptions
            {
                AllowTrailingCommas = true,
                CommentHandling = JsonCommentHandling.Skip,
                MaxDepth = 20,
            }
        );
        try
        {
            reader.Read();
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                throw new FrontMatterFault("config-syntax", 1, 1, "The file must be an object in braces.");
            }

            var map = ReadMap(ref reader, bytes, file);
            while (reader.Read())
            {
                // Whatever follows the object is a mistake, which the reader names.
            }

            return map;
        }
        catch (JsonException fault)
        {
            var end = fault.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
            throw new FrontMatterFault(
                "config-syntax",
                (int)(fault.LineNumber ?? 0) + 1,
                (int)(fault.BytePositionInLine ?? 0) + 1,
                $"The file is not valid JSON: {(end < 0 ? fault.Message : fault.Message[..end])}"
            );
        }
    }

    private static ConfigMap ReadMap(ref Utf8JsonReader reader, byte[] bytes, string file)
    {
        var map = new ConfigMap(file, LineOf(reader, bytes));
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var key = reader.GetString() ?? "";
            reader.Read();
            map.Set(key, ReadNode(ref reader, bytes, file));
        }

        return map;
    }

    private static ConfigNode ReadNode(ref Utf8JsonReader reader, byte[] bytes, string file)
    {
        var line = LineOf(reader, bytes);
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                return ReadMap(ref reader, bytes, file);
            case JsonTokenType.StartArray:
                var items = ImmutableArray.CreateBuilder<ConfigNode>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    items.Add(ReadNode(ref reader, bytes, file));
                }

                return new ConfigList(items.ToImmutable(), file, line);
            case JsonTokenType.String:
                return new ConfigScalar(reader.GetString() ?? "", ScalarKind.Text, file, line);
            case JsonTokenType.True:
                return new ConfigScalar("true", ScalarKind.True, file, line);
            case JsonTokenType.False:
                return new ConfigScalar("false", ScalarKind.False, file, line);
            case JsonTokenType.Number:
                var number = Encoding.UTF8.GetString(reader.ValueSpan);
                var kind = number.AsSpan().IndexOfAny('.', 'e', 'E') < 0 ? ScalarKind.Integer : ScalarKind.Float;
                return new ConfigScalar(number, kind, file, line);
            default:
                return new ConfigScalar("", ScalarKind.Null, file, line);
        }
    }

    private static int LineOf(in Utf8JsonReader reader, byte[] bytes) =>
        1 + bytes.AsSpan(0, (int)reader.TokenStartIndex).Count((byte)'\n');
}
