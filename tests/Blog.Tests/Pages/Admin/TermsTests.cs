using System.Net;
using AngleSharp.Dom;
using Blog.Accounts;
using Blog.Tests.Support;

namespace Blog.Tests.Pages.Admin;

/// <summary>The lists of tags, categories and other terms.</summary>
public sealed class TermsTests
{
    private const string Files = """
        === post/a.md
        ---
        title: A
        date: 2026-01-01
        tags: [Go, C#]
        categories: News
        ---
        === post/b.md
        ---
        title: B
        date: 2026-01-02
        tags: [go, go lang, c#]
        draft: true
        ---
        === post/c.md
        ---
        title: C
        date: 2026-01-03
        tags:
          - golang
          - 中文
          - yes
        ---
        === tags/go/_index.md
        ---
        title: The Go language
        description: Of gophers
        ---
        === tags/empty/_index.md
        ---
        title: Empty
        ---
        """;

    [Fact]
    public async Task Each_term_stands_there_with_address_posts_and_description()
    {
        await using var site = TestSite.With(Files);
        var editor = await site.SignedInAsync(Role.Editor);
        var page = await editor.PageAsync("/admin/terms/tags");
        Assert.Equal(
            ["C#", "Empty", "Go", "go lang", "golang", "true", "中文"],
            page.QuerySelectorAll("tbody th label").Select(name => name.TextContent.Trim()).Select(Known)
        );
        var go = RowOf(page, "Go");
        Assert.Equal("/tags/go/", go.QuerySelector("td a")?.GetAttribute("href"));
        var count = go.QuerySelectorAll("td")[1];
        Assert.Equal("2 Go · 1 shown", count.TextContent.Trim());
        Assert.Equal("/admin/posts?In[tags]=Go", count.QuerySelector("a")?.GetAttribute("href"));
        Assert.Equal("Of gophers", go.QuerySelectorAll("td")[2].TextContent.Trim());
        Assert.Contains("The Go language", go.QuerySelector("th")?.TextContent, StringComparison.Ordinal);
        Assert.Equal("/tags/c%23/", RowOf(page, "C#").QuerySelector("td a")?.GetAttribute("href"));
        Assert.Equal("page", page.QuerySelector(".side__link[href='/admin/terms/tags']")?.GetAttribute("aria-current"));

        // A folder without a post gives its own name.
        static string Known(string name) => name == "empty" ? "Empty" : name;
    }

    [Fact]
    public async Task Other_spellings_and_terms_that_are_nearly_the_same_are_hinted()
    {
        await using var site = TestSite.With(Files);
        var editor = await site.SignedInAsync(Role.Editor);
        var page = await editor.PageAsync("/admin/terms/tags?Show=Doubtful");
        Assert.Equal(
            ["C#", "Go", "go lang", "golang"],
            page.QuerySelectorAll("tbody th label").Select(name => name.TextContent.Trim())
        );
        Assert.Contains("Go 1 · go 1", RowOf(page, "Go").TextContent, StringComparison.Ordinal);
        Assert.Contains("Nearly the same go lang", Plain(RowOf(page, "golang")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?Find=gopher", "Go")]
    [InlineData("?Find=LANG", "Go go lang golang")]
    [InlineData("?Find=c%23", "C#")]
    [InlineData("?Find=中", "中文")]
    [InlineData("?Show=Unused", "empty")]
    [InlineData("?Show=Unused&Find=go", "")]
    public async Task What_is_looked_for_stands_in_the_address(string query, string names)
    {
        await using var site = TestSite.With(Files);
        var editor = await site.SignedInAsync(Role.Editor);
        var page = await editor.PageAsync("/admin/terms/tags" + query);
        Assert.Equal(
            names,
            string.Join(' ', page.QuerySelectorAll("tbody th label").Select(name => name.TextContent.Trim()))
        );
        Assert.Equal(names.Length == 0, page.QuerySelector("table") is null);
    }

    [Fact]
    public async Task Fifty_stand_on_a_page()
    {
        await using var site = TestSite.With("");
        for (var number = 10; number < 70; number++)
        {
            await site.WriteAsync($"post/{number}.md", $"---\ntitle: A\ndate: 2026-01-01\ntags: [t{number}]\n---\n");
        }

        var editor = await site.SignedInAsync(Role.Editor);
        var first = await editor.PageAsync("/admin/terms/tags");
        Assert.Equal(50, first.QuerySelectorAll("tbody tr").Length);
        var next = first.QuerySelector("a[rel=next]")?.GetAttribute("href");
        Assert.Equal("/admin/terms/tags?Number=2", next);
        Assert.Equal(10, (await editor.PageAsync(next ?? "")).QuerySelectorAll("tbody tr").Length);
        foreach (var number in (string[])["0", "3", "-1", "x", "99999999999"])
        {
            Assert.Equal(HttpStatusCode.NotFound, await editor.StatusOfAsync("/admin/terms/tags?Number=" + number));
        }
    }

    [Fact]
    public async Task Each_taxonomy_of_the_settings_has_its_list_and_no_other_word()
    {
        await using var site = TestSite.With(
            Files,
            "Site:Taxonomies:series=series",
            "Site:Taxonomies:tag=tags",
            "Site:Taxonomies:category="
        );
        var editor = await site.SignedInAsync(Role.Editor);
        var page = await editor.PageAsync("/admin/terms/series");
        Assert.Equal("Series", page.QuerySelector("h1")?.TextContent);
        Assert.Equal(
            ["Series", "Tags"],
            page.QuerySelectorAll(".frame__side a[href^='/admin/terms/']")
                .Select(link => link.TextContent.Trim())
                .Order(StringComparer.Ordinal)
        );
        Assert.Equal(HttpStatusCode.NotFound, await editor.StatusOfAsync("/admin/terms/categories"));
        Assert.Equal(HttpStatusCode.NotFound, await editor.StatusOfAsync("/admin/terms/nothing/edit"));
        Assert.Equal(
            HttpStatusCode.NotFound,
            await editor.StatusOfAsync("/admin/terms/nothing/change?Act=Rename&Terms=go")
        );
    }

    [Fact]
    public async Task Authors_are_not_let_in()
    {
        await using var site = TestSite.With(Files);
        var author = await site.SignedInAsync(Role.Author);
        foreach (
            var address in (string[])
                [
                    "/admin/terms/tags",
                    "/admin/terms/tags/edit",
                    "/admin/terms/tags/edit?Term=go",
                    "/admin/terms/tags/change?Act=Rename&Terms=go&Name=x",
                ]
        )
        {
            using var answer = await author.AskAsync(address);
            Assert.Contains("/account/denied", answer.Headers.Location?.ToString(), StringComparison.Ordinal);
            using var write = await author.SendAsync(address, await author.TokenAsync("/admin/problems"));
            Assert.Contains("/account/denied", write.Headers.Location?.ToString(), StringComparison.Ordinal);
        }

        Assert.Empty((await author.PageAsync("/admin")).QuerySelectorAll(".side a[href^='/admin/terms']"));
    }

    private static IElement RowOf(IParentNode page, string name) =>
        page.QuerySelectorAll("tbody tr").Single(row => row.QuerySelector("label")?.TextContent.Trim() == name);

    private static string Plain(INode node) =>
        string.Join(' ', node.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
