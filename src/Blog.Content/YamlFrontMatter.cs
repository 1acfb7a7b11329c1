using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Blog.Content;

/// <summary>
/// Reads YAML from the parser's events into our own tree and stops as soon as a limit is passed, so that a hostile file
/// costs neither time nor stack (content-contract.md M5 to M11; the limits count what aliases expand to).
/// </summary>
internal sealed class YamlFrontMatter
{
    private readonly string _text;
    private readonly FrontMatterBlock _block;
    private readonly string _file;
    private readonly Parser _parser;
    private readonly Dictionary<string, Anchored?> _anchors = new(StringComparer.Ordinal);
    private readonly ImmutableArray<Problem>.Builder _problems;
    private int _nodes;

    private YamlFrontMatter(string text, FrontMatterBlock block, string file, ImmutableArray<Problem>.Builder problems)
    {
        _text = text;
        _block = block;
        _file = file;
        _problems = problems;
        _parser = new Parser(new StringReader(text[block.Start..block.End]));
    }

    /// <exception cref="FrontMatterFault">The block is no map of keys, or passes a limit.</exception>
    public static FrontMatterMap Read(
        string text,
        FrontMatterBlock block,
        string file,
        ImmutableArray<Problem>.Builder problems
    )
    {
        var root = ReadAny(text, block, file, problems);
        if (root is FrontMatterMap map)
        {
            return map;
        }

        if (root is FrontMatterScalar { Kind: ScalarKind.Null })
        {
            return FrontMatterMap.Empty;
        }

        throw new FrontMatterFault(
            "fm-not-a-map",
            root.Span.Line,
            root.Span.Column,
            "The front matter is no list of keys. Write each setting as 'key: value' on a line of its own."
        );
    }

    /// <summary>The root, whatever it is; an empty map for nothing at all.</summary>
    /// <exception cref="FrontMatterFault">The block is no YAML, or passes a limit.</exception>
    public static FrontMatterNode ReadAny(
        string text,
        FrontMatterBlock block,
        string file,
        ImmutableArray<Problem>.Builder problems
    )
    {
        FrontMatterLimits.CheckLength(block);
        RefuseTabBeforeFirstKey(text, block);
        var reader = new YamlFrontMatter(text, block, file, problems);
        try
        {
            return reader.ReadDocument();
        }
        catch (YamlException fault)
        {
            throw YamlFault.Describe(text, block, fault.Start);
        }
        catch (InvalidOperationException)
        {
            // The parser's answer to some brackets that never close.
            throw YamlFault.Describe(text, block, Mark.Empty);
        }
    }

    private static void RefuseTabBeforeFirstKey(string text, FrontMatterBlock block)
    {
        var line = block.Line;
        for (var start = block.Start; start < block.End; line++)
        {
            var (end, next) = LineMap.LineAt(text, start);
            var content = text.AsSpan(start, end - start);
            if (!content.IsWhiteSpace() && !content.TrimStart().StartsWith("#", StringComparison.Ordinal))
            {
                var indent = content[..^content.TrimStart().Length];
                if (indent.IndexOf('\t') is >= 0 and var tab)
                {
                    throw YamlFault.Tab(line, tab + 1);
                }

                return;
            }

            start = next;
        }
    }

    private FrontMatterNode ReadDocument()
    {
        _parser.Consume<StreamStart>();
        if (_parser.Accept<StreamEnd>(out _))
        {
            return FrontMatterMap.Empty;
        }

        _parser.Consume<DocumentStart>();
        var root = ReadNode(1).Node;
        _parser.Consume<DocumentEnd>();
        return root;
    }

    /// <returns>The node, how many nodes it stands for, and how deep it goes.</returns>
    private Anchored ReadNode(int depth)
    {
        if (depth > FrontMatterLimits.DeepestNesting)
        {
            throw TooComplex(_parser.Current?.Start ?? Mark.Empty, "is nested deeper than 20 levels");
        }

        switch (_parser.Current)
        {
            case AnchorAlias alias:
                return ReadAlias(alias, depth);
            case Scalar scalar:
                _parser.MoveNext();
                Count(1, scalar.Start);
                return Keep(scalar.Anchor, new Anchored(ToScalar(scalar), 1, 1));
            case SequenceStart start:
                return ReadList(start, depth);
            case MappingStart start:
                return ReadMap(start, depth);
            default:
                throw YamlFault.Describe(_text, _block, _parser.Current?.Start ?? Mark.Empty);
        }
    }

    private Anchored ReadAlias(AnchorAlias alias, int depth)
    {
        _parser.MoveNext();
        if (!_anchors.TryGetValue(alias.Value.Value, out var target))
        {
            throw YamlFault.Describe(_text, _block, alias.Start);
        }

        if (target is null)
        {
            throw TooComplex(alias.Start, "refers to itself");
        }

        Count(target.Nodes, alias.Start);
        return depth + target.Depth - 1 > FrontMatterLimits.DeepestNesting
            ? throw TooComplex(alias.Start, "is nested deeper than 20 levels")
            : target with
            {
                Node = Relocate(target.Node, SpanOf(alias), "it is an alias"),
            };
    }

    private Anchored ReadList(SequenceStart start, int depth)
    {
        _parser.MoveNext();
        Count(1, start.Start);
        Open(start.Anchor);
        var items = ImmutableArray.CreateBuilder<FrontMatterNode>();
        var (nodes, deepest) = (1, 1);
        while (!_parser.Accept<SequenceEnd>(out _))
        {
            var item = ReadNode(depth + 1);
            items.Add(item.Node);
            nodes += item.Nodes;
            deepest = Math.Max(deepest, item.Depth + 1);
        }

        var end = _parser.Consume<SequenceEnd>();
        var isFlow = start.Style == SequenceStyle.Flow;
        var span = SpanBetween(start.Start, end, isFlow, items.Count > 0 ? items[^1] : null);
        var list = new FrontMatterList(items.ToImmutable(), isFlow, span, LockOf(start));
        return Keep(start.Anchor, new Anchored(list, nodes, deepest));
    }

    private Anchored ReadMap(MappingStart start, int depth)
    {
        _parser.MoveNext();
        Count(1, start.Start);
        Open(start.Anchor);
        var entries = ImmutableArray.CreateBuilder<FrontMatterEntry>();
        var merged = new List<FrontMatterEntry>();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var (nodes, deepest) = (1, 1);
        while (!_parser.Accept<MappingEnd>(out _))
        {
            if (_parser.Current is not Scalar key)
            {
                throw YamlFault.Describe(_text, _block, _parser.Current?.Start ?? Mark.Empty);
            }

            _parser.MoveNext();
            Count(1, key.Start);
            var value = ReadNode(depth + 1);
            nodes += value.Nodes + 1;
            deepest = Math.Max(deepest, value.Depth + 1);
            if (key is { Value: "<<", Style: ScalarStyle.Plain })
            {
                merged.AddRange(Merge(value.Node, key.Start));
                continue;
            }

            var entry = new FrontMatterEntry(NameOf(key, depth), SpanOf(key), value.Node);
            if (!seen.Add(entry.Key))
            {
                _problems.Add(FrontMatterLimits.Double(_file, entry.Key, entry.KeySpan));
            }

            entries.Add(entry);
        }

        var end = _parser.Consume<MappingEnd>();
        var isFlow = start.Style == MappingStyle.Flow;
        var span = SpanBetween(start.Start, end, isFlow, entries.Count > 0 ? entries[^1].Value : null);
        var given = merged.Where(entry => seen.Add(entry.Key)).ToList();
        var map = new FrontMatterMap([.. given, .. entries], isFlow, span, LockOf(start));
        return Keep(start.Anchor, new Anchored(map, nodes, deepest));
    }

    /// <summary>A page's own key is text to Hugo, <c>no</c> too; within a map it is the boolean.</summary>
    private string NameOf(Scalar key, int depth) =>
        ToScalar(key) switch
        {
            { Kind: ScalarKind.True or ScalarKind.False } word when depth == 1 => word.Text,
            var name => name.AsText,
        };

    private IEnumerable<FrontMatterEntry> Merge(FrontMatterNode value, Mark mark)
    {
        var maps = value switch
        {
            FrontMatterMap map => [map],
            FrontMatterList list when list.Items.All(item => item is FrontMatterMap) => list
                .Items.OfType<FrontMatterMap>()
                .ToArray(),
            _ => throw YamlFault.Describe(_text, _block, mark),
        };
        foreach (var entry in maps.SelectMany(map => map.Entries.Reverse()))
        {
            Count(1, mark);
            yield return entry with
            {
                Value = Relocate(entry.Value, entry.Value.Span, "a merge gives it"),
                IsGiven = true,
            };
        }
    }

    private FrontMatterScalar ToScalar(Scalar scalar)
    {
        var isPlain = scalar.Style == ScalarStyle.Plain;
        var span = SpanOf(scalar);
        if (scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded)
        {
            span = span with { End = YamlBlockText.EndOf(_text, span.Start, span.End) };
        }

        if (scalar.Tag.IsEmpty || scalar.Tag.IsNonSpecific)
        {
            var kind = isPlain ? YamlScalars.KindOf(scalar.Value) : ScalarKind.Text;
            return new FrontMatterScalar(scalar.Value, kind, !isPlain, span, LockOf(scalar));
        }

        const string known = "tag:yaml.org,2002:";
        if (scalar.Tag.Value.StartsWith(known, StringComparison.Ordinal))
        {
            var kind = scalar.Tag.Value[known.Length..] == "str" ? ScalarKind.Text : YamlScalars.KindOf(scalar.Value);
            return new FrontMatterScalar(scalar.Value, kind, !isPlain, span, "it carries a tag");
        }

        _problems.Add(
            new Problem(
                "yaml-tag",
                Severity.Info,
                _file,
                span.Line,
                span.Column,
                $"The tag {Problem.Quote(scalar.Tag.Value)} means nothing here; the value is read as text."
            )
        );
        return new FrontMatterScalar(scalar.Value, ScalarKind.Text, !isPlain, span, "it carries a tag");
    }

    private static string? LockOf(NodeEvent node) =>
        !node.Anchor.IsEmpty ? "it carries an anchor"
        : !node.Tag.IsEmpty && !node.Tag.IsNonSpecific ? "it carries a tag"
        : null;

    private static FrontMatterNode Relocate(FrontMatterNode node, SourceMark span, string reason) =>
        node switch
        {
            FrontMatterScalar scalar => scalar with { Span = span, Locked = reason },
            FrontMatterList list => list with { Span = span, Locked = reason },
            FrontMatterMap map => map with { Span = span, Locked = reason },
            _ => node,
        };

    private void Open(AnchorName anchor)
    {
        if (!anchor.IsEmpty)
        {
            _anchors[anchor.Value] = null;
        }
    }

    private Anchored Keep(AnchorName anchor, Anchored node)
    {
        if (!anchor.IsEmpty)
        {
            _anchors[anchor.Value] = node;
        }

        return node;
    }

    private void Count(int nodes, Mark mark)
    {
        _nodes += nodes;
        if (_nodes > FrontMatterLimits.MostNodes)
        {
            throw TooComplex(mark, "holds more than 10,000 values");
        }
    }

    private SourceMark SpanOf(ParsingEvent @event) =>
        new(
            _block.Start + (int)@event.Start.Index,
            _block.Start + (int)@event.End.Index,
            _block.Line + (int)@event.Start.Line - 1,
            (int)@event.Start.Column
        );

    /// <summary>The parser puts a closing bracket's end on the bracket, and a block's end on the next token: behind blank lines and comments.</summary>
    private SourceMark SpanBetween(Mark start, ParsingEvent end, bool isFlow, FrontMatterNode? last) =>
        new(
            _block.Start + (int)start.Index,
            isFlow ? _block.Start + (int)end.Start.Index + 1 : last?.Span.End ?? _block.Start + (int)end.Start.Index,
            _block.Line + (int)start.Line - 1,
            (int)start.Column
        );

    private FrontMatterFault TooComplex(Mark mark, string what) =>
        FrontMatterLimits.TooComplex(
            _block.Line + Math.Max((int)mark.Line, 1) - 1,
            Math.Max((int)mark.Column, 1),
            what
        );

    private sealed record Anchored(FrontMatterNode Node, int Nodes, int Depth);
}
