using System.Net;
using Blog.Publishing;
using Blog.Publishing.Code;
using Blog.Publishing.Formulas;
using Blog.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace Blog.Tests.Pages;

/// <summary>Colours and MathML are put in when a page is put together, and nowhere else (content-contract.md K68).</summary>
public sealed class CodeAndFormulaTests
{
    private const string Files = """
        === post/a.md
        ---
        title: A
        date: 2026-01-02
        mathjax: true
        toc: true
        ---
        Of \(a < b\) and

        ```cs {linenos=table,linenostart=9,hl_lines=[2]}
        var x = 1 < 2;
        // 中文 & more
        ```

        ## About \(n\)

        $$\frac{1}{2}$$
        === post/b.md
        ---
        title: B
        date: 2026-01-01
        ---
        ```C#
        var x = 1 < 2;
        // 中文 & more
        ```

        ```nobody
        plain <b>
        ```

        \(a\)
        """;

    [Fact]
    public async Task K51_K52_code_on_a_page_is_coloured_and_numbered_and_its_text_is_the_same()
    {
        await using var site = TestSite.With(Files);
        var code = (await site.PageAsync("/post/a/")).QuerySelector(".post__content pre > code");
        Assert.Equal("var x = 1 < 2;\n// 中文 & more\n", code?.TextContent);
        Assert.Equal("1", code?.QuerySelector(".hl-number")?.TextContent);
        Assert.Equal("// 中文 & more", code?.QuerySelector(".hl-comment")?.TextContent);
        var lines = code?.QuerySelectorAll(".code__line").ToList() ?? [];
        Assert.Equal([" 9", "10"], lines.Select(line => line.GetAttribute("data-line")));
        Assert.Equal([false, true], lines.Select(line => line.ClassList.Contains("code__line--marked")));
        Assert.All(lines, line => Assert.Contains("code__line--table", line.ClassList));
    }

    [Fact]
    public async Task K51_code_in_no_known_language_stays_plain()
    {
        await using var site = TestSite.With(Files);
        var code = (await site.PageAsync("/post/b/")).QuerySelectorAll(".post__content pre > code")[1];
        Assert.Equal("plain <b>\n", code.TextContent);
        Assert.Empty(code.Children);
    }

    [Theory]
    [InlineData("true", "", "code__line--table", false)]
    [InlineData("false", "monokai", null, true)]
    [InlineData("false", "github", null, false)]
    public async Task K52_the_site_says_what_blocks_do_not(string numbers, string style, string? line, bool isDark)
    {
        await using var site = TestSite.With(
            Files,
            $"Site:Markup:Highlight:LineNumbers={numbers}",
            $"Site:Markup:Highlight:Style={style}"
        );
        var page = await site.PageAsync("/post/b/");
        Assert.Equal(line is not null, page.QuerySelector("code[data-lang='C#'] > .code__line") is not null);
        Assert.Equal(isDark, page.QuerySelector(".code--dark") is not null);
    }

    [Fact]
    public async Task K61_K68_a_formula_is_MathML_on_its_page_and_in_its_contents()
    {
        SkipWithoutNpm();
        await using var site = TestSite.With(Files);
        var page = await site.PageAsync("/post/a/");
        var formulas = page.QuerySelectorAll(".post__content .math > math").ToList();
        Assert.Equal([null, null, "block"], formulas.Select(formula => formula.GetAttribute("display")));
        Assert.Equal("a<b", formulas[0].TextContent);
        Assert.NotNull(page.QuerySelector("#TableOfContents .math > math"));
        Assert.Empty(page.QuerySelectorAll("[style]"));
        var sheet = page.QuerySelector("link[rel=stylesheet][href*='/math.']")?.GetAttribute("href");
        Assert.NotNull(sheet);
        Assert.Equal(HttpStatusCode.OK, await site.StatusOfAsync(sheet));
    }

    [Fact]
    public async Task Pages_without_a_formula_load_nothing_for_them()
    {
        await using var site = TestSite.With(Files);
        foreach (var address in new[] { "/", "/post/", "/post/b/", "/tags/", "/search/", "/nowhere/" })
        {
            var html = await site.TextOfAsync(address);
            Assert.DoesNotContain("/math.", html, StringComparison.Ordinal);
            Assert.DoesNotContain("<math", html, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/index.xml")]
    [InlineData("/")]
    [InlineData("/search/?q=more")]
    public async Task K68_feeds_lists_and_search_show_code_and_formulas_as_they_were_written(string address)
    {
        await using var site = TestSite.With(Files, "Site:Feed:FullText=true", "Site:Summary:Length=1000");
        await site.PageAsync("/post/a/");
        var text = WebUtility.HtmlDecode(WebUtility.HtmlDecode(await site.TextOfAsync(address)));
        Assert.DoesNotContain("\"hl-", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<math", text, StringComparison.Ordinal);
        Assert.DoesNotContain("code__line", text, StringComparison.Ordinal);
        if (address == "/index.xml")
        {
            Assert.Contains("var x = 1 < 2;\n// 中文 & more\n", text, StringComparison.Ordinal);
            Assert.Contains(@"\(a < b\)", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Code_and_formulas_are_drawn_once_for_their_source_over_pages_sites_and_starts()
    {
        SkipWithoutNpm();
        using var folder = new TempFolder();
        var data = $"Data:Path={folder.Path}";
        await using (var site = TestSite.With(Files, data))
        {
            await site.PageAsync("/post/a/");
            await site.PageAsync("/post/b/");
            await site.WriteAsync("post/c.md", "---\ntitle: C\ndate: 2026-01-03\nmathjax: true\n---\n\\(n\\)\n");
            await site.PageAsync("/post/a/");
            await site.PageAsync("/post/c/");
            Assert.Equal(1, (await site.GetAsync<CodeDesk>()).DrawCount);
            Assert.Equal(3, (await site.GetAsync<FormulaDesk>()).DrawCount);
        }

        await using var again = TestSite.With(Files, data);
        Assert.NotNull((await again.PageAsync("/post/a/")).QuerySelector(".hl-comment"));
        Assert.Equal(0, (await again.GetAsync<CodeDesk>()).DrawCount);
        Assert.Equal(0, (await again.GetAsync<FormulaDesk>()).DrawCount);
    }

    [Fact]
    public async Task A_damaged_drawing_on_disk_counts_as_none()
    {
        using var folder = new TempFolder();
        var data = $"Data:Path={folder.Path}";
        await using (var site = TestSite.With(Files, data))
        {
            await site.PageAsync("/post/b/");
        }

        var file = Assert.Single(
            Directory.GetFiles(Path.Join(folder.Path, "cache", "code"), "*", SearchOption.AllDirectories)
        );
        await File.WriteAllTextAsync(file, "{ half", TestContext.Current.CancellationToken);
        await using var again = TestSite.With(Files, data);
        Assert.NotNull((await again.PageAsync("/post/b/")).QuerySelector(".hl-comment"));
    }

    [Fact]
    public async Task A_wrong_formula_shows_its_source()
    {
        await using var site = TestSite.With(
            "=== a.md\n---\ntitle: A\nmathjax: true\n---\nx \\(\\frac{1}\\) y $$\\def\\a{\\a\\a}\\a$$ z\n"
        );
        var page = await site.PageAsync("/a/");
        Assert.Equal(@"x \(\frac{1}\) y $$\def\a{\a\a}\a$$ z", page.QuerySelector(".post__content p")?.TextContent);
        Assert.DoesNotContain("/math.", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shortcodes_slots_links_and_boxes_around_them_move_no_code_and_no_formula()
    {
        SkipWithoutNpm();
        await using var site = TestSite.With(
            """
            === post/a.md
            ---
            title: A
            mathjax: true
            count: "42 < 43"
            ---
            {{< param count >}} [b](b.md) \(x_1 = {{< param count >}}\) {{< relref "b.md" >}}

            {{< details "Of \(no\)" >}}
            \(x_2\) and [b](b.md)

            ```js
            let a = "{{< param count >}}"; // {{< relref "b.md" >}}
            ```
            {{< /details >}}

            {{< highlight js "linenos=inline" >}}
            let b = {{< param count >}};
            {{< /highlight >}}

            | a | b |
            |---|---|
            | \(x_3\) | [b](b.md) `\(x\)` |

            ```js
            {{< figure src="/p.png" >}} let c;
            ```

            $$x_4$$
            === post/b.md
            ---
            title: B
            ---
            """,
            "Content:ResolveMdLinks=true",
            "Site:CanonifyUrls=true",
            "Site:BaseUrl=https://e.org/blog/"
        );
        var page = await site.PageAsync("/blog/post/a/");
        var content = page.QuerySelector(".post__content");
        Assert.Equal(
            ["x1=42<43", "x2", "x3", "x4"],
            content?.QuerySelectorAll(".math > math").Select(formula => formula.TextContent)
        );
        var code = content?.QuerySelectorAll("pre > code").Select(block => block.TextContent).ToList() ?? [];
        Assert.Equal("let a = \"42 < 43\"; // /blog/post/b/\n", code[0]);
        Assert.Equal("let b = 42 < 43;\n", code[1]);
        Assert.EndsWith("let c;\n", code[2], StringComparison.Ordinal);
        Assert.Equal(2, content?.QuerySelectorAll("pre > code:has(.hl-keyword)").Length);
        Assert.All(
            content?.QuerySelectorAll("a").Where(link => link.TextContent == "b") ?? [],
            link => Assert.Equal("/blog/post/b/", link.GetAttribute("href"))
        );
    }

    [Fact]
    public async Task A_page_shows_code_plain_when_its_colours_take_long_and_coloured_later()
    {
        var lines = string.Concat(
            Enumerable.Range(0, 300).Select(line => $"public int F{line}(List<int> a) => a.Sum() + 1;\n")
        );
        await using var site = TestSite.OnPort($"=== a.md\n---\ntitle: A\n---\n```cs\n{lines}```\n");
        var clock = new FakeTimeProvider();
        var drawings = new PageDrawings(await site.GetAsync<CodeDesk>(), await site.GetAsync<FormulaDesk>(), clock);
        var html = $"<pre><code class=\"language-cs\" data-lang=\"cs\">{WebUtility.HtmlEncode(lines)}</code></pre>";
        var drawing = drawings.DrawAsync(html, hasFormulas: false, TestContext.Current.CancellationToken);
        clock.Advance(PageDrawings.Patience);
        var first = await drawing;
        Assert.False(first.IsComplete);
        Assert.DoesNotContain("hl-", first.Html, StringComparison.Ordinal);

        var again = drawings.DrawAsync(html, hasFormulas: false, TestContext.Current.CancellationToken);
        Assert.True(again.IsCompletedSuccessfully, "Nobody waits twice for the same.");

        Assert.NotNull((await site.PageAsync("/a/")).QuerySelector(".hl-keyword"));
        var last = await drawings.DrawAsync(html, hasFormulas: false, TestContext.Current.CancellationToken);
        Assert.True(last.IsComplete);
    }

    private static void SkipWithoutNpm() =>
        Assert.SkipUnless(FormulaScript.IsThere, "The program was built without npm, which brings Temml.");
}
