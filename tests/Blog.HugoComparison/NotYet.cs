namespace Blog.HugoComparison;

/// <summary>What the program does not do yet. A feature that is done loses its line here.</summary>
internal static class NotYet
{
    private const string Reference = "site";

    public static IReadOnlyList<Rule> Rules { get; } =
    [
        new("2.3 build", "*", Reference, "/building/.*"),
        new("2.3 cascade", "*", Reference, "/(cascading|targets)/.*|/tags/cascaded/.*"),
        new("2.3 cascade", "order", Reference, "/", IsAlikeWithout("/cascading/")),
        new("8", "*", Reference, "/codes/.*"),
        new("A6", "*", Reference, "/urls/.*|/(My|rel|moved-by-url|Capitals|beats|section-moved|中文)/.*"),
        new("A7", "*", Reference, "/(1|2023)/.*|/moved/.*"),
        new("A12", "redirect", Reference, "/(old-place|old|aliases|up|first-old|second-old|中 文)/.*"),
        new("F2", "*", Reference, "/html/.*"),
        new("F16", "*", Reference, "/headless/"),
        new("F30 .well-known", "file", Reference, "/.well-known/.*"),
        new("M1 TOML, JSON", "*", Reference, "/formats/.*|/tags/(toml|json)/.*"),
        new("M1 TOML, JSON", "widget-tags", Reference, "/"),
        new("R1 feeds", "feed", "*", ".*"),
        new("R5 sitemap", "sitemap", "*", ".*"),
        // The contract does not say which of the two is right.
        new("undecided K58: emoji in code", "text summary", "options", "/post/emoji/"),
        new(
            "undecided L11: marks of footnotes in a summary",
            "summary words",
            Reference,
            "/markdown/(footnotes|footnote-code|heading-source)/"
        ),
    ];

    private static Func<Difference, bool> IsAlikeWithout(string part) =>
        fact =>
            fact.Theirs?.Split('\n').Where(line => !line.Contains(part, StringComparison.Ordinal)) is { } rest
            && string.Join('\n', rest) == fact.Ours;
}
