using System.Collections.Immutable;
using System.Globalization;
using Tomlyn.Parsing;
using Tomlyn.Syntax;

namespace Blog.Content.Transfer;

/// <summary>A whole file of TOML, at most 20 levels deep.</summary>
internal static class TomlConfig
{
    private const int DeepestNesting = 20;

    /// <exception cref="FrontMatterFault">The file cannot be read.</exception>
    public static ConfigMap Read(string text, string file)
    {
        RefuseDeepNesting(text);
        var document = SyntaxParser.Parse(text, file, validate: true);
        if (document.HasErrors)
        {
            var first = document.Diagnostics.First(message => message.Kind == DiagnosticMessageKind.Error);
            throw Fault(first.Span.Start, $"The file is not valid TOML: {first.Message}");
        }

        var root = new ConfigMap(file, 1);
        AddAll(root, document.KeyValues, file);
        foreach (var table in document.Tables)
        {
            AddAll(TableOf(root, table, file), table.Items, file);
        }

        return root;
    }

    /// <summary>The parser calls itself for each bracket, so a hostile file would end the process.</summary>
    private static void RefuseDeepNesting(string text)
    {
        var lexer = TomlLexer.Create(text, "");
        var depth = 0;
        while (lexer.MoveNext())
        {
            var kind = lexer.Current.Kind;
            if (kind is TokenKind.OpenBracket or TokenKind.OpenBracketDouble or TokenKind.OpenBrace)
            {
                depth += kind is TokenKind.OpenBracketDouble ? 2 : 1;
                if (depth > DeepestNesting)
                {
                    throw new FrontMatterFault(
                        "config-syntax",
                        lexer.Current.Start.Line + 1,
                        lexer.Current.Start.Column + 1,
                        "The file is nested deeper than 20 levels."
                    );
                }
            }
            else if (kind is TokenKind.CloseBracket or TokenKind.CloseBracketDouble or TokenKind.CloseBrace)
            {
                depth -= kind is TokenKind.CloseBracketDouble ? 2 : 1;
            }
        }
    }

    private static ConfigMap TableOf(ConfigMap root, TableSyntaxBase table, string file)
    {
        var line = table.Span.Start.Line + 1;
        var keys = KeysOf(table.Name, table.Span.Start);
        var map = root;
        foreach (var key in keys[..^1])
        {
            map = Enter(map, key, file, line);
        }

        if (table is not TableArraySyntax)
        {
            return Enter(map, keys[^1], file, line);
        }

        var item = new ConfigMap(file, line);
        map.Set(
            keys[^1],
            map.TryGet(keys[^1], out var known) && known is ConfigList list
                ? list with
                {
                    Items = list.Items.Add(item),
                }
                : new ConfigList([item], file, line)
        );
        return item;
    }

    /// <summary>A header below an array of tables goes into its last one.</summary>
    private static ConfigMap Enter(ConfigMap map, string key, string file, int line) =>
        map.TryGet(key, out var known) && known is ConfigList { Items: [.., ConfigMap last] }
            ? last
            : map.Below(key, file, line);

    private static void AddAll(ConfigMap map, IEnumerable<KeyValueSyntax> pairs, string file)
    {
        foreach (var pair in pairs)
        {
            var line = pair.Span.Start.Line + 1;
            var keys = KeysOf(pair.Key, pair.Span.Start);
            var target = keys[..^1].Aggregate(map, (inner, key) => inner.Below(key, file, line));
            target.Set(keys[^1], ToNode(pair.Value, file, line));
        }
    }

    private static ConfigNode ToNode(ValueSyntax? value, string file, int line)
    {
        switch (value)
        {
            case InlineTableSyntax table:
                var map = new ConfigMap(file, line);
                AddAll(map, table.Items.Select(item => item.KeyValue).OfType<KeyValueSyntax>(), file);
                return map;
            case ArraySyntax array:
                return new ConfigList(
                    [.. array.Items.Select(item => ToNode(item.Value, file, item.Span.Start.Line + 1))],
                    file,
                    line
                );
            case StringValueSyntax text:
                return new ConfigScalar(text.Value ?? "", ScalarKind.Text, file, line);
            case BooleanValueSyntax { Value: var flag }:
                return new ConfigScalar(flag ? "true" : "false", flag ? ScalarKind.True : ScalarKind.False, file, line);
            case IntegerValueSyntax number:
                return new ConfigScalar(
                    number.Value.ToString(CultureInfo.InvariantCulture),
                    ScalarKind.Integer,
                    file,
                    line
                );
            case FloatValueSyntax number:
                return new ConfigScalar(
                    number.Value.ToString(CultureInfo.InvariantCulture),
                    ScalarKind.Float,
                    file,
                    line
                );
            default:
                return new ConfigScalar(value?.ToString().Trim() ?? "", ScalarKind.Text, file, line);
        }
    }

    private static ImmutableArray<string> KeysOf(KeySyntax? key, TextPosition at) =>
        key?.Key is not { } first ? throw Fault(at, "The file is not valid TOML: a key is missing.")
        : key.DotKeys.ChildrenCount >= DeepestNesting ? throw Fault(at, "The file is nested deeper than 20 levels.")
        :
        [
            NameOf(first),
            .. key.DotKeys.Select(dotted => dotted.Key).OfType<BareKeyOrStringValueSyntax>().Select(NameOf),
        ];

    private static string NameOf(BareKeyOrStringValueSyntax key) =>
        key is StringValueSyntax quoted ? quoted.Value ?? "" : key.ToString().Trim();

    private static FrontMatterFault Fault(TextPosition at, string message) =>
        new("config-syntax", at.Line + 1, at.Column + 1, message);
}
