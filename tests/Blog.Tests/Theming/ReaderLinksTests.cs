using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Blog.Theming;

namespace Blog.Tests.Theming;

/// <summary>The links that the theme adds to a text (content-contract.md K68, look.md V16, V23).</summary>
public sealed class ReaderLinksTests
{
    [Fact]
    public void A_heading_has_a_link_beside_it_that_is_no_part_of_its_name() =>
        Assert.Equal(
            """<div class="heading"><h2 id="a-b">A <em>&amp;</em> B</h2><a class="heading__link" href="#a-b" aria-label="Link to: A &amp; B"></a></div>""",
            Shown("""<h2 id="a-b">A <em>&amp;</em> B</h2>""")
        );

    [Theory]
    [InlineData("<h2>no id</h2>")]
    [InlineData("""<h2 id="">empty</h2>""")]
    [InlineData("""<h2 id="a">never closed""")]
    [InlineData("""<h7 id="a">a</h7><hr id="b"><header id="c"></header>""")]
    [InlineData("""<details><summary><h2 id="a">a</h2></summary></details>""")]
    [InlineData("""<a href="/"><h2 id="a">a</h2></a>""")]
    [InlineData("<!-- <h2 id=\"a\">a</h2> -->")]
    public void A_heading_that_cannot_have_one_stays_as_it_is(string html) => Assert.Equal(html, Shown(html));

    [Fact]
    public void A_picture_is_a_link_to_its_file() =>
        Assert.Equal(
            """<a class="picture" href="/a.png?b=1&amp;c=2" data-zoom><img src="/a.png?b=1&amp;c=2" alt="A hill"></a>""",
            Shown("""<img src="/a.png?b=1&amp;c=2" alt="A hill">""")
        );

    [Theory]
    [InlineData("""<img src="/a.png" alt="">""")]
    [InlineData("""<img src="/a.png" alt=" ">""")]
    [InlineData("""<img src="/a.png">""")]
    public void A_link_to_a_picture_without_words_has_a_name(string html) =>
        Assert.Equal("Open the picture", Parsed(html).QuerySelector("a")?.GetAttribute("aria-label"));

    [Theory]
    [InlineData("""<a href="/b/"><img src="/a.png" alt="a"></a>""")]
    [InlineData("""<button><img src="/a.png" alt="a"></button>""")]
    [InlineData("""<summary><img src="/a.png" alt="a"></summary>""")]
    [InlineData("""<picture><source srcset="/b.png"><img src="/a.png" alt="a"></picture>""")]
    [InlineData("""<img src="data:image/png;base64,AAAA" alt="a">""")]
    [InlineData("""<img alt="a">""")]
    [InlineData("")]
    [InlineData("a < b, and <")]
    public void A_picture_that_cannot_be_a_link_stays_as_it_is(string html) => Assert.Equal(html, Shown(html));

    [Fact]
    public void A_picture_after_a_link_is_a_link_of_its_own() =>
        Assert.Equal(2, Parsed("""<a href="/b/">b</a><img src="/a.png" alt="a">""").Links.Length);

    [Fact]
    public void A_link_that_opens_a_window_says_so_and_only_that_one()
    {
        var links = Parsed("""<a href="/a/" target="_blank">a</a><a href="/b/">b</a>""").Links;
        Assert.Equal(["a (opens in a new window)", "b"], links.Select(link => link.TextContent));
    }

    private static IHtmlDocument Parsed(string html) => new HtmlParser().ParseDocument(Shown(html));

    private static string Shown(string html) => new ReaderLinks(Texts.For("en")).Apply(html);
}
