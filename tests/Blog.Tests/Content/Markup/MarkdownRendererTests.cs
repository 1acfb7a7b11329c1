using Blog.Content;
using Blog.Content.Markup;

namespace Blog.Tests.Content.Markup;

public sealed class MarkdownRendererTests
{
    [Fact]
    public void K34_a_link_left_out_is_told_with_its_place()
    {
        var source = Bodies.Source;
        var body = new MarkdownRenderer(new MarkupSettings(), 70).Render("a\n\nb [x](javascript:y)", 5, source);
        var problem = Assert.Single(body.Problems);
        Assert.Equal(
            ("link-scheme", Severity.Warning, source.File, 7, 3),
            (problem.Code, problem.Severity, problem.File, problem.Line, problem.Column)
        );
        Assert.Contains("javascript:y", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void K34_unsafe_html_does_not_open_links() =>
        Assert.Contains(
            "href=\"\"",
            Bodies.Render("[x](javascript:y)", settings: new MarkupSettings { UnsafeHtml = true }).Html,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData(null, true, true)]
    [InlineData(true, true, true)]
    [InlineData(false, true, false)]
    [InlineData(true, false, false)]
    public void K61_formulas_need_mathjax_and_the_setting(bool? passthrough, bool mathjax, bool expected)
    {
        var settings = new MarkupSettings { MathPassthrough = passthrough };
        var body = new MarkdownRenderer(settings, 70).Render("$$a$$", 1, Bodies.Source with { MathJax = mathjax });
        Assert.Equal(expected, body.HasMath);
        Assert.Equal(expected, body.Html.Contains("math--display", StringComparison.Ordinal));
    }

    [Fact]
    public void K61_a_page_without_a_formula_has_none() =>
        Assert.False(
            new MarkdownRenderer(new MarkupSettings(), 70)
                .Render("价格 $5 和 $10", 1, Bodies.Source with { MathJax = true })
                .HasMath
        );

    [Theory]
    [InlineData("<p style=\"color:red\">a</p>")]
    [InlineData("## a {style=\"color:red\"}")]
    [InlineData("|a|\n|:-:|\n|b|")]
    [InlineData("<style>p { color: red }</style>")]
    [InlineData("<p class=\"a\"style=\"b\">a</p>")]
    public void No_style_reaches_a_page(string text) =>
        Assert.DoesNotContain(
            "style",
            Bodies.Render(text, settings: new MarkupSettings { UnsafeHtml = true, BlockAttributes = true }).Html,
            StringComparison.OrdinalIgnoreCase
        );

    [Fact]
    public async Task One_renderer_serves_many_threads()
    {
        var renderer = new MarkdownRenderer(new MarkupSettings(), 70);
        var text = "# a\n\n\"b\" [c](d) e[^1]\n\n|f|\n|-|\n|g|\n\n[^1]: h\n";
        var expected = renderer.Render(text, 1, Bodies.Source).Html;
        var rendered = await Task.WhenAll(
            Enumerable.Range(0, 64).Select(_ => Task.Run(() => renderer.Render(text, 1, Bodies.Source).Html))
        );
        Assert.All(rendered, html => Assert.Equal(expected, html));
    }
}
