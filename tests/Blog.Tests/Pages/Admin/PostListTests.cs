using System.Net;
using AngleSharp.Html.Dom;
using Blog.Accounts;
using Blog.Tests.Support;

namespace Blog.Tests.Pages.Admin;

public sealed class PostListTests
{
    private const string Files = """
        === post/shown.md
        ---
        title: Shown
        date: 2026-02-01
        author: Ana
        tags: [Go, 北京]
        summary: About a heron
        ---
        === post/of-bo.md
        ---
        title: Of Bo
        date: 2026-02-02
        author: bo
        tags: go
        categories: [C#]
        ---
        === post/draft.md
        ---
        title: Thought
        draft: true
        author: ana
        ---
        === post/soon.md
        ---
        title: Soon
        date: 2026-03-02T10:00:00Z
        author: ana
        ---
        === post/past.md
        ---
        title: Past
        date: 2025-01-01
        expiryDate: 2025-02-01
        ---
        === post/bad.md
        ---
        title: [
        ---
        === notes/odd.md
        ---
        title: Odd
        date: never
        ---
        === notes/_index.md
        ---
        title: Notes
        ---
        === about.md
        ---
        title: About
        date: 2025-01-01
        ---
        """;

    private static readonly string[] Settings =
    [
        "Site:MainSections:0=post",
        "Site:MainSections:1=notes",
        "Site:Taxonomies:tag=tags",
        "Site:Taxonomies:category=categories",
    ];

    [Theory]
    [InlineData("", "Odd Of Bo Past Shown Soon Thought post/bad.md")]
    [InlineData("?State=Visible", "Odd Of Bo Shown")]
    [InlineData("?State=Draft", "Thought")]
    [InlineData("?State=Scheduled", "Soon")]
    [InlineData("?State=Expired", "Past")]
    [InlineData("?State=Quarantined", "post/bad.md")]
    [InlineData("?Problems=true", "Odd post/bad.md")]
    [InlineData("?Problems=true&State=Visible", "Odd")]
    [InlineData("?Section=notes", "Odd")]
    [InlineData("?In[tags]=GO", "Of Bo Shown")]
    [InlineData("?In[tags]=go&In[categories]=c%23", "Of Bo")]
    [InlineData("?In[tags]=%E5%8C%97%E4%BA%AC", "Shown")]
    [InlineData("?Author=ANA", "Shown Soon Thought")]
    [InlineData("?Words=HERON", "Shown")]
    [InlineData("?Words=heron+shown", "Shown")]
    [InlineData("?Words=heron+thought", "")]
    [InlineData("?Words=%2Fpost%2Fof-bo%2F", "Of Bo")]
    [InlineData("?Words=c%23", "Of Bo")]
    [InlineData("?Words=thought&State=Visible", "")]
    public async Task A_filter_stands_in_the_address_and_finds(string filter, string titles)
    {
        await using var site = TestSite.With(Files, Settings);
        var owner = await site.SignedInAsync(Role.Owner, "olga");
        var page = await owner.PageAsync("/admin/posts" + filter);
        Assert.Equal(titles, string.Join(' ', TitlesIn(page).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task Pages_and_the_texts_of_lists_stand_in_a_list_of_their_own()
    {
        await using var site = TestSite.With(Files, Settings);
        var owner = await site.SignedInAsync(Role.Owner, "olga");
        var page = await owner.PageAsync("/admin/pages?Sort=Title");
        Assert.Equal(["About", "Notes"], TitlesIn(page));
        Assert.Equal(
            ["/about/", "/notes/"],
            page.QuerySelectorAll("tbody a")
                .Where(link => link.TextContent.StartsWith("View", StringComparison.Ordinal))
                .Select(link => link.GetAttribute("href"))
        );
    }

    [Fact]
    public async Task Posts_are_in_the_order_that_was_asked_for()
    {
        await using var site = TestSite.With(Files, Settings);
        File.SetLastWriteTimeUtc(Path.Join(site.Content, "post/past.md"), DateTime.UtcNow);
        var owner = await site.SignedInAsync(Role.Owner, "olga");
        var titles = TitlesIn(await owner.PageAsync("/admin/posts?Sort=Title&State=Visible"));
        Assert.Equal(["Odd", "Of Bo", "Shown"], titles);
        titles = TitlesIn(await owner.PageAsync("/admin/posts?Sort=Date"));
        Assert.Equal(["Soon", "Of Bo", "Shown", "Past"], titles.Take(4));
        Assert.Equal("Past", TitlesIn(await owner.PageAsync("/admin/posts"))[0]);
    }

    [Fact]
    public async Task Each_state_says_how_many_it_holds_and_keeps_the_other_filters()
    {
        await using var site = TestSite.With(Files, Settings);
        var owner = await site.SignedInAsync(Role.Owner, "olga");
        var page = await owner.PageAsync("/admin/posts?Author=ana");
        Assert.Equal(
            ["All 3", "Published 1", "Draft 1", "Scheduled 1"],
            page.QuerySelectorAll("[aria-label='By state'] a").Select(link => link.TextContent)
        );
        var drafts = page.QuerySelectorAll("[aria-label='By state'] a")[2].GetAttribute("href") ?? "";
        Assert.Equal(["Thought"], TitlesIn(await owner.PageAsync(drafts)));
        Assert.Contains("Author=ana", drafts, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_author_sees_and_counts_their_own_alone()
    {
        await using var site = TestSite.With(Files, Settings);
        var author = await site.SignedInAsync(Role.Author, "ana");
        var page = await author.PageAsync("/admin/posts?Sort=Title");
        Assert.Equal(["Shown", "Soon", "Thought"], TitlesIn(page));
        Assert.Equal("All 3", page.QuerySelector("[aria-label='By state'] a")?.TextContent);
        Assert.Empty(TitlesIn(await author.PageAsync("/admin/posts?Author=bo")));
        Assert.DoesNotContain("of-bo", await author.TextOfAsync("/admin/posts"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_has_fifty_on_a_page_and_no_page_behind_the_last()
    {
        var files = string.Concat(
            Enumerable.Range(0, 120).Select(number => $"=== post/{number:000}.md\n---\ntitle: P{number:000}\n---\n")
        );
        await using var site = TestSite.With(files);
        var owner = await site.SignedInAsync(Role.Owner);
        var page = await owner.PageAsync("/admin/posts?Sort=Title");
        Assert.Equal(50, TitlesIn(page).Count);
        var next = page.QuerySelector("a[rel=next]")?.GetAttribute("href") ?? "";
        Assert.Equal("P050", TitlesIn(await owner.PageAsync(next))[0]);
        page = await owner.PageAsync("/admin/posts?Sort=Title&Number=3");
        Assert.Equal(20, TitlesIn(page).Count);
        Assert.Null(page.QuerySelector("a[rel=next]"));
        foreach (var number in (string[])["4", "0", "-1", "99999999999", "x"])
        {
            Assert.Equal(HttpStatusCode.NotFound, await owner.StatusOfAsync("/admin/posts?Number=" + number));
        }
    }

    [Fact]
    public async Task An_empty_list_says_what_it_is_for_and_an_empty_filter_how_to_leave_it()
    {
        await using var site = TestSite.With(Files, Settings);
        var owner = await site.SignedInAsync(Role.Owner, "olga");
        var page = await owner.PageAsync("/admin/posts?Words=nothing-of-the-kind&Sort=Title");
        Assert.Equal("/admin/posts", page.QuerySelector(".panel a")?.GetAttribute("href"));
        await using var bare = TestSite.With("");
        var first = await bare.SignedInAsync(Role.Owner);
        page = await first.PageAsync("/admin/posts");
        Assert.Contains("No posts yet.", page.QuerySelector(".panel")?.TextContent, StringComparison.Ordinal);
        Assert.Equal("/admin/new", page.QuerySelector(".panel a")?.GetAttribute("href"));
    }

    [Fact]
    public async Task A_row_leads_to_the_form_by_the_path_of_its_file_whatever_is_in_it()
    {
        await using var site = TestSite.With("=== post/a b#c?北.md\n---\ntitle: <b>Odd</b>\ndraft: true\n---\n");
        var owner = await site.SignedInAsync(Role.Owner);
        var page = await owner.PageAsync("/admin/posts");
        Assert.Equal(["<b>Odd</b>"], TitlesIn(page));
        Assert.Equal(
            "/admin/edit/post/a%20b%23c%3F%E5%8C%97.md",
            page.QuerySelector("tbody th a")?.GetAttribute("href")
        );
    }

    [Fact]
    public async Task What_is_written_on_disk_is_in_the_list_at_once()
    {
        await using var site = TestSite.With(Files, Settings);
        var owner = await site.SignedInAsync(Role.Owner, "olga");
        Assert.Empty(TitlesIn(await owner.PageAsync("/admin/posts?Words=fresh")));
        await site.WriteAsync("post/fresh.md", "---\ntitle: Fresh\ndraft: true\n---\n");
        Assert.Equal(["Fresh"], TitlesIn(await owner.PageAsync("/admin/posts?Words=fresh")));
    }

    private static List<string> TitlesIn(IHtmlDocument page) =>
        [.. page.QuerySelectorAll("tbody th a").Select(link => link.TextContent)];
}
