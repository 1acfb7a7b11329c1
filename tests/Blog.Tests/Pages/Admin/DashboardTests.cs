using AngleSharp.Html.Dom;
using Blog.Accounts;
using Blog.Tests.Support;

namespace Blog.Tests.Pages.Admin;

public sealed class DashboardTests
{
    private const string Files = """
        === post/shown.md
        ---
        title: Shown
        date: 2026-02-01
        author: Ana
        ---
        === post/of-bo.md
        ---
        title: Of Bo
        date: 2026-02-02
        author: bo
        ---
        === post/draft.md
        ---
        title: Thought
        draft: true
        author: ana
        ---
        === post/draft-of-bo.md
        ---
        title: Secret of Bo
        draft: true
        author: bo
        ---
        === post/soon.md
        ---
        title: Soon
        date: 2026-03-02T10:00:00Z
        authors: [Ana, Cy]
        ---
        === post/bad.md
        ---
        title: [
        ---
        """;

    [Fact]
    public async Task An_owner_sees_drafts_what_comes_and_what_was_published()
    {
        await using var site = TestSite.With(Files);
        var owner = await site.SignedInAsync(Role.Owner, "olga");
        var page = await owner.PageAsync("/admin");
        Assert.Equal("2 drafts", HeadingOf(page, "drafts"));
        Assert.Equal(["Secret of Bo", "Thought"], NamesIn(page, "drafts"));
        Assert.Equal("1 scheduled", HeadingOf(page, "scheduled"));
        Assert.Equal(["Soon"], NamesIn(page, "scheduled"));
        Assert.Equal(["Of Bo", "Shown"], NamesIn(page, "recent"));
        Assert.Equal(
            ["/admin/edit/post/shown.md", "/post/shown/"],
            page.QuerySelectorAll("[aria-labelledby=recent] li:last-child a").Select(link => link.GetAttribute("href"))
        );
        Assert.Equal("1 problem", page.QuerySelector("[aria-labelledby=needs-you] a")?.TextContent);
    }

    [Fact]
    public async Task An_author_sees_what_names_their_handle_in_any_case_and_no_word_of_the_others()
    {
        await using var site = TestSite.With(Files);
        var author = await site.SignedInAsync(Role.Author, "ANA");
        var page = await author.PageAsync("/admin");
        Assert.Equal(["Thought"], NamesIn(page, "drafts"));
        Assert.Equal(["Soon"], NamesIn(page, "scheduled"));
        Assert.Equal(["Shown"], NamesIn(page, "recent"));
        Assert.DoesNotContain("Secret", page.DocumentElement.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("#installation"));
    }

    [Fact]
    public async Task An_empty_site_shows_three_steps()
    {
        await using var site = TestSite.With("");
        var owner = await site.SignedInAsync(Role.Owner);
        var page = await owner.PageAsync("/admin");
        Assert.Equal(3, page.QuerySelectorAll(".steps > li").Length);
        Assert.Contains(site.Content, page.QuerySelector(".steps")?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_post_whose_time_comes_moves_from_what_comes_to_what_was_published()
    {
        await using var site = TestSite.With(Files);
        var owner = await site.SignedInAsync(Role.Owner, "olga");
        await owner.PageAsync("/admin");
        site.Clock.Advance(TimeSpan.FromHours(35));
        var page = await owner.PageAsync("/admin");
        Assert.Null(page.QuerySelector("#scheduled"));
        Assert.Equal("Soon", NamesIn(page, "recent")[0]);
    }

    [Fact]
    public async Task The_owner_is_told_where_the_site_stands()
    {
        await using var site = TestSite.With(Files);
        var owner = await site.SignedInAsync(Role.Owner, "olga");
        var page = await owner.PageAsync("/admin");
        var facts = page.QuerySelector(".facts")?.TextContent ?? "";
        Assert.Contains(site.Content, facts, StringComparison.Ordinal);
        Assert.Contains(Path.Join(site.Root, "data"), facts, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector(".told--warn a[href='/admin/settings/general#set-Site-BaseUrl']"));
    }

    [Fact]
    public async Task A_folder_that_went_away_is_told_at_the_top()
    {
        await using var site = TestSite.With(Files);
        var owner = await site.SignedInAsync(Role.Owner, "olga");
        Assert.Null((await owner.PageAsync("/admin")).QuerySelector(".told--bad"));
        Directory.Move(site.Content, site.Content + "-away");
        await site.RefreshAsync();
        var page = await owner.PageAsync("/admin");
        Assert.Contains(site.Content, page.QuerySelector(".told--bad")?.TextContent, StringComparison.Ordinal);
        Assert.Equal(["Of Bo", "Shown"], NamesIn(page, "recent"));
    }

    private static string? HeadingOf(IHtmlDocument page, string section) =>
        page.QuerySelector($"#{section}")?.TextContent;

    private static string[] NamesIn(IHtmlDocument page, string section) =>
        [.. page.QuerySelectorAll($"[aria-labelledby={section}] .line__name").Select(name => name.TextContent.Trim())];
}
