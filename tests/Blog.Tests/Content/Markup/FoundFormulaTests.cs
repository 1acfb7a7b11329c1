using Blog.Content;
using Blog.Content.Markup;
using Blog.Tests.Support;

namespace Blog.Tests.Content.Markup;

public sealed class FoundFormulaTests
{
    [Fact]
    public void K61_each_formula_is_known_with_its_place_in_the_file()
    {
        var body = Render(
            "a \\(x\\) b\n\n<!--more-->\n\n> $$\n> y\n> $$\n\n{{< details \"\\(no\\)\" >}}\nin \\\\(z\\\\)\n{{< /details >}}\n"
        );
        Assert.Equal(
            [(@"\(x\)", 5, 3), ("$$\ny\n$$", 9, 3), (@"\(z\)", 14, 4)],
            body.Formulas.Select(formula => (formula.Source, formula.Line, formula.Column))
        );
        Assert.True(body.HasMath);
    }

    [Fact]
    public void A_value_of_the_site_is_filled_into_a_formula_too()
    {
        var body = BuiltSite
            .Of(
                BuiltSite.Settings with
                {
                    Params = new Dictionary<string, string> { ["n"] = "42" },
                },
                ("post/a.md", BuiltSite.Post("A"))
            )
            .Site.Fill(Render("\\(x = {{< param n >}}\\)"), "post/a.md");
        Assert.Equal(@"\(x = 42\)", Assert.Single(body.Formulas).Source);
        Assert.Equal("<p><span class=\"math math--inline\">\\(x = 42\\)</span></p>\n", body.Html);
    }

    private static RenderedBody Render(string text) =>
        new MarkdownRenderer(new MarkupSettings(), 70).Render(text, 5, Bodies.Source with { MathJax = true });
}
