using System.Net;
using Blog.Accounts;
using Blog.Content;
using Blog.Tests.Support;

namespace Blog.Tests.Pages.Admin;

/// <summary>Hugo, run on the folder after acts of the admin, leads the same addresses on and sees the same terms.</summary>
public sealed class HugoAgreesTests
{
    private const string Files = """
        === post/tea.md
        ---
        title: Tea
        date: 2026-01-01
        tags: [Go, C#]
        ---
        Words.
        === post/walk/index.md
        ---
        title: Walk
        date: 2026-01-02
        tags: go
        ---
        A walk.
        === post/toml.md
        +++
        title = "Toml"
        date = 2026-01-03
        tags = ["rust", "Go"]
        categories = ["中文"]
        +++
        === post/hidden.md
        ---
        title: Hidden
        date: 2026-01-04
        draft: true
        tags: [go]
        ---
        === tags/go/_index.md
        ---
        title: Go
        ---
        Of gophers.
        """;

    [Fact]
    public async Task What_was_moved_and_renamed_here_is_so_for_Hugo()
    {
        await using var site = TestSite.With(Files);
        var editor = await site.SignedInAsync(Role.Editor);
        await MoveAsync(editor, "post/tea.md", ("Segment", "静夜 茶"));
        await MoveAsync(editor, "post/walk/index.md", ("Section", "notes"));
        await RenameAsync(editor, "tags", "go", "Golang");
        await RenameAsync(editor, "tags", "c#", "C++");
        await RenameAsync(editor, "categories", "中文", "汉语");

        using var hugo = await Hugo.BuildAsync(site.Content);
        foreach (var old in (string[])["/post/tea/", "/post/walk/"])
        {
            using var answer = await site.AskAsync(old);
            Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
            Assert.Contains(
                $"https://example.org{answer.Headers.Location?.OriginalString}\"",
                hugo.PageAt(old),
                StringComparison.Ordinal
            );
        }

        Assert.Equal("Tea", hugo.PageAt("/post/静夜-茶/"));
        Assert.Equal("Walk", hugo.PageAt("/notes/walk/"));
        foreach (var taxonomy in (await site.SiteAsync()).DefaultLanguage.Taxonomies)
        {
            Assert.Equal(
                taxonomy.Terms.Select(LineOf).Order(StringComparer.Ordinal),
                hugo.TermsOf(taxonomy.Plural).Select(Uri.UnescapeDataString).Order(StringComparer.Ordinal)
            );
        }

        Assert.Contains("/tags/golang/ | Golang | 3", hugo.TermsOf("tags"));

        string LineOf(Term term) => $"{term.Address.Path} | {term.Title} | {term.Pages.Length}";
    }

    private static async Task MoveAsync(Person editor, string file, params (string, string)[] fields)
    {
        var page = await editor.PageAsync("/admin/move/" + file);
        using var answer = await editor.PostAsync(page, "form:has([name=Segment])", fields);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    private static async Task RenameAsync(Person editor, string taxonomy, string term, string name)
    {
        var page = await editor.PageAsync(
            $"/admin/terms/{taxonomy}/change?Act=Rename&Terms={Uri.EscapeDataString(term)}&Name={Uri.EscapeDataString(name)}"
        );
        using var answer = await editor.PostAsync(page, "form:has([name=Fingerprint])");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }
}
