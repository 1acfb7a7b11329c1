using Blog.Content;
using Blog.Content.Markup;

namespace Blog.Tests.Content.Markup;

public sealed class SummaryTests
{
    private static string Words(int count) =>
        string.Join(' ', Enumerable.Range(1, count).Select(number => $"w{number}"));

    [Theory]
    [InlineData("<!-- more -->")]
    [InlineData("<!--MORE-->")]
    public void L9_only_the_exact_divider_divides(string divider) =>
        Assert.False(Bodies.Render($"a\n\n{divider}\n\nb").IsSummaryDivided);

    [Fact]
    public void L10_the_summary_is_the_html_before_the_divider()
    {
        var body = Bodies.Render("**a**\n\n- b\n\n<!--more-->\n\nc");
        Assert.Equal(HtmlTree.Of("<p><strong>a</strong></p><ul><li>b</li></ul>"), HtmlTree.Of(body.Summary));
        Assert.True(body.IsSummaryDivided);
        Assert.True(body.IsSummaryTruncated);
    }

    [Fact]
    public void L10_a_divider_may_stand_in_a_line()
    {
        var body = Bodies.Render("first <!--more--> second");
        Assert.Equal("<p>first</p>", body.Summary);
        Assert.Equal(HtmlTree.Of("<p>first</p><p>second</p>"), HtmlTree.Of(body.Html));
        Assert.True(body.IsSummaryTruncated);
    }

    [Fact]
    public void L10_a_divider_that_comes_first_leaves_an_empty_summary()
    {
        var body = Bodies.Render("<!--more-->\n\ntext");
        Assert.Equal("", body.Summary);
        Assert.True(body.IsSummaryDivided);
        Assert.True(body.IsSummaryTruncated);
    }

    [Fact]
    public void L10_nothing_is_cut_when_nothing_follows() =>
        Assert.False(Bodies.Render("text\n\n<!--more-->\n\n  \n").IsSummaryTruncated);

    [Fact]
    public void L10_a_footnote_keeps_its_mark_and_loses_its_text()
    {
        var summary = Bodies.Render("a[^1]\n\n<!--more-->\n\nb\n\n[^1]: Note.").Summary;
        Assert.Contains("href=\"#fn:1\"", summary, StringComparison.Ordinal);
        Assert.DoesNotContain("Note", summary, StringComparison.Ordinal);
    }

    [Fact]
    public void L11_the_marks_of_footnotes_stand_in_an_automatic_summary()
    {
        var body = Bodies.Render("One[^1], again[^1], two[^b].\n\n[^1]: First.\n[^b]: Second.");
        Assert.Equal("One1, again1, two2.\nFirst. ↩︎ ↩︎\nSecond. ↩︎", body.Summary);
        Assert.Equal("One, again, two.\nFirst.\nSecond.", body.PlainText);
    }

    [Fact]
    public void L10_only_the_first_divider_divides()
    {
        var body = Bodies.Render("a\n\n<!--more-->\n\nb\n\n<!--more-->\n\nc");
        Assert.Equal("<p>a</p>", body.Summary);
        Assert.DoesNotContain("more", body.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_divider_in_code_is_code()
    {
        var body = Bodies.Render("`<!--more-->`\n\n```\n<!--more-->\n```\n\na\n\n<!--more-->\n\nb");
        Assert.EndsWith("<p>a</p>", body.Summary, StringComparison.Ordinal);
        Assert.Equal(2, body.Html.Split("&lt;!--more--&gt;").Length - 1);
    }

    [Fact]
    public void A_divider_within_a_block_of_html_is_gone()
    {
        var body = Bodies.Render(
            "<pre>\na\n<!--more-->\nb\n</pre>",
            settings: new MarkupSettings { UnsafeHtml = true }
        );
        Assert.False(body.IsSummaryDivided);
        Assert.DoesNotContain("more", body.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void Problems_behind_a_divider_name_the_authors_lines()
    {
        var body = Bodies.Render("[a](x:1)\n\nb <!--more--> [c](x:2)\n\n[d]: /d\n[e](x:3)");
        Assert.Equal([(1, 1), (3, 15), (6, 1)], body.Problems.Select(problem => (problem.Line, problem.Column)));
    }

    [Theory]
    [InlineData("**b** & y", "<strong>b</strong> &amp; y")]
    [InlineData("one\n\ntwo", "<p>one</p>\n<p>two</p>")]
    [InlineData("<b>x</b> [l](javascript:x)", "<!-- raw HTML omitted -->x<!-- raw HTML omitted --> <a href=\"\">l</a>")]
    [InlineData("", "")]
    public void L10_a_front_matter_text_has_paragraphs_only_when_it_has_several(string markdown, string expected) =>
        Assert.Equal(
            HtmlTree.Of(expected),
            HtmlTree.Of(new MarkdownRenderer(new MarkupSettings { UnsafeHtml = true }, 70).RenderInline(markdown))
        );

    [Fact]
    public void L11_it_stops_at_the_end_of_the_sentence_after_the_words()
    {
        var body = Bodies.Render($"{Words(69)} 3.14 a b c d e f g.h i\n\nend");
        Assert.Equal($"{Words(69)} 3.14 a b c d e f g.", body.Summary);
        Assert.True(body.IsSummaryTruncated);
        Assert.False(body.IsSummaryDivided);
    }

    [Fact]
    public void L11_a_dot_within_a_number_stops_it() =>
        Assert.Equal($"{Words(71)} 3.", Bodies.Render($"{Words(71)} 3.14 a").Summary);

    [Theory]
    [InlineData("a? b", "a?")]
    [InlineData("a! b", "a!")]
    [InlineData("a。b c. d", "a。b c.")]
    [InlineData("a  \nb. c", "a")]
    [InlineData("a\nb. c", "a b.")]
    [InlineData("a\n\nb. c", "a")]
    [InlineData("a\n\n## b\n\nc. d", "a")]
    public void L11_what_ends_it(string rest, string expected) =>
        Assert.Equal($"{Words(70)} {expected}", Bodies.Render($"{Words(70)} {rest}").Summary);

    [Fact]
    public void L11_headings_and_code_are_part_of_it_and_text_is_escaped() =>
        Assert.Equal("H a &lt;b&gt; &amp; c", Bodies.Render("## H\n\na `<b>` & c").Summary);

    [Fact]
    public void L11_a_short_text_is_whole()
    {
        var body = Bodies.Render("One. Two. Three.");
        Assert.Equal("One. Two. Three.", body.Summary);
        Assert.False(body.IsSummaryTruncated);
    }

    [Fact]
    public void L11_chinese_is_cut_by_characters()
    {
        var body = Bodies.Render(Bodies.Repeat("中文字。", 100), CjkCounting.WhenPresent);
        Assert.Equal(Bodies.Repeat("中文字。", 70), body.Summary);
        Assert.True(body.IsSummaryTruncated);
    }

    [Fact]
    public void L11_chinese_of_the_exact_length_is_whole()
    {
        var body = Bodies.Render(Bodies.Repeat("中", 70), CjkCounting.On);
        Assert.Equal(Bodies.Repeat("中", 70), body.Summary);
        Assert.False(body.IsSummaryTruncated);
    }

    [Fact]
    public void L11_in_chinese_an_english_word_counts_one_and_gaps_are_one_blank() =>
        Assert.Equal(
            "one 二 three 四",
            Bodies.Render("one 二\n\nthree\n四五六", CjkCounting.On, summaryLength: 4).Summary
        );

    [Theory]
    [InlineData("`x \"y\" z`. b", "x &quot;y&quot; z.")]
    [InlineData("<i>x \"y\" z.</i> b", "x &quot;")]
    public void L11_a_quotation_mark_ends_it_only_where_it_stands_as_it_is(string rest, string expected)
    {
        var unsafeHtml = new MarkupSettings { UnsafeHtml = true, Typographer = false };
        var text = rest[0] == '<' ? $"<p>\n{Words(70)} {rest}\n</p>" : $"{Words(70)} {rest}";
        Assert.Equal($"{Words(70)} {expected}", Bodies.Render(text, settings: unsafeHtml).Summary);
    }

    [Theory]
    [InlineData("\"one\" it's 二 x...y 三四", 5, "“one” it’s 二 x…y 三", 6)]
    [InlineData("“一”二", 3, "“一”", 4)]
    [InlineData("\"中\"文", 9, "“中", 15)]
    [InlineData("中`\"`文", 7, "中&quot;", 8)]
    [InlineData("中文\n\n```\n'a' \"字\"\n```", 7, "中文 &#39;a&#39; ", 14)]
    public void L7_L11_in_chinese_the_letters_of_an_entity_count(string text, int length, string expected, int words)
    {
        var body = Bodies.Render(text, CjkCounting.On, length);
        Assert.Equal(expected.Replace("&#39;", "'", StringComparison.Ordinal).Trim(), body.Summary);
        Assert.Equal(words, body.WordCount);
    }

    [Fact]
    public void L11_without_cjk_counting_a_chinese_text_is_whole() =>
        Assert.False(Bodies.Render(Bodies.Repeat("中文字。", 400), CjkCounting.Off).IsSummaryTruncated);
}
