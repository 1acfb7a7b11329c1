using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace Blog.Content;

/// <summary>Reads JSON token by token into our own tree, with places in the text rather than in its bytes (content-contract.md M1).</summary>
internal ref struct JsonFrontMatter
{
    private readonly string _file;
    private readonly ImmutableArray<Problem>.Builder _problems;
    private readonly JsonPlaces _places;
    private readonly ReadOnlySpan<byte> _bytes;
    private Utf8JsonReader _reader;
    private int _nodes;

    private JsonFrontMatter(
        string text,
        FrontMatterBlock block,
        byte[] bytes,
        string file,
        ImmutableArray<Problem>.Builder problems
    )
    {
        _file = file;
        _problems = problems;
        _places = new JsonPlaces(text, block);
        _bytes = bytes;
        _reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = FrontMatterLimits.DeepestNesting + 1 });
    }

    /// <exception cref="FrontMatterFault">The block is no JSON, or passes a limit.</exception>
    public static FrontMatterMap Read(
        string text,
        FrontMatterBlock block,
        string file,
        ImmutableArray<Problem>.Builder problems
    )
    {
        FrontMatterLimits.CheckLength(block);
        var bytes = Encoding.UTF8.GetBytes(LineMap.WithoutLoneCr(text[block.Start..block.End]));
        var json = new JsonFrontMatter(text, block, bytes, file, problems);
        try
        {
            json._reader.Read();
            return json.ReadMap(1);
        }
        catch (JsonException fault)
        {
            var line = (int)(fault.LineNumber ?? 0);
            var column = json.ColumnOf(line, (int)(fault.BytePositionInLine ?? 0));
            throw new FrontMatterFault(
                "fm-syntax",
                block.Line + line,
                column,
                "The front matter cannot be read here: in JSON each key and each text stands in double quotes, with a comma between two entries and none behind the last."
            );
        }
    }

    private FrontMatterNode ReadNode(int depth)
    {
        var start = _places.At((int)_reader.TokenStartIndex);
        if (depth > FrontMatterLimits.DeepestNesting)
        {
            throw FrontMatterLimits.TooDeep(start.Line, start.Column);
        }

        if (++_nodes > FrontMatterLimits.MostNodes)
        {
            throw FrontMatterLimits.TooMany(start.Line, start.Column);
        }

        return _reader.TokenType switch
        {
            JsonTokenType.StartObject => ReadMap(depth),
            JsonTokenType.StartArray => ReadList(depth),
            JsonTokenType.String => Scalar(_reader.GetString() ?? "", ScalarKind.Text, isQuoted: true),
            JsonTokenType.True => Scalar("true", ScalarKind.True, isQuoted: false),
            JsonTokenType.False => Scalar("false", ScalarKind.False, isQuoted: false),
            JsonTokenType.Null => Scalar("null", ScalarKind.Null, isQuoted: false),
            _ => Number(),
        };
    }

    private FrontMatterMap ReadMap(int depth)
    {
        var start = _places.At((int)_reader.TokenStartIndex);
        var entries = ImmutableArray.CreateBuilder<FrontMatterEntry>();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndObject)
        {
            var key = Scalar(_reader.GetString() ?? "", ScalarKind.Text, isQuoted: true);
            _reader.Read();
            if (!seen.Add(key.Text))
            {
                _problems.Add(FrontMatterLimits.Double(_file, key.Text, key.Span));
            }

            entries.Add(new FrontMatterEntry(key.Text, key.Span, ReadNode(depth + 1)));
        }

        return new FrontMatterMap(entries.ToImmutable(), IsFlow: true, To(start));
    }

    private FrontMatterList ReadList(int depth)
    {
        var start = _places.At((int)_reader.TokenStartIndex);
        var items = ImmutableArray.CreateBuilder<FrontMatterNode>();
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(ReadNode(depth + 1));
        }

        return new FrontMatterList(items.ToImmutable(), IsFlow: true, To(start));
    }

    private FrontMatterScalar Number()
    {
        var spelled = Encoding.UTF8.GetString(_reader.ValueSpan);
        var kind = spelled.AsSpan().IndexOfAny(".eE") < 0 ? ScalarKind.Integer : ScalarKind.Float;
        return Scalar(spelled, kind, isQuoted: false);
    }

    private FrontMatterScalar Scalar(string text, ScalarKind kind, bool isQuoted) =>
        new(text, kind, isQuoted, TokenSpan(isQuoted ? 2 : 0));

    /// <summary>Of a key, the reader has consumed the colon too.</summary>
    private SourceMark TokenSpan(int quotes)
    {
        var start = (int)_reader.TokenStartIndex;
        var mark = _places.At(start);
        return mark with { End = _places.At(start + _reader.ValueSpan.Length + quotes).Start };
    }

    private SourceMark To(SourceMark start) => start with { End = _places.At((int)_reader.BytesConsumed).Start };

    /// <summary>The column of a byte that stands somewhere behind the last token.</summary>
    private readonly int ColumnOf(int line, int byteInLine)
    {
        var rest = _bytes;
        for (var passed = 0; passed < line; passed++)
        {
            rest = rest[(rest.IndexOf((byte)'\n') + 1)..];
        }

        return Encoding.UTF8.GetCharCount(rest[..Math.Min(byteInLine, rest.Length)])
            + (line == 0 ? _places.FirstColumn : 1);
    }
}
