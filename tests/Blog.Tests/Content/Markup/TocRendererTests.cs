using Blog.Content;
using Blog.Content.Markup;

namespace Blog.Tests.Content.Markup;

public sealed class TocRendererTests
{
    private static string? Toc(string text, MarkupSettings? settings = null) =>
        TocRenderer.Render(Bodies.Render(text, settings: settings).Headings, settings ?? new MarkupSettings());

    private static void Draws(string expected, string text, MarkupSettings? settings = null) =>
        Assert.Equal(
            HtmlTree.Of($"<nav id=\"TableOfContents\">{expected}</nav>"),
            HtmlTree.Of(Toc(text, settings) ?? "nothing")
        );

    [Fact]
    public void T1_links_lead_to_the_raw_id() =>
        Draws("<ul><li><a href=\"#第一章概述\">第一章：概述</a></li></ul>", "## 第一章：概述");

    [Fact]
    public void T1_an_ordered_toc_is_a_numbered_list() =>
        Draws(
            "<ol><li><a href=\"#a\">A</a><ol><li><a href=\"#b\">B</a></li></ol></li></ol>",
            "## A\n\n### B",
            new MarkupSettings { TocOrdered = true }
        );

    [Fact]
    public void T1_levels_follow_the_settings() =>
        Draws(
            "<ul><li><a href=\"#a\">A</a><ul><li><a href=\"#b\">B</a></li></ul></li></ul>",
            "# A\n\n## B\n\n### C",
            new MarkupSettings { TocStartLevel = 1, TocEndLevel = 2 }
        );

    [Fact]
    public void T2_what_is_too_deep_is_left_out() =>
        Draws(
            "<ul><li><a href=\"#a\">A</a><ul><li><a href=\"#b\">B</a></li></ul></li><li><a href=\"#d\">D</a></li></ul>",
            "## A\n\n### B\n\n#### C\n\n## D"
        );

    [Fact]
    public void T2_headings_in_quotes_and_lists_count() =>
        Draws("<ul><li><a href=\"#q\">Q</a></li><li><a href=\"#l\">L</a></li></ul>", "> ## Q\n\n- ## L");

    [Fact]
    public void T2_a_level_above_begins_a_list_anew() =>
        Draws(
            "<ul><li><a href=\"#a\">A</a></li></ul><ul><li><a href=\"#b\">B</a></li></ul>",
            "# One\n\n## A\n\n# Two\n\n## B"
        );

    [Fact]
    public void T3_a_skipped_level_makes_an_empty_item() =>
        Draws("<ul><li><ul><li><a href=\"#a\">A</a></li></ul></li><li><a href=\"#b\">B</a></li></ul>", "### A\n\n## B");

    [Fact]
    public void T3_a_skipped_level_below_the_last_makes_none() =>
        Draws("<ul><li><a href=\"#a\">A</a></li></ul>", "## A\n\n#### C");

    [Theory]
    [InlineData("Only text.")]
    [InlineData("# Only the first level")]
    [InlineData("#### Only the fourth")]
    public void T4_nothing_is_drawn_without_a_link(string text) => Assert.Null(Toc(text));

    [Fact]
    public void T5_code_emphasis_and_pictures_stay_links_and_tags_go() =>
        Draws(
            "<ul><li><a href=\"#a-c-e-lu-ip-bbb\">A <code>c</code> <em>e</em> l <img src=\"p\" alt=\"i\"> b</a></li></ul>",
            "## A `c` *e* [l](u) ![i](p) <b>b</b>"
        );

    [Fact]
    public void T5_a_written_anchor_goes_too() =>
        Draws(
            "<ul><li><a href=\"#a-namexa标题\">标题</a></li></ul>",
            "## <a name=\"x\"></a>标题",
            new MarkupSettings { UnsafeHtml = true }
        );

    [Fact]
    public void T5_a_footnotes_mark_is_no_part_of_an_entry() =>
        Draws("<ul><li><a href=\"#h1\">h</a></li></ul>", "## h[^1]\n\n[^1]: n");

    [Fact]
    public void Headings_of_all_levels_are_known_in_order() =>
        Assert.Equal([1, 4, 2], Bodies.Render("# a\n\n#### b\n\n## c").Headings.Select(heading => heading.Level));
}
