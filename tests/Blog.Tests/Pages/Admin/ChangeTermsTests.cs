using System.Net;
using AngleSharp.Html.Dom;
using Blog.Accounts;
using Blog.Tests.Support;

namespace Blog.Tests.Pages.Admin;

/// <summary>Renaming, merging and deleting terms: the dry run, and what it leads to.</summary>
public sealed class ChangeTermsTests
{
    private const string Files = """
        === post/a.md
        ---
        title: A # the first
        date: 2026-01-01
        tags: [Go, b]
        ---
        Of go.
        === post/b.md
        ---
        title: B
        date: 2026-01-02
        draft: true
        tags: go
        ---
        === post/_index.md
        ---
        title: Posts
        cascade:
          tags:
            - other
            - GO
        ---
        === post/c.md
        ---
        title: C
        date: 2026-01-03
        tags: [rust, go]
        ---
        === post/d.md
        ---
        title: D
        date: 2026-01-04
        ---
        """;

    private const string Rename = "/admin/terms/tags/change?Act=Rename&Terms=go&Name=";

    [Fact]
    public async Task A_dry_run_lists_each_file_with_its_lines_and_changes_nothing()
    {
        await using var site = TestSite.With(Files);
        var editor = await site.SignedInAsync(Role.Editor);
        var before = HashOf(site);
        var page = await editor.PageAsync(Rename + "Golang");
        Assert.Equal(
            ["_redirects", "post/_index.md", "post/a.md", "post/b.md", "post/c.md"],
            page.QuerySelectorAll(".line code").Select(file => file.TextContent)
        );
        Assert.Equal(["tags: [Go, b]", "tags: go", "tags: [rust, go]"], TextsOf(page, "del", "tags:"));
        Assert.Equal(["tags: [Golang, b]", "tags: Golang", "tags: [rust, Golang]"], TextsOf(page, "ins", "tags:"));
        Assert.Equal(before, HashOf(site));
    }

    [Fact]
    public async Task A_rename_changes_the_items_alone_leads_old_addresses_on_and_is_undone_as_one()
    {
        await using var site = TestSite.With(Files);
        var editor = await site.SignedInAsync(Role.Editor);
        var before = HashOf(site);
        var list = await DoAsync(editor, Rename + "Golang");
        Assert.Equal("Renamed: go → Golang", list.QuerySelector("[role=status]")?.TextContent);
        Assert.Equal(
            "---\ntitle: A # the first\ndate: 2026-01-01\ntags: [Golang, b]\n---\nOf go.",
            TextOf(site, "post/a.md").TrimEnd()
        );
        Assert.Contains("tags: Golang\n", TextOf(site, "post/b.md"), StringComparison.Ordinal);
        Assert.Contains("    - other\n    - Golang\n", TextOf(site, "post/_index.md"), StringComparison.Ordinal);
        Assert.Equal(
            "/tags/go/ /tags/golang/ 301\n/tags/go/index.xml /tags/golang/index.xml 301\n",
            TextOf(site, "_redirects")
        );
        Assert.Contains(">A<", await site.TextOfAsync("/tags/golang/"), StringComparison.Ordinal);
        Assert.Equal("/tags/golang/", await LocationAsync(site, "/tags/go/"));
        Assert.Equal("/tags/golang/index.xml", await LocationAsync(site, "/tags/go/index.xml"));

        list = await editor.PostAndFollowAsync(list, "form[action*='handler=Undo']");
        Assert.Equal("Undone.", list.QuerySelector("[role=status]")?.TextContent);
        Assert.Equal(before, HashOf(site));
        Assert.Equal(HttpStatusCode.OK, await site.StatusOfAsync("/tags/go/"));
        Assert.Equal(HttpStatusCode.NotFound, await site.StatusOfAsync("/tags/golang/"));
    }

    [Fact]
    public async Task A_name_that_is_there_already_makes_the_two_one()
    {
        await using var site = TestSite.With(Files);
        var editor = await site.SignedInAsync(Role.Editor);
        var page = await editor.PageAsync(Rename + "Rust");
        Assert.Contains("“Rust” is there already", page.QuerySelector("main")?.TextContent, StringComparison.Ordinal);
        await DoAsync(editor, Rename + "Rust");
        Assert.Contains("tags: [rust]\n", TextOf(site, "post/c.md"), StringComparison.Ordinal);
        Assert.Equal("/tags/rust/", await LocationAsync(site, "/tags/go/"));
        Assert.Contains(
            "merged terms",
            (await editor.PageAsync("/admin/activity?What=TermMerged")).QuerySelector("tbody")?.TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Several_terms_become_one_at_once()
    {
        await using var site = TestSite.With(Files);
        var editor = await site.SignedInAsync(Role.Editor);
        await DoAsync(editor, "/admin/terms/tags/change?Act=Merge&Terms=go&Terms=b&Terms=rust&Name=All");
        Assert.Contains("tags: [All]\n", TextOf(site, "post/a.md"), StringComparison.Ordinal);
        Assert.Contains("tags: [All]\n", TextOf(site, "post/c.md"), StringComparison.Ordinal);
        foreach (var old in (string[])["go", "b", "rust"])
        {
            Assert.Equal("/tags/all/", await LocationAsync(site, $"/tags/{old}/"));
        }
    }

    [Fact]
    public async Task A_deleted_term_is_gone_for_good_until_it_is_used_again()
    {
        await using var site = TestSite.With(Files);
        var editor = await site.SignedInAsync(Role.Editor);
        await DoAsync(editor, "/admin/terms/tags/change?Act=Delete&Terms=go");
        Assert.Contains("tags: [b]\n", TextOf(site, "post/a.md"), StringComparison.Ordinal);
        Assert.Contains("tags: []\n", TextOf(site, "post/b.md"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Gone, await site.StatusOfAsync("/tags/go/"));
        Assert.Equal(HttpStatusCode.Gone, await site.StatusOfAsync("/tags/go/index.xml"));
        await site.WriteAsync("post/e.md", "---\ntitle: E\ndate: 2026-01-05\ntags: [go]\n---\n");
        Assert.Equal(HttpStatusCode.OK, await site.StatusOfAsync("/tags/go/"));
    }

    [Fact]
    public async Task Renaming_there_and_back_leads_nobody_in_a_circle()
    {
        await using var site = TestSite.With(Files).Put("_redirects", "# mine\r\n/x/ /post/a/ 302"u8.ToArray());
        var editor = await site.SignedInAsync(Role.Editor);
        await DoAsync(editor, Rename + "Golang");
        Assert.StartsWith(
            "# mine\r\n/x/ /post/a/ 302\r\n/tags/go/ /tags/golang/ 301\r\n",
            TextOf(site, "_redirects"),
            StringComparison.Ordinal
        );
        await DoAsync(editor, "/admin/terms/tags/change?Act=Rename&Terms=golang&Name=go");
        Assert.Equal(
            "# mine\r\n/x/ /post/a/ 302\r\n/tags/golang/ /tags/go/ 301\r\n/tags/golang/index.xml /tags/go/index.xml 301\r\n",
            TextOf(site, "_redirects")
        );
        Assert.Equal("/tags/go/", await LocationAsync(site, "/tags/golang/"));
    }

    [Fact]
    public async Task Another_spelling_of_the_same_term_needs_no_redirect()
    {
        await using var site = TestSite.With(Files);
        var editor = await site.SignedInAsync(Role.Editor);
        await DoAsync(editor, Rename + "GO");
        Assert.Contains("tags: [GO, b]\n", TextOf(site, "post/a.md"), StringComparison.Ordinal);
        Assert.Contains("tags: [rust, GO]\n", TextOf(site, "post/c.md"), StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Join(site.Content, "_redirects")));
        Assert.Equal(HttpStatusCode.OK, await site.StatusOfAsync("/tags/go/"));
    }

    [Fact]
    public async Task What_changed_since_the_dry_run_is_shown_again_and_not_written_unseen()
    {
        await using var site = TestSite.With(Files);
        var editor = await site.SignedInAsync(Role.Editor);
        var page = await editor.PageAsync(Rename + "Golang");
        await site.WriteAsync("post/e.md", "---\ntitle: E\ndate: 2026-01-05\ntags: [x, Go]\n---\n");
        var before = HashOf(site);
        using var answer = await editor.PostAsync(page, "main form[method=post]");
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var again = await PageForms.ReadAsync(answer);
        Assert.NotNull(again.QuerySelector("[role=alert]"));
        Assert.Contains("tags: [x, Golang]", TextsOf(again, "ins", "tags:"));
        Assert.Equal(before, HashOf(site));
        using var second = await editor.PostAsync(again, "main form[method=post]");
        Assert.Equal(HttpStatusCode.Redirect, second.StatusCode);
        Assert.Contains("tags: [x, Golang]", TextOf(site, "post/e.md"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("---\ntitle: E\ntags: &t [go]\nx: *t\n---\n")]
    [InlineData("---\ntitle: E\ntags: [go\n---\n")]
    [InlineData("{\"title\": \"E\", \"tags\": [\"go\"]}\n")]
    public async Task A_file_that_cannot_be_touched_is_named_and_stops_the_act(string text)
    {
        await using var site = TestSite.With(Files);
        await site.WriteAsync("post/e.md", text);
        var editor = await site.SignedInAsync(Role.Editor);
        var before = HashOf(site);
        var page = await editor.PageAsync(Rename + "Golang");
        Assert.Equal(["post/e.md"], page.QuerySelectorAll(".faults code").Select(file => file.TextContent));
        Assert.Null(page.QuerySelector("main form[method=post]"));
        using var forced = await editor.SendAsync(
            Rename + "Golang",
            await editor.TokenAsync("/admin/problems"),
            ("Fingerprint", "x")
        );
        Assert.Equal(HttpStatusCode.Conflict, forced.StatusCode);
        Assert.Equal(before, HashOf(site));
    }

    [Fact]
    public async Task A_broken_file_that_does_not_name_the_term_stands_in_nobodys_way()
    {
        await using var site = TestSite.With(Files);
        await site.WriteAsync("post/e.md", "---\ntitle: gone\ntags: [rust\n---\ngo on\n");
        var editor = await site.SignedInAsync(Role.Editor);
        var page = await editor.PageAsync(Rename + "Golang");
        Assert.Empty(page.QuerySelectorAll(".faults"));
        Assert.NotNull(page.QuerySelector("main form[method=post]"));
    }

    [Fact]
    public async Task A_read_only_file_is_named_and_nothing_is_changed()
    {
        await using var site = TestSite.With(Files);
        var editor = await site.SignedInAsync(Role.Editor);
        var dry = await editor.PageAsync(Rename + "Golang");
        var before = HashOf(site);
        new FileInfo(Path.Join(site.Content, "post/b.md")).IsReadOnly = true;
        using var answer = await editor.PostAsync(dry, "main form[method=post]");
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var page = await PageForms.ReadAsync(answer);
        Assert.Equal(["post/b.md"], page.QuerySelectorAll(".faults code").Select(file => file.TextContent));
        Assert.Equal(before, HashOf(site));
    }

    [Fact]
    public async Task A_term_that_a_setting_gives_is_told_to_stay()
    {
        await using var site = TestSite.With(Files, "Site:Cascade:tags=go");
        await site.WriteAsync("about.md", "---\ntitle: About\n---\n");
        var editor = await site.SignedInAsync(Role.Editor);
        var page = await editor.PageAsync(Rename + "Golang");
        Assert.Contains("Site:Cascade", page.QuerySelector(".faults")?.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("main form[method=post]"));
    }

    [Theory]
    [InlineData("c#", "C++", "/tags/c%23/", "/tags/c++/")]
    [InlineData("中文", "汉语 学习", "/tags/中文/", "/tags/%E6%B1%89%E8%AF%AD-%E5%AD%A6%E4%B9%A0/")]
    [InlineData("true", "maybe", "/tags/true/", "/tags/maybe/")]
    [InlineData("AI/ML", "AI", "/tags/ai/ml/", "/tags/ai/")]
    public async Task Whatever_is_written_in_a_name_comes_through(string term, string name, string old, string address)
    {
        await using var site = TestSite.With(
            """
            === post/a.md
            ---
            title: A
            date: 2026-01-01
            tags: [C#, 中文, yes, AI/ML]
            ---
            """
        );
        var editor = await site.SignedInAsync(Role.Editor);
        await DoAsync(
            editor,
            $"/admin/terms/tags/change?Act=Rename&Terms={Uri.EscapeDataString(term)}&Name={Uri.EscapeDataString(name)}"
        );
        Assert.Equal(address, await LocationAsync(site, old));
        Assert.Equal(HttpStatusCode.OK, await site.StatusOfAsync(address));
    }

    [Fact]
    public async Task Each_language_has_its_own_address_and_text()
    {
        await using var site = TestSite.With(
            """
            === post/a.md
            ---
            title: A
            date: 2026-01-01
            tags: [go]
            ---
            === post/a.zh.md
            ---
            title: 甲
            date: 2026-01-01
            tags: [go]
            ---
            === tags/go/_index.md
            ---
            title: Go
            thumbnail: gopher.png
            ---
            Of gophers.
            === tags/go/_index.zh.md
            ---
            title: 围棋
            ---
            """,
            "Site:Language=en",
            "Site:Languages:en:Name=English",
            "Site:Languages:zh:Name=中文"
        );
        site.Put("tags/go/gopher.png", [1, 2, 3]);
        var before = HashOf(site);
        var editor = await site.SignedInAsync(Role.Editor);
        var list = await DoAsync(editor, Rename + "Golang");
        Assert.Equal("/tags/golang/", await LocationAsync(site, "/tags/go/"));
        Assert.Equal("/zh/tags/golang/", await LocationAsync(site, "/zh/tags/go/"));
        Assert.Equal(
            "---\ntitle: Golang\nthumbnail: gopher.png\n---\nOf gophers.",
            TextOf(site, "tags/golang/_index.md").TrimEnd()
        );
        Assert.Contains("围棋", TextOf(site, "tags/golang/_index.zh.md"), StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Join(site.Content, "tags/golang/gopher.png")));
        Assert.False(Directory.Exists(Path.Join(site.Content, "tags/go")));
        await editor.PostAndFollowAsync(list, "form[action*='handler=Undo']");
        Assert.Equal(before, HashOf(site));
    }

    [Fact]
    public async Task Of_two_own_texts_that_become_one_the_new_names_stays_and_takes_over_what_it_lacks()
    {
        await using var site = TestSite.With(
            Files
                + """

                === tags/go/_index.md
                ---
                title: Go
                description: Of gophers
                ---
                The text of go.
                === tags/rust/_index.md
                ---
                title: Rust
                ---
                """
        );
        var editor = await site.SignedInAsync(Role.Editor);
        await DoAsync(editor, Rename + "rust");
        Assert.Equal(
            "---\ntitle: Rust\ndescription: Of gophers\n---\nThe text of go.",
            TextOf(site, "tags/rust/_index.md").TrimEnd()
        );
        Assert.False(Directory.Exists(Path.Join(site.Content, "tags/go")));
    }

    [Theory]
    [InlineData("/admin/terms/tags/change?Act=Rename&Terms=nothing&Name=x", HttpStatusCode.NotFound)]
    [InlineData("/admin/terms/tags/change?Act=Nothing&Terms=go&Name=x", HttpStatusCode.NotFound)]
    [InlineData("/admin/terms/tags/change?Act=9&Terms=go&Name=x", HttpStatusCode.NotFound)]
    [InlineData("/admin/terms/tags/change", HttpStatusCode.NotFound)]
    [InlineData("/admin/terms/tags/change?Act=Rename&Terms=go", HttpStatusCode.OK)]
    [InlineData("/admin/terms/tags/change?Act=Rename&Terms=go&Name=%21", HttpStatusCode.OK)]
    public async Task An_act_on_nothing_is_not_there_and_one_without_a_name_asks_for_it(
        string address,
        HttpStatusCode status
    )
    {
        await using var site = TestSite.With(Files);
        var editor = await site.SignedInAsync(Role.Editor);
        using var answer = await editor.AskAsync(address);
        Assert.Equal(status, answer.StatusCode);
        Assert.Empty((await PageForms.ReadAsync(answer)).QuerySelectorAll("main form[method=post]"));
    }

    /// <summary>Opens the dry run, and does what it shows.</summary>
    private static async Task<IHtmlDocument> DoAsync(Person editor, string address) =>
        await editor.PostAndFollowAsync(await editor.PageAsync(address), "main form[method=post]");

    private static async Task<string> LocationAsync(TestSite site, string address)
    {
        using var answer = await site.AskAsync(address);
        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        return answer.Headers.Location?.ToString() ?? "";
    }

    private static IEnumerable<string> TextsOf(IHtmlDocument page, string kind, string start) =>
        page.QuerySelectorAll($".diff {kind}")
            .Select(line => line.TextContent)
            .Where(line => line.StartsWith(start, StringComparison.Ordinal) && line.Length > start.Length);

    private static string TextOf(TestSite site, string file) => File.ReadAllText(Path.Join(site.Content, file));

    private static string HashOf(TestSite site) => FolderHash.Of(site.Content);
}
