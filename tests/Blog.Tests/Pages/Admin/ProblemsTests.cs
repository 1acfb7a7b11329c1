using Blog.Accounts;
using Blog.Tests.Support;

namespace Blog.Tests.Pages.Admin;

public sealed class ProblemsTests
{
    private const string Files = """
        === post/bad.md
        ---
        title: [
        ---
        === post/draft.md
        ---
        title: Odd
        date: never
        author: ana
        ---
        === post/good.md
        ---
        title: Good
        date: 2026-01-01
        author: bo
        ---
        [gone]({{< ref "nowhere.md" >}})
        """;

    [Fact]
    public async Task Each_problem_is_told_with_level_file_line_and_code()
    {
        await using var site = TestSite.With(Files);
        var owner = await site.SignedInAsync(Role.Owner);
        var page = await owner.PageAsync("/admin/problems");
        var first = page.QuerySelector("tbody tr")?.TextContent ?? "";
        Assert.Contains("Error", first, StringComparison.Ordinal);
        Assert.Contains("post/bad.md", first, StringComparison.Ordinal);
        Assert.Contains("fm-syntax", first, StringComparison.Ordinal);
        Assert.Matches(@"line \d", first);
    }

    [Fact]
    public async Task The_level_is_chosen_in_the_address()
    {
        await using var site = TestSite.With(Files);
        var owner = await site.SignedInAsync(Role.Owner);
        var all = await owner.PageAsync("/admin/problems");
        var errors = await owner.PageAsync("/admin/problems?level=Error");
        Assert.All(errors.QuerySelectorAll("tbody .level"), level => Assert.Equal("Error", level.TextContent));
        Assert.NotEmpty(errors.QuerySelectorAll("tbody .level"));
        Assert.True(all.QuerySelectorAll("tbody tr").Length > errors.QuerySelectorAll("tbody tr").Length);
        Assert.StartsWith(
            "Errors",
            errors.QuerySelector(".chips [aria-current]")?.TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task An_author_sees_the_problems_of_their_own_posts()
    {
        await using var site = TestSite.With(Files);
        var author = await site.SignedInAsync(Role.Author, "ana");
        var page = await author.PageAsync("/admin/problems");
        var files = page.QuerySelectorAll("tbody tr td:nth-child(2) bdi").Select(file => file.TextContent).Distinct();
        Assert.Equal(["post/draft.md"], files);
    }

    [Fact]
    public async Task A_check_reads_the_folder_again_and_finds_what_rendering_shows()
    {
        await using var site = TestSite.With(Files);
        var owner = await site.SignedInAsync(Role.Owner);
        var page = await owner.PageAsync("/admin/problems");
        Assert.DoesNotContain("ref-not-found", page.DocumentElement.TextContent, StringComparison.Ordinal);
        File.Delete(Path.Join(site.Content, "post/bad.md"));
        page = await owner.PostAndFollowAsync(page, "main form button");
        Assert.NotNull(page.QuerySelector("[role=status]"));
        Assert.DoesNotContain("post/bad.md", page.DocumentElement.TextContent, StringComparison.Ordinal);
        Assert.Contains("post/good.md", page.DocumentElement.TextContent, StringComparison.Ordinal);
        Assert.Null((await owner.PageAsync("/admin/problems")).QuerySelector("[role=status]"));
    }

    [Fact]
    public async Task What_has_no_problem_says_so_and_what_the_filter_leaves_out_can_be_brought_back()
    {
        await using var site = TestSite.With("=== post/a.md\n---\ntitle: A\ndate: 2026-01-01\n---\nText\n");
        var owner = await site.SignedInAsync(Role.Owner);
        var page = await owner.PageAsync("/admin/problems");
        Assert.Contains("No problems found.", page.QuerySelector("main")?.TextContent, StringComparison.Ordinal);
        await site.WriteAsync("post/b.md", "---\ntitle: [\n---\n");
        page = await owner.PageAsync("/admin/problems?level=Warning");
        Assert.Equal("/admin/problems", page.QuerySelector(".panel a")?.GetAttribute("href"));
    }

    [Fact]
    public async Task What_is_odd_in_the_settings_is_told_to_owners_alone()
    {
        await using var site = TestSite.With(Files, "Site:Titel=Typo");
        var owner = await site.SignedInAsync(Role.Owner);
        var editor = await site.SignedInAsync(Role.Editor, "ed");
        Assert.Contains("Site:Titel", await owner.TextOfAsync("/admin/problems"), StringComparison.Ordinal);
        Assert.DoesNotContain("Site:Titel", await editor.TextOfAsync("/admin/problems"), StringComparison.Ordinal);
    }
}
