using Blog.Content;
using Blog.Tests.Content.Markup;
using Blog.Tests.Support;

namespace Blog.Tests.Content;

public sealed class SiteFillTests
{
    private static readonly SiteSettings Settings = BuiltSite.Settings with
    {
        BaseUrl = new Uri("https://e.org/"),
        Params = new Dictionary<string, string> { ["Social.Mail"] = "me@e.org", ["evil"] = "javascript:x" },
    };

    private static readonly Site Site = BuiltSite
        .Of(
            Settings,
            (
                "post/a.md",
                "---\ntitle: A & \"B\"\ndate: 2026-01-01\ntags: [x, z]\ncount: 3\nm: {a: {b: 1}}\nnone: ~\nu: javascript:x\n---\n"
            ),
            ("post/b.md", BuiltSite.Post("B")),
            ("post/draft.md", BuiltSite.Post("D", "draft: true")),
            ("post/other/c.md", BuiltSite.Post("C")),
            ("post/same.md", BuiltSite.Post("S")),
            ("news/same.md", BuiltSite.Post("S")),
            ("news/bun/index.md", BuiltSite.Post("Bun")),
            ("news/sub/deep.md", BuiltSite.Post("Deep")),
            ("_index.md", "---\ntitle: Home\n---\n")
        )
        .Site;

    [Theory]
    [InlineData("b.md", "/post/b/")]
    [InlineData("b", "/post/b/")]
    [InlineData("./b.md", "/post/b/")]
    [InlineData("B.MD", "/post/b/")]
    [InlineData("other/c", "/post/other/c/")]
    [InlineData("other/../b", "/post/b/")]
    [InlineData("../news/bun", "/news/bun/")]
    [InlineData("c", "/post/other/c/")]
    [InlineData("/post/b", "/post/b/")]
    [InlineData("post/b", "/post/b/")]
    [InlineData("bun", "/news/bun/")]
    [InlineData("bun/index.md", "/news/bun/")]
    [InlineData("/news/bun/index.md", "/news/bun/")]
    [InlineData("/", "/")]
    [InlineData("/post", "/post/")]
    [InlineData("post", "/post/")]
    [InlineData("/post/_index.md", "/post/")]
    [InlineData("tags", "/tags/")]
    [InlineData("/tags/x", "/tags/x/")]
    [InlineData("deep", "/news/sub/deep/")]
    [InlineData("same", "/post/same/")]
    [InlineData("b.md#a-b", "/post/b/#a-b")]
    [InlineData("#top", "#top")]
    [InlineData("", "")]
    public void A_name_leads_to_its_page(string wanted, string url)
    {
        var body = Render($"{{{{< relref \"{wanted}\" >}}}}");
        Assert.Empty(body.Problems);
        Assert.Equal(url, body.Html.Trim());
    }

    [Theory]
    [InlineData("nope")]
    [InlineData("draft.md")]
    [InlineData("sub/deep")]
    [InlineData("./c")]
    [InlineData("../../../b")]
    public void A_name_without_a_page_leads_nowhere_and_is_named(string wanted)
    {
        var body = Render($"a\n\n  [b]({{{{< ref \"{wanted}\" >}}}})");
        var problem = Assert.Single(body.Problems);
        Assert.Equal(("ref-not-found", "post/a.md", 3, 7), (problem.Code, problem.File, problem.Line, problem.Column));
        Assert.Contains("href=\"#\"", body.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_param_with_percent_signs_is_Markdown()
    {
        var site = BuiltSite
            .Of(("post/a.md", "---\nwords: '*walks* & <b>x</b>'\nlist: \"- a\\n- b\"\nu: /x/\n---\n"))
            .Site;
        var body = site.Fill(
            Bodies.Render("About {{% param words %}}.\n\n{{% param list %}}\n\n[{{% param words %}}]({{% param u %}})"),
            "post/a.md"
        );
        const string words = "<em>walks</em> &amp; &lt;b&gt;x&lt;/b&gt;";
        Assert.Equal(
            HtmlTree.Of($"<p>About {words}.</p><ul><li>a</li><li>b</li></ul><p><a href=\"/x/\">{words}</a></p>"),
            HtmlTree.Of(body.Html)
        );
        Assert.StartsWith("About walks & <b>x</b>.", body.PlainText, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_two_pages_have_leads_nowhere() =>
        Assert.Equal("ref-not-found", Assert.Single(Render("{{< ref same >}}", "about.md").Problems).Code);

    [Fact]
    public void Another_language_is_another_site() =>
        Assert.Equal("ref-not-found", Assert.Single(Render("{{< ref path=b lang=fr >}}").Problems).Code);

    [Fact]
    public void A_ref_is_absolute() =>
        Assert.Equal(
            "<p><a href=\"https://e.org/post/b/#c\">d</a> /post/b/</p>\n",
            Render("[d]({{% ref \"b.md#c\" %}}) {{< relref path=\"b\" >}}").Html
        );

    [Theory]
    [InlineData("title", "A &amp; &quot;B&quot;")]
    [InlineData("Title", "A &amp; &quot;B&quot;")]
    [InlineData("tags", "[x z]")]
    [InlineData("count", "3")]
    [InlineData("m.a.b", "1")]
    [InlineData("m", "map[a:map[b:1]]")]
    [InlineData("social.mail", "me@e.org")]
    public void A_param_is_the_pages_else_the_sites(string name, string html) =>
        Assert.Equal(html, Render($"{{{{< param \"{name}\" >}}}}").Html.Trim());

    [Theory]
    [InlineData("nope")]
    [InlineData("none")]
    [InlineData("m.b")]
    public void A_param_that_is_missing_is_nothing_and_named(string name)
    {
        var body = Render($"a {{{{< param \"{name}\" >}}}}b");
        Assert.Equal("<p>a b</p>\n", body.Html);
        Assert.Equal("param-not-found", Assert.Single(body.Problems).Code);
    }

    [Fact]
    public void A_value_never_becomes_a_script_address()
    {
        Assert.Equal("<p><a href=\"\">a</a></p>\n", Render("[a]({{< param evil >}})").Html);
        Assert.Equal("<p><a href=\"\">a</a></p>\n", Render("[a]({{< param u >}}{{< param count >}})").Html);
    }

    [Fact]
    public void Text_summary_words_and_toc_are_filled_too()
    {
        var body = Render("## {{< param title >}}\n\nc {{< param title >}}");
        Assert.Equal("A & \"B\"\nc A & \"B\"", body.PlainText);
        Assert.Equal("A &amp; &quot;B&quot; c A &amp; &quot;B&quot;", body.Summary.Trim());
        Assert.Equal(7, body.WordCount);
        Assert.Equal("A &amp; &quot;B&quot;", Assert.Single(body.Headings).Html);
    }

    [Fact]
    public void A_summary_cut_within_a_value_shows_no_mark()
    {
        var body = Site.Fill(
            Bodies.Render("中文{{< param count >}}中文", CjkCounting.On, summaryLength: 3),
            "post/a.md"
        );
        Assert.Equal("中文", body.Summary);
    }

    private static RenderedBody Render(string text, string file = "post/a.md")
    {
        var body = Bodies.Render(text);
        return Site.Fill(body, file);
    }
}
