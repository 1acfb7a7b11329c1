using Blog.Content;

namespace Blog.Tests.Content.Markup;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("# A *b*\n\nc `d` [e](/f)\ng", "A b\nc d e g")]
    [InlineData("- a\n- b\n\n> c", "a\nb\nc")]
    [InlineData("```go\nx\ny\n```", "x\ny")]
    [InlineData("|a|b|\n|-|-|\n|c|d|", "a\nb\nc\nd")]
    [InlineData("a[^1] b\n\n[^1]: c", "a b\nc")]
    [InlineData("a &amp; &lt;b&gt; <i>c</i>", "a & <b> c")]
    [InlineData("a ![picture](p.png) b\\\nc", "a  b\nc")]
    [InlineData("term\n: meaning", "term\nmeaning")]
    [InlineData("- [ ] open\n- [x] done", "open\n done")]
    [InlineData("[a]: /b\n\n---\n\n<div>x</div>", "")]
    [InlineData("see https://e.com or me@e.com", "see https://e.com or me@e.com")]
    public void A_text_without_tags_has_a_line_for_each_block(string text, string expected) =>
        Assert.Equal(expected, Bodies.Render(text).PlainText);

    [Fact]
    public void Html_that_is_shown_is_read_too() =>
        Assert.Equal(
            "a & b\nc",
            Bodies
                .Render("<center>a &amp; <b>b</b></center>\n\nc", settings: new MarkupSettings { UnsafeHtml = true })
                .PlainText
        );

    [Fact]
    public void The_divider_is_no_text() => Assert.Equal("a\nb", Bodies.Render("a\n\n<!--more-->\n\nb").PlainText);
}
