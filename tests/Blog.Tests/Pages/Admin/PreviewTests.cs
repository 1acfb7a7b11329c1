using System.Net;
using AngleSharp.Html.Dom;
using Blog.Accounts;
using Blog.Tests.Support;

namespace Blog.Tests.Pages.Admin;

/// <summary>A page as readers will see it, and that only those see it who may change it.</summary>
public sealed class PreviewTests
{
    private const string Files = """
        === post/tea/index.md
        ---
        title: Tea
        date: 2026-01-02
        author: ana
        draft: true
        ---
        Leaves ![a](a.png) and [b](notes.txt).
        === post/tea/notes.txt
        Notes of a draft.
        === post/other/index.md
        ---
        title: Other
        date: 2026-01-03
        author: bo
        draft: true
        ---
        Of another.
        === post/other/notes.txt
        Notes of another.
        === post/shown.md
        ---
        title: Shown
        date: 2026-01-01
        pager: true
        ---
        Shown.
        """;

    private const StringComparison Ordinal = StringComparison.Ordinal;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_draft_is_shown_with_its_files_in_the_theme_and_in_a_sandbox()
    {
        await using var site = TestSite.With(Files).Put("post/tea/a.png", Pictures.Of(".png", 8, 8));
        var author = await site.SignedInAsync(Role.Author);
        using var answer = await author.AskAsync("/admin/preview/post/tea/index.md");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var policy = string.Join("", answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("frame-ancestors 'self'; sandbox allow-same-origin", policy, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.True(answer.Headers.CacheControl?.NoStore);
        Assert.Equal("noindex", string.Join("", answer.Headers.GetValues("X-Robots-Tag")));
        var page = await PageForms.ReadAsync(answer);
        Assert.Equal("Tea", page.QuerySelector("h1")?.TextContent);
        Assert.DoesNotContain("Other", page.Body?.TextContent, StringComparison.Ordinal);

        // As it stands in the text: from the page's own address, here as there.
        Assert.NotNull(page.QuerySelector(".post__content a[href='notes.txt']"));
        Assert.Equal("Notes of a draft.", (await author.TextOfAsync("/admin/preview/post/tea/notes.txt")).Trim());
        Assert.Equal(HttpStatusCode.OK, await author.StatusOfAsync("/admin/preview/post/tea/a.png"));
        Assert.Equal(HttpStatusCode.NotFound, await site.StatusOfAsync("/post/tea/"));
        Assert.Equal(HttpStatusCode.NotFound, await site.StatusOfAsync("/post/tea/notes.txt"));
    }

    [Theory]
    [InlineData("notes/_index.md", "Notes on drafts", "Of notes.")]
    [InlineData("tags/_index.md", "All tags", "Of tags.")]
    [InlineData("tags/green/_index.md", "Green", "Of green.")]
    [InlineData("_index.md", null, "Of home.")]
    public async Task The_text_of_a_list_is_shown_above_it(string path, string? title, string text)
    {
        await using var site = TestSite.With(
            $"""
            {Files}
            === post/green.md
            ---
            title: Leaf
            date: 2026-01-01
            tags: [Green]
            ---
            === {path}
            ---
            title: {title}
            draft: true
            ---
            {text}
            """
        );
        var owner = await site.SignedInAsync(Role.Owner, "olga");
        var page = await owner.PageAsync("/admin/preview/" + path);
        Assert.Equal(text, page.QuerySelector("main .main__content")?.TextContent.Trim());
        if (title is not null)
        {
            Assert.Equal(title, page.QuerySelector("main h1")?.TextContent);
        }
    }

    [Fact]
    public async Task Nothing_is_asked_for_that_readers_cannot_have_and_no_script_is_there()
    {
        await using var site = TestSite
            .With(Files + "\n=== seen/index.md\n---\ntitle: Seen\n---\n![a](a.png)", "Content:SnippetsPath=snippets")
            .Put("post/tea/a.png", Pictures.Of(".png", 900, 60))
            .Put("seen/a.png", Pictures.Of(".png", 901, 60));
        Directory.CreateDirectory(Path.Join(site.Root, "snippets"));
        await File.WriteAllTextAsync(
            Path.Join(site.Root, "snippets", "head.html"),
            "<style>p { color: red }</style><script>1</script><meta name=own>",
            Ct
        );
        var owner = await site.SignedInAsync(Role.Owner, "olga");

        // A page that readers see, to know that the picture would have several widths.
        var seen = await owner.PageAsync("/admin/preview/seen/index.md");
        Assert.Contains("/_/img/", seen.QuerySelector(".post__content img")?.GetAttribute("srcset"), Ordinal);
        var hidden = await owner.PageAsync("/admin/preview/post/tea/index.md");
        Assert.DoesNotContain("/_/img/", hidden.DocumentElement.OuterHtml, Ordinal);
        Assert.NotNull(hidden.QuerySelector(".post__content img[width='900']"));
        Assert.NotNull(hidden.QuerySelector("meta[name=own]"));
        Assert.Empty(hidden.QuerySelectorAll("script:not([type='application/ld+json'])"));
        Assert.Contains("<script>1</script>", await site.TextOfAsync("/seen/"), Ordinal);
    }

    [Theory]
    [InlineData("edit", "f.body")]
    [InlineData("raw", "Text")]
    public async Task What_is_typed_is_shown_and_written_nowhere(string view, string field)
    {
        await using var site = TestSite.With(Files);
        var author = await site.SignedInAsync(Role.Author);
        var page = await author.PageAsync($"/admin/{view}/post/tea/index.md");
        var before = (page.QuerySelector($"[name='{field}']") as IHtmlTextAreaElement)?.Value ?? "";
        using var answer = await author.PostAsync(
            page,
            "button[formaction^='/admin/preview/']",
            (field, before + "\n\n*Not* saved, <script>1</script>.")
        );
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var shown = await PageForms.ReadAsync(answer);
        Assert.Equal("Not", shown.QuerySelector(".post__content em")?.TextContent);
        Assert.Null(shown.QuerySelector(".post__content script"));
        Assert.DoesNotContain(
            "Not",
            File.ReadAllText(Path.Join(site.Content, "post/tea/index.md")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Another_s_post_and_its_files_are_not_there()
    {
        await using var site = TestSite.With(Files);
        await Person.MakeAsync(site, "bo@example.org", Role.Author);
        var author = await site.SignedInAsync(Role.Author);
        foreach (
            var path in (string[])
                [
                    "post/other/index.md",
                    "post/other/notes.txt",
                    "post/nowhere.md",
                    "../appsettings.json",
                    "post/tea/../other/notes.txt",
                    "",
                ]
        )
        {
            using var answer = await author.AskAsync("/admin/preview/" + path);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            Assert.DoesNotContain("another", await answer.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        }

        var token = await author.TokenAsync("/admin/edit/post/tea/index.md");
        using var posted = await author.SendAsync("/admin/preview/post/other/index.md", token, ("f.body", "x"));
        Assert.Equal(HttpStatusCode.NotFound, posted.StatusCode);
    }
}
