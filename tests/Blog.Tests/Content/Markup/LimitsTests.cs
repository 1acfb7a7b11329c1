using System.Diagnostics;
using Blog.Content;
using Blog.Content.Markup;
using Blog.Tests.Support;
using CsCheck;

namespace Blog.Tests.Content.Markup;

public sealed class LimitsTests
{
    private const int Megabyte = 1 << 20;

    private static readonly string[] Parts =
    [
        "[",
        "](",
        "]",
        "![",
        "*",
        "**",
        "_",
        "~~",
        "`",
        "``",
        "<",
        ">",
        "!",
        "\n",
        "\n\n",
        "- ",
        "> ",
        "1. ",
        "|",
        "-|-\n",
        "# ",
        "\"",
        "'",
        "--",
        "...",
        "$$",
        "\\(",
        "\\)",
        "\\",
        "a",
        "b ",
        "中",
        "。",
        ":",
        ": ",
        "&amp;",
        "<b>",
        "<a b=\"",
        "<!--",
        "-->",
        "<?",
        "{.a}",
        "{",
        "[^1]",
        "[^1]: ",
        "[a]: b\n",
        "http://a.bc/(",
        "a@b.cd ",
        "    ",
        "\t",
        "---\n",
        "```\n",
        "<!--more-->",
        "\0",
        "\ud83d",
    ];

    private static readonly Dictionary<string, string> Texts = new(StringComparer.Ordinal)
    {
        { "quotes", Bodies.Repeat(">", Megabyte) },
        { "brackets", Bodies.Repeat("[", Megabyte) },
        { "equal headings", Bodies.Repeat("## a\n\n", Megabyte) },
        { "underlined headings", Bodies.Repeat("a\n---\n", Megabyte) },
        { "links", Bodies.Repeat("[a](", Megabyte) },
        { "links in blocks", Bodies.Repeat(Bodies.Repeat("[a](", 1990) + "\n\n", Megabyte) },
        { "deep lists", DeepList(Megabyte) },
        { "wide table", WideTable(Megabyte) },
        { "emphasis", Bodies.Repeat("*a **b ", Megabyte) },
        { "comments", Bodies.Repeat("a <!-- ", Megabyte) },
        { "instructions", Bodies.Repeat("a <? ", Megabyte) },
        { "definitions", Bodies.Repeat("[a]: b\n", Megabyte) },
        { "formulas", Bodies.Repeat("\\( \\\\) ", Megabyte) },
        { "quote marks", Bodies.Repeat("\"", Megabyte) },
        { "notes", Bodies.Repeat("[^1] ", Megabyte) + "\n\n[^1]: a" },
        { "ticks", string.Join(' ', Enumerable.Range(1, 1400).Select(count => new string('`', count))) },
    };

    public static TheoryData<string> Bombs => [.. Texts.Keys];

    [Theory]
    [MemberData(nameof(Bombs))]
    public void A_megabyte_that_is_hard_to_read_is_answered_in_time(string name)
    {
        var text = Texts[name];
        var clock = Stopwatch.StartNew();
        var body = WithFormulas().Render(text, 1, Bodies.Source with { MathJax = true });
        Assert.True(clock.Elapsed < Ceiling(3), $"{name} took {clock.Elapsed}.");
        Assert.True(body.Html.Length < 20 * Megabyte, $"{name} became {body.Html.Length} characters.");
    }

    [Fact]
    public void Half_a_character_in_an_address_is_shown_as_unreadable()
    {
        // Made here: an attribute holds no half characters.
        const char half = '\uD83D';
        var html = WithFormulas().Render($"[a](/b{half})\n\n![a]({half} 'b')", 1, Bodies.Source).Html;
        Assert.Equal(3, html.Split("%EF%BF%BD").Length);
    }

    [Fact]
    public void Any_text_of_64_KiB_renders_within_a_second()
    {
        var renderer = WithFormulas();
        renderer.Render("# a *b* [c](d)", 1, Bodies.Source);
        var unit = Gen.OneOf(Parts).Array[1, 5].Select(string.Concat);
        var mixed = Gen.OneOf(Parts).Array[2000, 12_000].Select(string.Concat);
        Gen.OneOf(unit.Select(part => Bodies.Repeat(part, 65_536)), mixed)
            .Select(text => text.Length > 65_536 ? text[..65_536] : text)
            .Sample(
                text =>
                {
                    var clock = Stopwatch.StartNew();
                    renderer.Render(text, 1, Bodies.Source with { MathJax = true });
                    return clock.Elapsed < Ceiling(1);
                },
                iter: Rounds.Of(60),
                time: -1,
                threads: 1
            );
    }

    [Fact]
    public void K67_a_text_nested_too_deep_is_shown_as_written()
    {
        var text = Bodies.Repeat(">", 2000) + " <b>";
        var body = new MarkdownRenderer(new MarkupSettings(), 70).Render(text, 4, Bodies.Source);
        Assert.Equal(
            $"<pre>{text.Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal)}</pre>\n",
            body.Html
        );
        var problem = Assert.Single(body.Problems);
        Assert.Equal(("render-limit", Severity.Error, 4), (problem.Code, problem.Severity, problem.Line));
    }

    [Fact]
    public void K67_brackets_nested_too_deep_are_shown_as_written()
    {
        var body = Bodies.Render(Bodies.Repeat("[", 5000));
        Assert.Equal("render-limit", Assert.Single(body.Problems).Code);
        Assert.StartsWith("<pre>[", body.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void Nesting_of_a_hundred_is_read()
    {
        Assert.Empty(Bodies.Render(Bodies.Repeat("> ", 200) + "a").Problems);
        Assert.NotEmpty(Bodies.Render(Bodies.Repeat("> ", 202) + "a").Problems);
    }

    [Fact]
    public void A_long_rule_of_dashes_is_no_nesting() => Assert.Empty(Bodies.Render(Bodies.Repeat("- ", 400)).Problems);

    [Fact]
    public void A_block_of_too_many_links_stays_text_and_its_neighbours_do_not()
    {
        var body = Bodies.Render("*before*\n\n" + Bodies.Repeat("[a](b) ", 7 * 501) + "\n\n*after*");
        Assert.Contains("<em>before</em>", body.Html, StringComparison.Ordinal);
        Assert.Contains("<p>[a](b) [a](b) ", body.Html, StringComparison.Ordinal);
        Assert.Contains("<em>after</em>", body.Html, StringComparison.Ordinal);
        var problem = Assert.Single(body.Problems);
        Assert.Equal(("render-limit", Severity.Error, 3), (problem.Code, problem.Severity, problem.Line));
    }

    [Fact]
    public void Many_links_in_many_blocks_are_links() =>
        Assert.Empty(Bodies.Render(Bodies.Repeat("- [a](b)\n", 9 * 2000)).Problems);

    [Fact]
    public void Tables_beyond_the_limit_stay_text()
    {
        var body = Bodies.Render("|a|\n|-|\n|b|\n\n" + WideTable(30_000));
        Assert.Contains("<table>", body.Html, StringComparison.Ordinal);
        Assert.Contains("<p>|a|a|", body.Html, StringComparison.Ordinal);
        Assert.Equal("render-limit", Assert.Single(body.Problems).Code);
    }

    [Fact]
    public void Many_link_definitions_in_a_row_all_work()
    {
        var definitions = string.Concat(Enumerable.Range(0, 2000).Select(number => $"[a{number}]: /{number}\n"));
        var body = Bodies.Render(definitions + "\n[a0] [a500] [a1999]");
        Assert.Equal(
            HtmlTree.Of("<p><a href=\"/0\">a0</a> <a href=\"/500\">a500</a> <a href=\"/1999\">a1999</a></p>"),
            HtmlTree.Of(body.Html)
        );
    }

    private static MarkdownRenderer WithFormulas() =>
        new(new MarkupSettings { BlockAttributes = true, Emoji = true }, 70);

    private static string DeepList(int length)
    {
        var text = new System.Text.StringBuilder();
        for (var depth = 0; text.Length < length; depth++)
        {
            text.Append(' ', depth * 2).Append("- a\n");
        }

        return text.ToString(0, length);
    }

    private static string WideTable(int length)
    {
        var columns = length / 8;
        return $"|{Bodies.Repeat("a|", columns)}\n|{Bodies.Repeat("-|", columns)}\n{Bodies.Repeat("|b|\n", length / 2)}";
    }

    /// <summary>Ten times the goal: other tests share the machine.</summary>
    private static TimeSpan Ceiling(int goalSeconds) => TimeSpan.FromSeconds(goalSeconds * 10);
}
