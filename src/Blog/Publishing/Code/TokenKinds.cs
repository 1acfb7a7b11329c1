namespace Blog.Publishing.Code;

/// <summary>Tells by the names that grammars give a piece of code what colour it has.</summary>
internal static class TokenKinds
{
    // The first beginning that fits counts, so the narrower ones stand first.
    private static readonly (string Beginning, TokenKind Kind)[] Known =
    [
        ("comment", TokenKind.Comment),
        ("constant.character.escape", TokenKind.Number),
        ("constant.other.symbol", TokenKind.String),
        ("constant.language", TokenKind.Keyword),
        ("constant", TokenKind.Number),
        ("string.unquoted.plain", TokenKind.Plain),
        ("string", TokenKind.String),
        ("keyword.operator.expression", TokenKind.Keyword),
        ("keyword.operator.new", TokenKind.Keyword),
        ("keyword.operator.logical.python", TokenKind.Keyword),
        ("keyword.operator.word", TokenKind.Keyword),
        ("keyword.operator", TokenKind.Plain),
        ("keyword.other.unit", TokenKind.Number),
        ("keyword", TokenKind.Keyword),
        ("storage.type.numeric", TokenKind.Type),
        ("storage.type.primitive", TokenKind.Type),
        ("storage.type.built-in", TokenKind.Type),
        ("storage.type.java", TokenKind.Type),
        ("storage.type.generic", TokenKind.Type),
        ("storage", TokenKind.Keyword),
        ("entity.name.function", TokenKind.Function),
        ("entity.name.command", TokenKind.Function),
        ("entity.name.type", TokenKind.Type),
        ("entity.name.class", TokenKind.Type),
        ("entity.name.namespace", TokenKind.Type),
        ("entity.name.package", TokenKind.Type),
        ("entity.name.section", TokenKind.Keyword),
        ("entity.name.tag", TokenKind.Keyword),
        ("entity.other.attribute-name", TokenKind.Function),
        ("entity.other.inherited-class", TokenKind.Type),
        ("support.type.property-name", TokenKind.Function),
        ("support.type.vendored", TokenKind.Function),
        ("support.function", TokenKind.Function),
        ("support.type", TokenKind.Type),
        ("support.class", TokenKind.Type),
        ("support.constant", TokenKind.Number),
        ("variable.language", TokenKind.Keyword),
        ("variable.parameter.function.language.special", TokenKind.Keyword),
        ("markup.heading", TokenKind.Keyword),
        ("markup.inserted", TokenKind.String),
        ("markup.deleted", TokenKind.Keyword),
        ("markup.changed", TokenKind.Number),
        ("markup.inline.raw", TokenKind.String),
        ("markup.underline.link", TokenKind.Function),
        ("meta.diff.header", TokenKind.Function),
        ("meta.diff.range", TokenKind.Type),
        ("invalid", TokenKind.Plain),
        // Code within a string is code again.
        ("meta.interpolation", TokenKind.Plain),
        ("meta.template.expression", TokenKind.Plain),
        ("meta.embedded", TokenKind.Plain),
        ("meta.fstring", TokenKind.Plain),
        ("variable", TokenKind.Plain),
    ];

    /// <param name="scopes">From the whole text to the piece itself.</param>
    public static TokenKind Of(IReadOnlyList<string> scopes)
    {
        for (var index = scopes.Count - 1; index >= 0; index--)
        {
            foreach (var (beginning, kind) in Known)
            {
                if (Begins(scopes[index], beginning))
                {
                    return kind;
                }
            }
        }

        return TokenKind.Plain;
    }

    /// <summary>The class that gives it its colour; null for none.</summary>
    public static string? ClassOf(TokenKind kind) =>
        kind switch
        {
            TokenKind.Comment => "hl-comment",
            TokenKind.Keyword => "hl-keyword",
            TokenKind.String => "hl-string",
            TokenKind.Number => "hl-number",
            TokenKind.Function => "hl-function",
            TokenKind.Type => "hl-type",
            _ => null,
        };

    private static bool Begins(string scope, string beginning) =>
        scope.StartsWith(beginning, StringComparison.Ordinal)
        && (scope.Length == beginning.Length || scope[beginning.Length] == '.');
}
