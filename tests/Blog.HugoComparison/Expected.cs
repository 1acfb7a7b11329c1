using System.Net;
using System.Text.RegularExpressions;

namespace Blog.HugoComparison;

/// <summary>What differs on purpose: each line is a place that the content contract marks ≠ or N(x).</summary>
internal static class Expected
{
    private const string Reference = "site";
    private const string Options = "options";
    private const string Chinese = "chinese";
    private const string Reserved = "/setup/tools";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    public static IReadOnlyList<Rule> Rules { get; } =
    [
        // Hugo publishes what it cannot read.
        new("1 draft-value", "address", Reference, "/states/unread-(word|maybe|quoted|point|list)/", OnlyTheirs),
        new("D7", "address", Reference, "/states/unread-(publish|expiry)/", OnlyTheirs),
        new("1 draft-value", "address", Reference, "/states/page/[34]/", OnlyTheirs),
        // What has no page is listed only where Hugo links to nothing, and no crawler is sent there.
        new("2.3 build", "order next", Reference, "/building/(local/)?", TheirsIsAlikeWithout("")),
        new("2.3 build", "sitemap", "*", "/sitemap.xml", IsSitemapOfSamePages),
        new("2.3 title", "title linktitle", Reference, "/titles/(number|octal)/", IsNumberSpelledOut),
        new("1 draft-value", "address", Chinese, "/post/(faise|page/6)/", OnlyTheirs),
        new("2.3 numbers", "address feed redirect", Chinese, "/tags/3(\\.0)?/.*"),
        new("A3", "redirect", "*", "/tags/c#/page/1/", fact => fact.Theirs == "/tags/c"),
        new("A3", "order previous next", Reference, "/percent/.*", IsDecodedTwice),
        // Of two targets that fit, Hugo takes either, another one in each run.
        new("2.3 cascade", "lead", Reference, "/targets/apple/"),
        new("A14", "*", Reference, "/collide/(a-b/)?"),
        new("F20", "*", Reference, "/encodings/utf16/"),
        new("F21", "address redirect feed", Reference, "/latin/.*", OnlyTheirs),
        new("F23", "title linktitle", "*", "/(bytes|titles|post)/.*", IsNamedByFile),
        new("F23", "order previous next", Chinese, "/|/post/.*|/1/01/01/nd/|/2018/05/old.html", IsOrderOfUntitled),
        new("K16", "blocks text summary truncated words", Options, "/differs/k16/"),
        new(
            "A20",
            "address redirect feed",
            "*",
            "/(admin|account|setup|health|comments|search|_|webmention)(/.*)?",
            OnlyTheirs
        ),
        new("F7", "file", "*", ".*\\.(tmp|bak|orig|old|save|swp)", OnlyTheirs),
        new("K25", "images", "*", ".*", IsEscapedTwice),
        new("K28", "links", Reference, "/differs/k28/", OursHas("xn--")),
        new("K52", "blocks text summary", "*", ".*", HasNumbersInTable),
        new("K52", "words", Reference, "/differs/k52/"),
        // Hugo calls a text cut whose last sentence is the last word of its summary.
        new("L11", "truncated", "*", ".*", fact => fact is { Theirs: "true", Ours: "false" }),
        new("N2", "menu-main menu-side menu-footer", "*", ".*", IsNamedWhereTheirsIsNot),
        new("8 embeds", "blocks text links", "*", ".*", IsEmbedThatAsksFirst),
        new("T3", "toc-shape", "*", ".*", LeavesEmptyEntriesOut),
        new("T5", "toc toc-shape", "*", ".*", HasNoLinkWithinLink),
        new("K46", "blocks", Reference, "/differs/k46/", OursHas("li(p ")),
        new("K47", "blocks text links summary words", Reference, "/differs/k47/"),
        new("K56", "blocks text links", Options, "/differs/k56/"),
        new("K67", "blocks text summary words", Reference, "/differs/k67/"),
        // The way back is a word of its own there, in the text that is counted.
        // It counts the letters of the way back's entities, too.
        new("K47", "words", Chinese, "/post/quote/", fact => fact is { Theirs: "61", Ours: "38" }),
        new("K47", "words", Reference, "/markdown/footnote-code/", fact => fact is { Theirs: "6", Ours: "5" }),
        new("K58", "text summary", Options, "/post/emoji/", OursHas(":smile:")),
        new("L12", "title", Reference, "/博客/", TheirsHas("博客s")),
        new("R4", "feed", "*", ".*", IsFeedOfSamePages),
        new("8 figure", "summary words", Reference, "/codes/figure/"),
        new("8 embeds", "blocks text links summary words minutes", Reference, "/codes/(gist|vimeo|youtube)/"),
        new("T3", "toc-shape", Reference, "/toc/(deep|usual)/", TheirsHas("ul(li")),
        new("T5", "toc toc-shape", Reference, "/(toc/inline|markdown/heading-source)/"),
    ];

    private static bool OnlyTheirs(Difference fact) => fact.Ours is null;

    private static Func<Difference, bool> TheirsIsAlikeWithout(string line) =>
        fact =>
            fact.Theirs is { } theirs
            && (theirs.Length == 0 || string.Join('\n', theirs.Split('\n').Where(other => other != line)) == fact.Ours);

    /// <summary>
    /// The same pages, but for one that has no link (2.3 build) and those whose address another has (A14, A20). A date may be missing or
    /// read that was 1 January of the year 1 (R4, F20), a title come from the file (F20, F23), an address be kept (A3). Order is
    /// compared in the lists themselves.
    /// </summary>
    private static bool IsFeedOfSamePages(Difference fact)
    {
        var theirs = ItemsOf(fact.Theirs);
        var ours = ItemsOf(fact.Ours);
        return theirs.Keys.Order(StringComparer.Ordinal).SequenceEqual(ours.Keys.Order(StringComparer.Ordinal))
            && ours.All(item => IsSameItem(item.Key, theirs[item.Key], item.Value));
    }

    /// <summary>Title and date by address.</summary>
    private static Dictionary<string, (string Title, string Date)> ItemsOf(string? feed) =>
        (feed ?? "")
            .Split('\n')
            .Select(item => item.Split('|'))
            .Where(item => item.Length == 3 && item[0].Length > 0 && Plain(item[0]) != Reserved)
            .DistinctBy(item => Plain(item[0]))
            .ToDictionary(item => Plain(item[0]), item => (item[1], item[2]), StringComparer.Ordinal);

    private static bool IsSameItem(string path, (string Title, string Date) theirs, (string Title, string Date) ours) =>
        path == "/collide/a-b"
        || (
            (
                theirs.Title == ours.Title
                || theirs.Title.Length == 0
                || IsNumberSpelledOut(new Difference("title", path, theirs.Title, ours.Title))
            ) && (theirs.Date == ours.Date || theirs.Date.StartsWith("Mon, 01 Jan 0001", StringComparison.Ordinal))
        );

    /// <summary>Decoded, without what Hugo makes a fragment of.</summary>
    private static string Plain(string address) => Uri.UnescapeDataString(address).Split('#')[0].TrimEnd('/');

    /// <summary>The same addresses, but for one that is only linked (2.3 build) and one of the program (A20), and however they are spelled (A3, A14).</summary>
    private static bool IsSitemapOfSamePages(Difference fact) =>
        AddressesOf(fact.Theirs)
            .Except(["/building/link", Reserved], StringComparer.Ordinal)
            .SequenceEqual(AddressesOf(fact.Ours));

    private static IEnumerable<string> AddressesOf(string? sitemap) =>
        (sitemap ?? "").Split('\n').Select(Plain).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    private static bool IsNamedByFile(Difference fact) =>
        fact.Theirs is null or ""
        && fact.Ours is { Length: > 0 } name
        && fact.Address.EndsWith($"/{name}/", StringComparison.Ordinal);

    /// <summary>Pages without a title and a date stand where their file's name puts them.</summary>
    private static bool IsOrderOfUntitled(Difference fact) =>
        (fact.Theirs + fact.Ours).Contains("/post/nofm/", StringComparison.Ordinal)
        || (fact.Theirs + fact.Ours).Contains("/post/empty/", StringComparison.Ordinal)
        || fact.Address is "/post/nofm/" or "/post/empty/";

    private static bool IsEscapedTwice(Difference fact) => WebUtility.HtmlDecode(fact.Theirs) == fact.Ours;

    /// <summary>Line numbers as a column of a table; ours are no text.</summary>
    private static bool HasNumbersInTable(Difference fact)
    {
        const string Table = "div(table(tbody(tr(td(pre(code)) td(pre(code))))))";
        if (fact is not { Theirs: { } theirs, Ours: { } ours })
        {
            return false;
        }

        var words = ours.Split(' ');
        var next = 0;
        return fact.Kind == "blocks"
            ? theirs.Contains(Table, StringComparison.Ordinal)
                && theirs.Replace(Table, "pre(code)", StringComparison.Ordinal) == ours
            : theirs
                .Split(' ')
                .All(word => next < words.Length && words[next] == word ? next++ >= 0 : word.All(char.IsAsciiDigit))
                && next == words.Length;
    }

    /// <summary>An entry whose name is written and empty shows nothing there.</summary>
    private static bool IsNamedWhereTheirsIsNot(Difference fact)
    {
        var theirs = (fact.Theirs ?? "").Split('\n');
        var ours = (fact.Ours ?? "").Split('\n');
        return theirs.Length == ours.Length
            && theirs.Zip(ours).All(entry => entry.First == entry.Second || IsUnnamed(entry.First, entry.Second));
    }

    private static bool IsUnnamed(string theirs, string ours) =>
        theirs.StartsWith('|') && ours.EndsWith(theirs, StringComparison.Ordinal);

    private static bool IsEmbedThatAsksFirst(Difference fact) =>
        fact.Kind switch
        {
            "blocks" => fact.Theirs?.Replace("div(iframe)", "div(p(a))", StringComparison.Ordinal) == fact.Ours,
            "links" => TheirsIsAlikeWithoutEmbeds(fact),
            _ => fact is { Theirs: { } theirs, Ours: { } ours }
                && theirs == Regex.Replace(ours, "(?:YouTube|Vimeo): \\S+ ?", "", RegexOptions.None, Patience),
        };

    private static bool TheirsIsAlikeWithoutEmbeds(Difference fact) =>
        (fact.Theirs ?? "")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .SequenceEqual(
                (fact.Ours ?? "")
                    .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                    .Where(link =>
                        !link.StartsWith("https://www.youtube.com/watch", StringComparison.Ordinal)
                        && !link.StartsWith("https://vimeo.com/", StringComparison.Ordinal)
                    )
            );

    private static bool LeavesEmptyEntriesOut(Difference fact) =>
        fact is { Theirs: { } theirs, Ours: { } ours }
        && Regex.Replace(theirs, "(?<=\\()li | li(?=[ )])", "", RegexOptions.None, Patience) == ours;

    private static bool HasNoLinkWithinLink(Difference fact) =>
        fact is { Theirs: { } theirs, Ours: { } ours }
        && (
            fact.Kind == "toc"
                ? string.Join('\n', theirs.Split('\n').Where(link => link.StartsWith('#')))
                : theirs.Replace("(a a", "(a", StringComparison.Ordinal)
        ) == ours;

    private static bool IsNumberSpelledOut(Difference fact) =>
        fact is { Theirs: "1.5", Ours: "1.50" } or { Theirs: "10", Ours: "012" };

    private static bool IsDecodedTwice(Difference fact) => Uri.UnescapeDataString(fact.Ours ?? "") == fact.Theirs;

    private static Func<Difference, bool> TheirsHas(string text) =>
        fact => fact.Theirs?.Contains(text, StringComparison.Ordinal) == true;

    private static Func<Difference, bool> OursHas(string text) =>
        fact => fact.Ours?.Contains(text, StringComparison.Ordinal) == true;
}
