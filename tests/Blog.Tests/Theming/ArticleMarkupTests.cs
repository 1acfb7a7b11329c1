using AngleSharp.Html.Parser;
using Blog.Content;
using Blog.Tests.Support;
using Blog.Theming;

namespace Blog.Tests.Theming;

public sealed class ArticleMarkupTests
{
    private const string Remote = """<img src="https://pictures.example/a.png?w=1&amp;h=2" alt="A &amp; B">""";

    [Fact]
    public void A_table_stands_in_a_box_that_scrolls_and_has_a_name() =>
        Assert.Equal(
            """<p>a</p><div class="table" role="group" tabindex="0" aria-label="Table"><table class="x"><tr><td>1</td></tr></table></div><p>b</p>""",
            Shown("""<p>a</p><table class="x"><tr><td>1</td></tr></table><p>b</p>""")
        );

    [Fact]
    public void Tables_are_told_apart_by_number()
    {
        var page = Parsed("<table></table><table></table><table></table>");
        Assert.Equal(
            ["Table", "Table 2", "Table 3"],
            page.QuerySelectorAll(".table").Select(box => box.GetAttribute("aria-label"))
        );
    }

    [Fact]
    public void A_table_in_a_table_has_no_box_of_its_own()
    {
        var page = Parsed("<table><tr><td><table><tr><td>1</td></tr></table></td></tr></table>");
        Assert.Single(page.QuerySelectorAll(".table"));
        Assert.Equal(2, page.QuerySelectorAll("table").Length);
    }

    [Fact]
    public void A_name_is_in_the_language_of_the_page() =>
        Assert.Equal(
            ["表格", "表格 2"],
            Parsed("<table></table><table></table>", language: "zh-cn")
                .QuerySelectorAll(".table")
                .Select(box => box.GetAttribute("aria-label"))
        );

    [Fact]
    public void A_code_box_says_its_language()
    {
        var page = Parsed("""<pre><code class="language-c&lt;" data-lang="c&lt;">int &lt;a&gt;;</code></pre>""");
        var box = Assert.Single(page.QuerySelectorAll(".code"));
        Assert.Equal("c<", box.QuerySelector(".code__bar .code__lang")?.TextContent);
        var code = box.QuerySelector("pre");
        Assert.Equal("Code, c<", code?.GetAttribute("aria-label"));
        Assert.Equal("group", code?.GetAttribute("role"));
        Assert.Equal("0", code?.GetAttribute("tabindex"));
        Assert.Equal("int <a>;", code?.TextContent);
    }

    [Fact]
    public void A_code_box_without_a_language_has_a_bar_for_what_is_done_with_it_but_not_in_a_list()
    {
        const string html = "<pre><code>a</code></pre><pre>b</pre>";
        var page = Parsed(html);
        Assert.Equal(["", ""], page.QuerySelectorAll(".code__bar").Select(bar => bar.TextContent));
        Assert.Equal(
            ["Code", "Code 2"],
            page.QuerySelectorAll(".code > pre").Select(code => code.GetAttribute("aria-label"))
        );
        Assert.DoesNotContain(
            "code__bar",
            new ArticleMarkup(Texts.For("en"), RemoteImages.Show, NoPictures.OnPage(), "678px").Apply(
                html,
                isMain: false
            ),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Below_a_picture_no_picture_of_the_text_is_the_first_and_code_keeps_its_bar()
    {
        var page = new ArticleMarkup(Texts.For("en"), RemoteImages.Show, NoPictures.OnPage(), "678px").Apply(
            """<img src="/a.png" alt=""><pre><code>a</code></pre>""",
            beginsWithPicture: true
        );
        Assert.Contains(
            """<img src="/a.png" alt="" decoding="async" loading="lazy">""",
            page,
            StringComparison.Ordinal
        );
        Assert.Contains("code__bar", page, StringComparison.Ordinal);
    }

    [Fact]
    public void What_an_author_says_about_a_code_block_is_not_said_twice() =>
        Assert.Equal(
            """<div class="code"><div class="code__bar" data-code></div><pre tabindex="-1" aria-label="Mine" role="group">a</pre></div>""",
            Shown("""<pre tabindex="-1" aria-label="Mine">a</pre>""")
        );

    [Fact]
    public void The_first_picture_comes_at_once_and_the_others_when_they_are_near() =>
        Assert.Equal(
            """<img src="/a.png" alt="" decoding="async" fetchpriority="high"><img src="/b.png" alt="" decoding="async" loading="lazy">""",
            Shown("""<img src="/a.png" alt=""><img src="/b.png" alt="" />""")
        );

    [Fact]
    public void A_picture_from_elsewhere_is_told_nothing_of_the_reader_and_comes_late() =>
        Assert.Equal(
            """<img src="https://pictures.example/a.png?w=1&amp;h=2" alt="A &amp; B" decoding="async" loading="lazy" referrerpolicy="no-referrer">""",
            Shown(Remote)
        );

    [Fact]
    public void What_an_author_says_about_a_picture_is_not_said_twice() =>
        Assert.Equal(
            """<img src="/a.png" decoding="sync" fetchpriority="high"><img src="/b.png" loading="eager" decoding="async">""",
            Shown("""<img src="/a.png" decoding="sync"><img src="/b.png" loading="eager">""")
        );

    [Theory]
    [InlineData("http://pictures.example/a.png", true)]
    [InlineData("HTTPS://pictures.example/a.png", true)]
    [InlineData("//pictures.example/a.png", true)]
    [InlineData(" https://pictures.example/a.png", true)]
    [InlineData("&#9;ht&#10;tps://pictures.example/a.png", true)]
    [InlineData("\\\\pictures.example/a.png", true)]
    [InlineData("/\\pictures.example/a.png", true)]
    [InlineData("/a.png", false)]
    [InlineData("a.png?from=https://pictures.example/", false)]
    [InlineData("httpd.png", false)]
    [InlineData("data:image/png;base64,AAAA", false)]
    public void A_picture_is_from_elsewhere_when_a_browser_would_ask_another_host(string source, bool isRemote) =>
        Assert.Equal(
            isRemote,
            Shown($"""<img src="{source}" alt="">""").Contains("no-referrer", StringComparison.Ordinal)
        );

    [Fact]
    public void A_picture_from_elsewhere_is_a_link_where_the_owner_wants_no_foreign_requests() =>
        Assert.Equal(
            """<a class="picture picture--remote" href="https://pictures.example/a.png?w=1&amp;h=2" rel="noreferrer">A &amp; B</a><img src="/b.png" alt="" decoding="async" loading="lazy">""",
            Shown(Remote + """<img src="/b.png" alt="">""", RemoteImages.Link)
        );

    [Fact]
    public void A_link_to_a_picture_without_words_says_what_it_does() =>
        Assert.Equal(
            "Open the picture",
            Parsed("""<img src="https://pictures.example/a.png" alt="">""", RemoteImages.Link)
                .QuerySelector("a")
                ?.TextContent
        );

    [Fact]
    public void A_picture_inside_a_link_becomes_no_second_link()
    {
        var page = Parsed($"""<a href="/b/">{Remote}</a>{Remote}""", RemoteImages.Link);
        Assert.Empty(page.QuerySelectorAll("img"));
        Assert.Equal(
            ["/b/", "https://pictures.example/a.png?w=1&h=2"],
            page.Links.Select(link => link.GetAttribute("href"))
        );
        Assert.Equal("A & B", page.QuerySelector("a[href='/b/']")?.TextContent);
    }

    [Fact]
    public void A_task_says_whether_it_is_done() =>
        Assert.Equal(
            """<li><input checked="" disabled="" type="checkbox" aria-label="Done"> a</li><li><input disabled="" type="checkbox" aria-label="To do"> b</li>""",
            Shown(
                """<li><input checked="" disabled="" type="checkbox"> a</li><li><input disabled="" type="checkbox"> b</li>"""
            )
        );

    [Theory]
    [InlineData("<!-- <table> <img src=\"https://pictures.example/a.png\"> -->")]
    [InlineData("<!-- never closed <table>")]
    [InlineData("<p title=\"a > b <table>\">x</p>")]
    [InlineData("<p title='<img src=\"https://pictures.example/a.png\">'>x</p>")]
    [InlineData("a < b, and <")]
    [InlineData("<imgx src=\"https://pictures.example/a.png\">")]
    [InlineData("<tablet></tablet><prefix></prefix>")]
    [InlineData("<img src=\"/a.png")]
    [InlineData("</table></pre></a>")]
    [InlineData("")]
    [InlineData("中文 𠮷 &lt;pre&gt;")]
    public void What_is_no_whole_tag_of_its_own_passes_as_it_is(string html)
    {
        Assert.Equal(html, Shown(html));
        Assert.Equal(html, Shown(html, RemoteImages.Link));
    }

    [Theory]
    [InlineData("<pre>")]
    [InlineData("<pre><pre>a</pre>")]
    [InlineData("<pre><code data-lang=\"a")]
    [InlineData("<pre><code")]
    [InlineData("</pre>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<table><tr><td><table>")]
    [InlineData("</table></table>")]
    public void A_text_with_broken_tags_does_not_swallow_what_stands_after_it(string html)
    {
        var page = new HtmlParser().ParseDocument($"<main><div>{Shown(html)}</div></main><footer></footer>");
        if (html.EndsWith('>'))
        {
            Assert.Equal("body", page.QuerySelector("footer")?.ParentElement?.LocalName);
        }
    }

    private static AngleSharp.Html.Dom.IHtmlDocument Parsed(
        string html,
        RemoteImages remote = RemoteImages.Show,
        string language = "en"
    ) => new HtmlParser().ParseDocument(Shown(html, remote, language));

    private static string Shown(string html, RemoteImages remote = RemoteImages.Show, string language = "en") =>
        new ArticleMarkup(Texts.For(language), remote, NoPictures.OnPage(), "678px").Apply(html);
}
