using System.Collections.Immutable;
using System.Globalization;
using Tomlyn;
using Tomlyn.Parsing;
using Tomlyn.Syntax;

namespace Blog.Content;

/// <summary>Reads TOML from the library's syntax tree into our own (content-contract.md M1, M6, M7, D9, F18).</summary>
internal sealed class TomlFrontMatter
{
    private readonly string _toml;
    private readonly FrontMatterBlock _block;
    private readonly string _file;
    private readonly ImmutableArray<Problem>.Builder _problems;
    private readonly char? _standIn;
    private int _nodes;

    private TomlFrontMatter(
        FrontMatterBlock block,
        string file,
        ImmutableArray<Problem>.Builder problems,
        char? standIn,
        string toml
    )
    {
        _toml = toml;
        _block = block;
        _file = file;
        _problems = problems;
        _standIn = standIn;
    }

    /// <exception cref="FrontMatterFault">The block is no TOML, or passes a limit.</exception>
    public static FrontMatterMap Read(
        string text,
        FrontMatterBlock block,
        string file,
        ImmutableArray<Problem>.Builder problems
    )
    {
        FrontMatterLimits.CheckLength(block);
        var toml = LineMap.WithoutLoneCr(text[block.Start..block.End]);
        TomlNesting.Check(toml, block);
        var standIn = StandInFor(toml);
        var reader = new TomlFrontMatter(block, file, problems, standIn, toml);
        try
        {
            var tree = SyntaxParser.Parse(standIn is { } free ? toml.Replace('\uFFFD', free) : toml);
            return reader.ReadDocument(tree, toml);
        }
        catch (TomlException)
        {
            throw TomlFault.Describe(toml, block, 0);
        }
    }

    /// <summary>The library takes U+FFFD for an error, so that a copy without it is parsed; null where there is none.</summary>
    private static char? StandInFor(string toml)
    {
        if (!toml.Contains('\uFFFD', StringComparison.Ordinal))
        {
            return null;
        }

        var free = '\uE000';
        while (toml.Contains(free, StringComparison.Ordinal))
        {
            free++;
        }

        return free;
    }

    private FrontMatterMap ReadDocument(DocumentSyntax tree, string toml)
    {
        if (tree.Diagnostics.FirstOrDefault(found => found.Kind == DiagnosticMessageKind.Error) is { } fault)
        {
            throw TomlFault.Describe(toml, _block, Math.Clamp(fault.Span.Start.Offset, 0, toml.Length));
        }

        var root = new TomlTable(SpanOf(tree), null)
        {
            Gap = new FrontMatterGap(tree.Tables.ChildrenCount > 0 ? _block.Start : _block.End, ""),
        };
        foreach (var pair in tree.KeyValues)
        {
            Add(root, pair, 1);
        }

        foreach (var table in tree.Tables)
        {
            if (table.Name is not { } name)
            {
                continue;
            }

            var path = PathOf(name);
            var parent = Descend(root, path.AsSpan(0, path.Length - 1));
            var (key, keySpan) = path[^1];
            var target =
                table is TableArraySyntax
                    ? parent.AddToList(key, keySpan, SpanOf(table))
                    : parent.Open(key, keySpan, SpanOf(table));
            if (target is not null)
            {
                target.Gap = GapBehind(name.Span.End.Offset, "");
            }

            foreach (var pair in table.Items)
            {
                Add(target ?? throw Double(keySpan, key), pair, path.Length + 1);
            }
        }

        return root.ToMap(Warn);
    }

    private void Add(TomlTable table, KeyValueSyntax pair, int depth)
    {
        if (pair is not { Key: { } key, Value: { } value })
        {
            return;
        }

        var path = PathOf(key);
        var isLine = table.Gap is not null;
        var parent = Descend(table, path.AsSpan(0, path.Length - 1));
        var (name, span) = path[^1];
        if (!parent.TryAdd(name, span, ReadValue(value, depth + path.Length)))
        {
            throw Double(span, name);
        }

        for (var index = 0; isLine && index < path.Length; index++)
        {
            var prefix = _toml[(path[0].Span.Start - _block.Start)..(path[index].Span.Start - _block.Start)];
            table.Gap = GapBehind(value.Span.End.Offset, prefix);
            table = index < path.Length - 1 ? table.Open(path[index].Key, span, span) ?? table : table;
        }
    }

    /// <summary>On the line behind the one that holds an offset of the block.</summary>
    private FrontMatterGap GapBehind(int offset, string prefix) =>
        new(_block.Start + LineMap.LineAt(_toml, offset + 1).Next, prefix);

    private static TomlTable Descend(TomlTable table, ReadOnlySpan<(string Key, SourceMark Span)> path)
    {
        foreach (var (key, span) in path)
        {
            table = table.Open(key, span, span) ?? throw Double(span, key);
        }

        return table;
    }

    private FrontMatterNode ReadValue(ValueSyntax value, int depth)
    {
        var span = SpanOf(value);
        if (depth > FrontMatterLimits.DeepestNesting)
        {
            throw FrontMatterLimits.TooDeep(span.Line, span.Column);
        }

        if (++_nodes > FrontMatterLimits.MostNodes)
        {
            throw FrontMatterLimits.TooMany(span.Line, span.Column);
        }

        switch (value)
        {
            case ArraySyntax list:
                var items = ImmutableArray.CreateBuilder<FrontMatterNode>();
                foreach (var item in list.Items)
                {
                    if (item.Value is { } inner)
                    {
                        items.Add(ReadValue(inner, depth + 1));
                    }
                }

                return new FrontMatterList(items.ToImmutable(), IsFlow: true, span);
            case InlineTableSyntax table:
                var map = new TomlTable(span, null);
                foreach (var item in table.Items)
                {
                    if (item.KeyValue is { } pair)
                    {
                        Add(map, pair, depth);
                    }
                }

                return map.ToMap(Warn) with
                {
                    IsFlow = true,
                };
            default:
                return ScalarOf(value, span);
        }
    }

    private FrontMatterScalar ScalarOf(ValueSyntax value, SourceMark span) =>
        value switch
        {
            StringValueSyntax text => new FrontMatterScalar(
                Restored(text.Value ?? ""),
                ScalarKind.Text,
                IsQuoted: true,
                span
            ),
            BooleanValueSyntax flag => new FrontMatterScalar(
                flag.Value ? "true" : "false",
                flag.Value ? ScalarKind.True : ScalarKind.False,
                IsQuoted: false,
                span
            ),
            IntegerValueSyntax number => new FrontMatterScalar(
                number.Token?.Text is { } spelled && !spelled.StartsWith("0o", StringComparison.Ordinal)
                    ? spelled
                    : number.Value.ToString(CultureInfo.InvariantCulture),
                ScalarKind.Integer,
                IsQuoted: false,
                span
            ),
            FloatValueSyntax number => new FrontMatterScalar(
                number.Token?.Text ?? "",
                ScalarKind.Float,
                IsQuoted: false,
                span
            ),
            // A moment: its letters may be small in TOML, but nowhere else.
            DateTimeValueSyntax moment => new FrontMatterScalar(
                moment.Token?.Text?.ToUpperInvariant() ?? "",
                ScalarKind.Text,
                IsQuoted: false,
                span
            ),
            _ => new FrontMatterScalar("", ScalarKind.Null, IsQuoted: false, span),
        };

    private (string Key, SourceMark Span)[] PathOf(KeySyntax key)
    {
        var path = new List<(string, SourceMark)>();
        Append(key.Key);
        foreach (var item in key.DotKeys)
        {
            Append(item.Key);
        }

        return [.. path];

        void Append(BareKeyOrStringValueSyntax? part)
        {
            var name = part switch
            {
                BareKeySyntax bare => bare.Key?.Text,
                StringValueSyntax quoted => quoted.Value,
                _ => null,
            };
            if (part is not null)
            {
                path.Add((Restored(name ?? ""), SpanOf(part)));
            }
        }
    }

    private string Restored(string text) => _standIn is { } standIn ? text.Replace(standIn, '\uFFFD') : text;

    private void Warn(string key, SourceMark at) => _problems.Add(FrontMatterLimits.Double(_file, key, at));

    private static FrontMatterFault Double(SourceMark at, string key) =>
        new(
            "fm-syntax",
            at.Line,
            at.Column,
            $"'{Problem.Quote(key)}' stands twice, which TOML does not allow. Remove one."
        );

    /// <summary>The library counts lines from 0 and columns in whole characters, and its end is the last character.</summary>
    private SourceMark SpanOf(SyntaxNodeBase node)
    {
        var start = node.Span.Start.Offset;
        return new SourceMark(
            _block.Start + start,
            _block.Start + node.Span.End.Offset + 1,
            _block.Line + node.Span.Start.Line,
            start - _toml.AsSpan(0, start).LastIndexOf('\n')
        );
    }
}
