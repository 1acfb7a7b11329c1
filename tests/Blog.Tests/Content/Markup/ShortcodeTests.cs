using System.Diagnostics;
using Blog.Content;
using Blog.Content.Markup;
using Blog.Tests.Support;
using CsCheck;

namespace Blog.Tests.Content.Markup;

public sealed class ShortcodeTests
{
    private static readonly string[] Parts =
    [
        "{{<",
        ">}}",
        "{{%",
        "%}}",
        "{{< ",
        " >}}",
        " />}}",
        "{{< /",
        "{{</*",
        "*/>}}",
        "details",
        "highlight",
        "unknown",
        "figure",
        "ref",
        "param",
        "alert",
        "{{< details >}}",
        "{{< /details >}}",
        "{{% alert %}}",
        "{{% /alert %}}",
        "{{< qr a >}}",
        "{{< ref \"b\" >}}",
        " src=",
        " caption=\"*a* [b](c)\"",
        "\"",
        "`",
        "=",
        "/",
        "\\",
        "\n",
        "\n\n",
        " ",
        "a",
        "中",
        "[",
        "](",
        ")",
        "[a]: ",
        "# ",
        "- ",
        "> ",
        "| ",
        "```\n",
        "<!--more-->",
        "<b>",
        "&#xFDD1;0&#xFDD2;",
        "\uFDD1",
    ];

    [Theory]
    [InlineData("\n a {{< figure src=\"a\"", 3, 4, "has no end")]
    [InlineData("a\n\n{{< >}}", 4, 1, "begins with its name")]
    [InlineData("a\n{{< a \"b\n\" >}}", 3, 1, "no closing quote")]
    [InlineData("a {{< a `b", 2, 3, "no closing backtick")]
    [InlineData("a {{< a b=1 c >}}", 2, 3, "with and without a name")]
    [InlineData("a {{< a b= >}}", 2, 3, "A value is missing")]
    [InlineData("a {{< a it's >}}", 2, 3, "''' cannot stand")]
    [InlineData("a {{< a \"b\"c >}}", 2, 3, "'c' cannot stand")]
    [InlineData("a {{< /a b >}}", 2, 3, "'b' cannot stand")]
    [InlineData("a {{</* b", 2, 3, "commented out")]
    [InlineData("a {{< /details >}}", 2, 3, "Nothing is open")]
    [InlineData("a\nb {{% highlight go %}}", 3, 3, "{{% /highlight %}}")]
    public void What_cannot_be_read_is_named_with_its_place(string text, int line, int column, string message)
    {
        var body = new MarkdownRenderer(new MarkupSettings(), 70).Render(text, 2, Bodies.Source);
        var problem = Assert.Single(body.Problems);
        Assert.Equal(
            ("shortcode-syntax", Severity.Warning, line, column),
            (problem.Code, problem.Severity, problem.Line, problem.Column)
        );
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        Assert.Contains("{{", body.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a\n\n  {{< nope >}}", "shortcode-unknown", 3, 3)]
    [InlineData("a {{< youtube \"?\" >}}", "embed-id", 1, 3)]
    [InlineData("{{< details >}}\n\n{{< nope >}}\n{{< /details >}}", "shortcode-unknown", 3, 1)]
    [InlineData("{{< figure\n  alt=`a\nb`\n  src=\"c\"\n>}} d [x](javascript:y)", "link-scheme", 5, 7)]
    [InlineData("{{% nope\n\n%}}\n\na [x](javascript:y)", "link-scheme", 5, 3)]
    [InlineData("{{< details >}}\na\n\nb [x](javascript:y)\n{{< /details >}}", "link-scheme", 4, 3)]
    [InlineData("{{< x\n>}}<!--more-->\n\nb [x](javascript:y)", "link-scheme", 4, 3)]
    public void Problems_have_the_place_where_they_were_written(string text, string code, int line, int column)
    {
        var problem = Assert.Single(Bodies.Render(text).Problems, problem => problem.Code == code);
        Assert.Equal((line, column), (problem.Line, problem.Column));
    }

    [Fact]
    public void Words_summary_and_toc_see_the_rendered_text()
    {
        var body = Bodies.Render(
            "## One {{< figure src=a alt=b caption=\"two *three*\" >}}\n\nfour {{< details sum >}}five six{{< /details >}}."
        );
        Assert.Equal("One two three\nfour sum\nfive six.", body.PlainText);
        Assert.Equal(7, body.WordCount);
        Assert.Equal("One two three four sum five six.", body.Summary.Replace('\n', ' '));
        Assert.Contains("<figcaption>", Assert.Single(body.Headings).Html, StringComparison.Ordinal);
        Assert.Equal("one-", body.Headings[0].Id);
    }

    [Fact]
    public void A_divided_summary_holds_the_output_too()
    {
        var body = Bodies.Render("{{< youtube abc >}}\n\n<!--more-->\n\nb");
        Assert.StartsWith("<div class=\"embed\"", body.Summary, StringComparison.Ordinal);
        Assert.Equal("https://www.youtube-nocookie.com", Assert.Single(body.FrameHosts));
    }

    [Fact]
    public void The_same_text_gives_the_same_body()
    {
        const string text = "{{< ref b >}} {{< details >}}{{< param c >}}{{< /details >}}";
        Assert.Equal(Bodies.Render(text).Html, Bodies.Render(text).Html);
        Assert.Equal(["b", "c"], Bodies.Render(text).Slots.Select(slot => slot.Wanted));
    }

    [Fact]
    public void Nobody_can_write_the_mark_of_a_slot()
    {
        var body = Bodies.Render("\uFDD10\uFDD2 &#xFDD1;0&#xFDD2; {{< figure src=a caption=\"&#xFDD1;0&#xFDD2;\" >}}");
        Assert.DoesNotContain('\uFDD1', body.Html);
        Assert.DoesNotContain('\uFDD1', body.PlainText);
        Assert.DoesNotContain('\uFDD1', body.Summary);
    }

    [Fact]
    public void Settings_map_further_names()
    {
        var renderer = new MarkdownRenderer(
            new MarkupSettings(),
            70,
            new Dictionary<string, string>
            {
                ["note"] = "box",
                ["chart"] = "code:json",
                ["ad"] = "drop",
                ["alert"] = "drop",
            }
        );
        var body = renderer.Render(
            "{{< note >}}*a*{{< /note >}}\n\n{{< chart >}}{}{{< /chart >}}\n\nb{{< ad >}}c{{< /ad >}}{{< alert >}}",
            1,
            Bodies.Source
        );
        Assert.Empty(body.Problems);
        Assert.Equal(
            HtmlTree.Of(
                "<aside class=\"note\"><p><em>a</em></p></aside>"
                    + "<pre tabindex=\"0\"><code class=\"language-json\" data-lang=\"json\">{}</code></pre><p>b</p>"
            ),
            HtmlTree.Of(body.Html)
        );
    }

    [Fact]
    public void A_qr_code_is_a_picture_within_the_page()
    {
        var html = Bodies.Render("{{< qr text=\"https://e.com\" scale=3 alt=\"Our page\" >}}").Html;
        Assert.Matches(
            "^<img src=\"data:image/png;base64,[A-Za-z0-9+/=]+\" width=\"87\" height=\"87\" alt=\"Our page\">\n?$",
            html
        );
    }

    [Fact]
    public void More_than_ten_within_one_another_stay_as_written()
    {
        static string Nested(int depth) =>
            string.Concat(Enumerable.Repeat("{{< details >}}", depth))
            + "a"
            + string.Concat(Enumerable.Repeat("{{< /details >}}", depth));

        Assert.Empty(Bodies.Render(Nested(10)).Problems);
        var body = Bodies.Render(Nested(11));
        Assert.Equal("render-limit", Assert.Single(body.Problems).Code);
        Assert.Contains("{{&lt; details &gt;}}a{{&lt; /details &gt;}}", body.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void More_than_a_thousand_stay_as_written()
    {
        Assert.Empty(
            Bodies.Render(string.Concat(Enumerable.Repeat("{{< details >}}a{{< /details >}}", 1000))).Problems
        );
        var body = Bodies.Render(string.Concat(Enumerable.Repeat("{{< ref a >}}\n", 1001)));
        Assert.Equal(
            ("render-limit", 1001),
            Assert.Single(body.Problems.Select(problem => (problem.Code, problem.Line)))
        );
        Assert.Equal(1000, body.Slots.Length);
    }

    [Theory]
    [InlineData("{{< ")]
    [InlineData("{{< a ")]
    [InlineData("{{< a `")]
    [InlineData("{{</*")]
    [InlineData("{{< a \"{{< b `\" ")]
    [InlineData("{{< /details >}}")]
    [InlineData("{{< details >}}")]
    [InlineData("{{< unknown >}}")]
    [InlineData("{{< qr abcdefghijklmnopqrstuvwxyz >}}")]
    [InlineData("{{< figure caption=\"*a **b ~~c [d](\" >}}")]
    [InlineData("{{< details \"*a **b ~~c [d](\" >}}*a **b ~~c [d]( {{< /details >}}")]
    public void A_megabyte_that_is_hard_to_read_is_answered_within_three_seconds(string part)
    {
        var text = Bodies.Repeat(part, 1 << 20);
        var clock = Stopwatch.StartNew();
        var body = Bodies.Render(text);
        Assert.True(clock.Elapsed < Ceiling(3), $"It took {clock.Elapsed}.");
        Assert.True(body.Html.Length < 20 << 20);
        Assert.True(body.Problems.Length <= 1200);
    }

    [Fact]
    public void What_a_link_definition_repeats_stays_small()
    {
        var text =
            $"[a]: /b \"{{{{< details >}}}}{Bodies.Repeat("word ", 200_000)}{{{{< /details >}}}}\"\n\n"
            + Bodies.Repeat("[a]\n\n", 200_000);
        Assert.True(Bodies.Render(text).Html.Length < 20 << 20);
    }

    [Fact]
    public void Any_text_of_64_KiB_renders_within_a_second()
    {
        var renderer = new MarkdownRenderer(new MarkupSettings { UnsafeHtml = true }, 70);
        renderer.Render("{{< details >}}# a *b* [c](d){{< /details >}} {{< qr a >}}", 1, Bodies.Source);
        var unit = Gen.OneOf(Parts).Array[1, 6].Select(string.Concat);
        var mixed = Gen.OneOf(Parts).Array[2000, 12_000].Select(string.Concat);
        Gen.OneOf(unit.Select(part => Bodies.Repeat(part, 65_536)), mixed)
            .Select(text => text.Length > 65_536 ? text[..65_536] : text)
            .Sample(
                text =>
                {
                    var clock = Stopwatch.StartNew();
                    renderer.Render(text, 1, Bodies.Source);
                    return clock.Elapsed < Ceiling(1);
                },
                iter: Rounds.Of(60),
                time: -1,
                threads: 1
            );
    }

    /// <summary>Ten times the goal: other tests share the machine.</summary>
    private static TimeSpan Ceiling(int goalSeconds) => TimeSpan.FromSeconds(goalSeconds * 10);
}
