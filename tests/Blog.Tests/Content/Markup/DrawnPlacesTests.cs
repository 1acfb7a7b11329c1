using Blog.Content;
using Blog.Content.Markup;

namespace Blog.Tests.Content.Markup;

public sealed class DrawnPlacesTests
{
    [Fact]
    public void A_code_block_is_found_with_all_that_was_asked_of_it()
    {
        var html = Bodies
            .Render("a\n\n```C# {hl_lines=[1,\"3-4\"],linenos=inline,linenostart=7}\na < b && \"c\"\n```\n")
            .Html;
        var code = Assert.IsType<DrawnPlace.Code>(Assert.Single(DrawnPlaces.In(html, hasFormulas: true)));
        Assert.Equal("a < b && \"c\"\n", code.Text);
        Assert.Equal("a &lt; b &amp;&amp; &quot;c&quot;\n", html[code.Start..code.End]);
        Assert.Equal("C#", code.Language);
        Assert.Equal(CodeNumbers.Inline, code.Options.Numbers);
        Assert.Equal(7, code.Options.FirstNumber);
        Assert.Equal([new CodeLineRange(1, 1), new CodeLineRange(3, 4)], code.Options.Marked);
    }

    [Fact]
    public void Formulas_are_found_between_code_in_their_order()
    {
        var html = new MarkdownRenderer(new MarkupSettings(), 70)
            .Render("\\(a<b\\)\n\n```go\nx\n```\n\n$$c$$", 1, Bodies.Source with { MathJax = true })
            .Html;
        Assert.Equal(
            [@"\(a<b\)", "x\n", "$$c$$"],
            DrawnPlaces
                .In(html, hasFormulas: true)
                .Select(place =>
                    place switch
                    {
                        DrawnPlace.Code code => code.Text,
                        DrawnPlace.Formula formula => formula.Source,
                        _ => "",
                    }
                )
        );
        Assert.Single(DrawnPlaces.In(html, hasFormulas: false));
    }

    [Theory]
    [InlineData("""<p title='<code data-lang="go">x</code></pre>'>a</p>""")]
    [InlineData("""<!-- <pre><code data-lang="go">x</code></pre> -->""")]
    [InlineData("""<pre><code data-lang="go">a <b>x</b></code></pre>""")]
    [InlineData("""<p><code data-lang="go">x</code></p>""")]
    [InlineData("<pre><code>x</code></pre>")]
    [InlineData("""<pre><code data-lang="go">x""")]
    [InlineData("""<span class="math math--inline">\(a <b>b</b>\)</span>""")]
    [InlineData("""<p title='<span class="math math--inline">\(a\)</span>'>a</p>""")]
    public void What_is_no_plain_code_or_formula_is_left_alone(string html) =>
        Assert.Empty(DrawnPlaces.In(html, hasFormulas: true));

    [Fact]
    public void A_text_of_nothing_but_formulas_is_bounded()
    {
        var html = string.Concat(Enumerable.Repeat("""<span class="math math--inline">\(a\)</span>""", 20_000));
        Assert.Equal(1000, DrawnPlaces.In(html, hasFormulas: true).Length);
    }
}
