using System.Net;
using Blog.Accounts;
using Blog.Data;
using Blog.History;
using Blog.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Pages.Admin;

public sealed class TrashTests
{
    private const string Files = """
        === post/one.md
        ---
        title: One
        author: ana
        ---
        === post/two.md
        ---
        title: Two
        author: bo
        ---
        """;

    [Fact]
    public async Task What_was_trashed_is_listed_with_who_and_when_and_comes_back_once()
    {
        await using var site = TestSite.With(Files);
        var owner = await site.SignedInAsync(Role.Owner, "olga");
        await TrashAsync(owner, "post/one.md", "post/two.md");
        var page = await owner.PageAsync("/admin/trash");
        var row = page.QuerySelector("tbody tr")?.TextContent ?? "";
        foreach (var part in (string[])["One", "post/one.md", "Two", "post/two.md", "olga", "2026-03-01"])
        {
            Assert.Contains(part, row, StringComparison.Ordinal);
        }

        page = await owner.PostAndFollowAsync(page, "tbody form");
        Assert.True(File.Exists(Path.Join(site.Content, "post/one.md")));
        Assert.Empty(page.QuerySelectorAll("tbody tr"));
        page = await owner.PostAndFollowAsync(page, "[role=status] form");
        Assert.Single(page.QuerySelectorAll("tbody tr"));
        Assert.False(File.Exists(Path.Join(site.Content, "post/one.md")));
    }

    [Fact]
    public async Task A_path_that_is_taken_by_now_is_named_and_keeps_what_it_has()
    {
        await using var site = TestSite.With(Files);
        var owner = await site.SignedInAsync(Role.Owner, "olga");
        await TrashAsync(owner, "post/one.md", "post/two.md");
        await site.WriteAsync("post/two.md", "---\ntitle: Other\n---\n");
        var page = await owner.PostAndFollowAsync(await owner.PageAsync("/admin/trash"), "tbody form");
        var told = page.QuerySelector("[role=alert]")?.TextContent;
        Assert.Contains("post/two.md", told, StringComparison.Ordinal);
        Assert.DoesNotContain("post/one.md", told, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Join(site.Content, "post/one.md")));
        Assert.Contains(
            "Other",
            await File.ReadAllTextAsync(Path.Join(site.Content, "post/two.md"), TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task An_author_sees_restores_and_empties_their_own_alone()
    {
        await using var site = TestSite.With(Files);
        var owner = await site.SignedInAsync(Role.Owner, "olga");
        var author = await site.SignedInAsync(Role.Author, "ana");
        await TrashAsync(owner, "post/one.md");
        await TrashAsync(owner, "post/two.md");
        var page = await author.PageAsync("/admin/trash");
        var row = Assert.Single(page.QuerySelectorAll("tbody tr"));
        Assert.Contains("post/one.md", row.TextContent, StringComparison.Ordinal);
        var all = await owner.PageAsync("/admin/trash");
        var other = all.QuerySelector("tbody tr input[name=act]")?.GetAttribute("value") ?? "";
        using var answer = await author.PostAsync(page, "tbody form", ("act", other));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        await author.PostAndFollowAsync(await author.PageAsync("/admin/trash/empty"), ".panel form");
        Assert.Single((await owner.PageAsync("/admin/trash")).QuerySelectorAll("tbody tr"));
    }

    [Fact]
    public async Task Emptying_names_the_count_and_lets_the_bytes_of_these_acts_go_and_of_no_other()
    {
        await using var site = TestSite.With(Files);
        var owner = await site.SignedInAsync(Role.Owner, "olga");
        using var tag = await owner.PostAsync(
            "/admin/posts?handler=Bulk",
            ("Do", "AddTag"),
            ("Tag", "x"),
            ("Chosen", "post/one.md")
        );
        await TrashAsync(owner, "post/one.md", "post/two.md");
        var page = await owner.PageAsync("/admin/trash/empty");
        Assert.Contains("2 posts", page.QuerySelector("main .panel")?.TextContent, StringComparison.Ordinal);
        await TrashAsync(owner, []);
        var told = await owner.PostAndFollowAsync(page, ".panel form", ("count", "1"));
        Assert.Single(told.QuerySelectorAll("tbody tr"));
        told = await owner.PostAndFollowAsync(page, ".panel form");
        Assert.Empty(told.QuerySelectorAll("tbody tr"));
        await using var scope = await Person.ScopeAsync(site);
        var db = scope.ServiceProvider.GetRequiredService<BlogDbContext>();
        var left = await db.Set<ActFile>().ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(["post/one.md"], left.Select(file => file.Path));
        Assert.Equal(
            1,
            await db.Set<Act>()
                .CountAsync(act => act.Kind == ActKind.PostTrashed, TestContext.Current.CancellationToken)
        );
    }

    [Fact]
    public async Task After_thirty_days_nothing_is_left_to_restore()
    {
        await using var site = TestSite.With(Files);
        var owner = await site.SignedInAsync(Role.Owner, "olga");
        await TrashAsync(owner, "post/one.md");
        site.Clock.Advance(TimeSpan.FromDays(29));
        Assert.Single((await (await AgainAsync(site)).PageAsync("/admin/trash")).QuerySelectorAll("tbody tr"));
        site.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Empty((await (await AgainAsync(site)).PageAsync("/admin/trash")).QuerySelectorAll("tbody tr"));
    }

    private static Task<Person> AgainAsync(TestSite site) => new Person(site).SignInAsync("olga@example.org");

    private static async Task TrashAsync(Person person, params string[] files)
    {
        using var answer = await person.PostAsync(
            "/admin/posts?handler=Bulk",
            [("Do", "Trash"), .. files.Select(file => ("Chosen", file))]
        );
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }
}
