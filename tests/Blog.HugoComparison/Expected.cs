namespace Blog.HugoComparison;

/// <summary>What differs on purpose: each line is a place that the content contract marks ≠ or N(x).</summary>
internal static class Expected
{
    private const string Reference = "site";
    private const string Options = "options";

    public static IReadOnlyList<Rule> Rules { get; } =
    [
        // Hugo publishes what it cannot read.
        new("1 draft-value", "address", Reference, "/states/unread-(word|maybe|quoted|point|list)/", OnlyTheirs),
        new("D7", "address", Reference, "/states/unread-(publish|expiry)/", OnlyTheirs),
        new("1 draft-value", "address", Reference, "/states/page/[34]/", OnlyTheirs),
        new("2.3 title", "title linktitle", Reference, "/titles/(number|octal)/", IsNumberSpelledOut),
        new("A3", "redirect", Reference, "/tags/c#/page/1/", fact => fact.Theirs == "/tags/c"),
        new("A3", "order previous next", Reference, "/percent/.*", IsDecodedTwice),
        new("A14", "*", Reference, "/collide/(a-b/)?"),
        new("F20", "*", Reference, "/encodings/utf16/"),
        new("F21", "address redirect", Reference, "/latin/.*", OnlyTheirs),
        new("F23", "title linktitle", Reference, "/(bytes|titles)/.*", IsNamedByFile),
        new("K16", "blocks text summary truncated words", Options, "/differs/k16/"),
        new("K25", "images", Reference, "/differs/k25/", TheirsHas("&ldquo;")),
        new("K28", "links", Reference, "/differs/k28/", OursHas("xn--")),
        new("K46", "blocks", Reference, "/differs/k46/", OursHas("li(p ")),
        new("K47", "blocks text links summary words", Reference, "/differs/k47/"),
        new("K56", "blocks text links", Options, "/differs/k56/"),
        new("K67", "blocks text summary words", Reference, "/differs/k67/"),
        new("L12", "title", Reference, "/博客/", TheirsHas("博客s")),
        new("T3", "toc-shape", Reference, "/toc/(deep|usual)/", TheirsHas("ul(li")),
        new("T5", "toc toc-shape", Reference, "/(toc/inline|markdown/heading-source)/"),
    ];

    private static bool OnlyTheirs(Difference fact) => fact.Ours is null;

    private static bool IsNamedByFile(Difference fact) =>
        fact.Theirs is null or ""
        && fact.Ours is { Length: > 0 } name
        && fact.Address.EndsWith($"/{name}/", StringComparison.Ordinal);

    private static bool IsNumberSpelledOut(Difference fact) =>
        fact is { Theirs: "1.5", Ours: "1.50" } or { Theirs: "10", Ours: "012" };

    private static bool IsDecodedTwice(Difference fact) => Uri.UnescapeDataString(fact.Ours ?? "") == fact.Theirs;

    private static Func<Difference, bool> TheirsHas(string text) =>
        fact => fact.Theirs?.Contains(text, StringComparison.Ordinal) == true;

    private static Func<Difference, bool> OursHas(string text) =>
        fact => fact.Ours?.Contains(text, StringComparison.Ordinal) == true;
}
