using AngleSharp.Html.Parser;
using Blog.Comments;

namespace Blog.Tests.Comments;

/// <summary>What becomes of a stranger's text.</summary>
public sealed class CommentMarkupTests
{
    private static readonly CommentMarkup Markup = new();

    [Theory]
    [InlineData("one *two* **three** `four`", "<p>one <em>two</em> <strong>three</strong> <code>four</code></p>")]
    [InlineData("one\ntwo", "<p>one<br>\ntwo</p>")]
    [InlineData("> quoted", "<blockquote>\n<p>quoted</p>\n</blockquote>")]
    [InlineData("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>")]
    [InlineData("1. a", "<ol>\n<li>a</li>\n</ol>")]
    [InlineData("```cs\nvar a;\n```", "<pre><code>var a;\n</code></pre>")]
    [InlineData("# Not a heading", "<p># Not a heading</p>")]
    [InlineData("Nor\n===", "<p>Nor<br>\n===</p>")]
    [InlineData("a | b\n--|--\n1 | 2", "<p>a | b<br>\n--|--<br>\n1 | 2</p>")]
    [InlineData("a {.c}", "<p>a {.c}</p>")]
    [InlineData("中文**重点**。", "<p>中文<strong>重点</strong>。</p>")]
    [InlineData("", "")]
    public void The_subset_is_what_it_says(string text, string html) =>
        Assert.Equal(html, Markup.Render(text).Html.ReplaceLineEndings("\n"));

    [Theory]
    [InlineData("[a](https://example.org/)", "https://example.org/")]
    [InlineData("[a](HTTP://example.org/)", "HTTP://example.org/")]
    [InlineData("<https://example.org/a>", "https://example.org/a")]
    [InlineData("see https://example.org/a.", "https://example.org/a")]
    [InlineData("见：https://example.org/a", "https://example.org/a")]
    [InlineData("[a](mailto:a@example.org)", "mailto:a@example.org")]
    public void A_link_leads_away_and_says_who_made_it(string text, string href)
    {
        var body = Markup.Render(text);
        var link = Assert.Single(new HtmlParser().ParseDocument(body.Html).QuerySelectorAll("a"));
        Assert.Equal(href, link.GetAttribute("href"));
        Assert.Equal("nofollow ugc noopener", link.GetAttribute("rel"));
        Assert.Equal(1, body.LinkCount);
    }

    [Theory]
    [InlineData("[a](javascript:alert(1))")]
    [InlineData("[a](/account/logout)")]
    [InlineData("[a](//example.org)")]
    [InlineData("[a](data:text/html,x)")]
    public void What_leads_elsewhere_is_no_link(string text) =>
        Assert.DoesNotContain("href", Markup.Render(text).Html, StringComparison.Ordinal);

    [Fact]
    public void A_picture_is_a_link_so_no_reader_asks_for_it()
    {
        var html = Markup.Render("![a cat](https://example.org/a.png)").Html;
        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        Assert.Contains(">a cat</a>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void What_turns_a_line_around_is_written_out()
    {
        Assert.Equal("<p>a⟨U+202E⟩b⟨U+0000⟩</p>", Markup.Render("a\u202eb\0").Html);
        Assert.Equal("<p>👩‍👩‍👧 שלום</p>", Markup.Render("👩‍👩‍👧 שלום").Html);
    }

    [Fact]
    public void What_is_nested_deeper_than_anybody_writes_is_shown_as_it_was_typed()
    {
        var text = string.Concat(Enumerable.Repeat("> ", 30)) + "<b>deep";
        Assert.Equal(
            $"<p>{text.Replace(">", "&gt;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)}</p>",
            Markup.Render(text).Html
        );
        Assert.StartsWith(
            "<p>",
            Markup.Render(string.Concat(Enumerable.Repeat("> ", 2500))).Html,
            StringComparison.Ordinal
        );
    }
}
