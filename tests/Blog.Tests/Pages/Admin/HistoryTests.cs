using System.Net;
using Blog.Accounts;
using Blog.Admin;
using Blog.Content.Writing;
using Blog.Data;
using Blog.History;
using Blog.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Pages.Admin;

public sealed class HistoryTests
{
    private const string One = "---\ntitle: One\nauthor: ana\n---\nText.\n";

    [Fact]
    public async Task Each_version_is_listed_compared_before_it_comes_back_and_its_return_can_be_undone()
    {
        await using var site = TestSite.With("=== post/one.md\n" + One);
        var owner = await site.SignedInAsync(Role.Owner, "olga");
        await TagAsync(owner, "first", "post/one.md");
        await TagAsync(owner, "second", "post/one.md");
        var page = await owner.PageAsync("/admin/history/post/one.md");
        Assert.Equal(3, page.QuerySelectorAll("tbody tr").Length);
        Assert.Empty(page.QuerySelectorAll("main form:not([role=status] form)"));
        var compare = page.QuerySelectorAll("tbody a")
            .Last(link => link.TextContent.StartsWith("Compare", StringComparison.Ordinal));
        page = await owner.PageAsync(compare.GetAttribute("href") ?? "");
        Assert.Contains("first", page.QuerySelector(".diff ins")?.TextContent, StringComparison.Ordinal);
        page = await owner.PostAndFollowAsync(page, ".panel form");
        Assert.Equal(One, await TextOfAsync(site, "post/one.md"));
        await owner.PostAndFollowAsync(page, "[role=status] form");
        Assert.Contains("second", await TextOfAsync(site, "post/one.md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_changed_meanwhile_is_not_replaced_unseen()
    {
        await using var site = TestSite.With("=== post/one.md\n" + One);
        var owner = await site.SignedInAsync(Role.Owner, "olga");
        await TagAsync(owner, "first", "post/one.md");
        var page = await owner.PageAsync("/admin/history/post/one.md");
        page = await owner.PageAsync(page.QuerySelectorAll("tbody a")[^1].GetAttribute("href") ?? "");
        const string Meanwhile = "---\ntitle: Meanwhile\nauthor: ana\n---\n";
        await site.WriteAsync("post/one.md", Meanwhile);
        using var answer = await owner.PostAsync(page, ".panel form");
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Equal(Meanwhile, await TextOfAsync(site, "post/one.md"));
        var shown = await PageForms.ReadAsync(answer);
        Assert.Contains("Meanwhile", shown.QuerySelector(".diff ins")?.TextContent, StringComparison.Ordinal);
        await owner.PostAndFollowAsync(shown, ".panel form");
        Assert.NotEqual(Meanwhile, await TextOfAsync(site, "post/one.md"));
    }

    [Fact]
    public async Task Versions_follow_a_file_that_an_act_moved()
    {
        await using var site = TestSite.With("=== post/one.md\n" + One);
        var owner = await site.SignedInAsync(Role.Owner, "olga");
        await TagAsync(owner, "first", "post/one.md");
        var bytes = await File.ReadAllBytesAsync(
            Path.Join(site.Content, "post/one.md"),
            TestContext.Current.CancellationToken
        );
        await using (var scope = await Person.ScopeAsync(site))
        {
            await scope
                .ServiceProvider.GetRequiredService<ContentActs>()
                .RunAsync(
                    new ActPlan(
                        ActKind.PostMoved,
                        "post/new.md",
                        [new FileChange("post/one.md", bytes, null), new FileChange("post/new.md", null, bytes)]
                    ),
                    Actor.System,
                    TestContext.Current.CancellationToken
                );
        }

        await site.RefreshAsync("post/one.md", "post/new.md");
        var page = await owner.PageAsync("/admin/history/post/new.md");
        Assert.Equal(2, page.QuerySelectorAll("tbody tr").Length);
        page = await owner.PageAsync(page.QuerySelectorAll("tbody a")[^1].GetAttribute("href") ?? "");
        await owner.PostAndFollowAsync(page, ".panel form");
        Assert.Equal(One, await TextOfAsync(site, "post/new.md"));
        Assert.False(File.Exists(Path.Join(site.Content, "post/one.md")));
    }

    [Fact]
    public async Task Another_authors_file_its_versions_and_acts_are_nowhere()
    {
        await using var site = TestSite.With(
            "=== post/one.md\n" + One + "=== post/two.md\n---\ntitle: Two\nauthor: bo\n---\n"
        );
        var owner = await site.SignedInAsync(Role.Owner, "olga");
        var author = await site.SignedInAsync(Role.Author, "ana");
        await TagAsync(owner, "first", "post/one.md");
        await TagAsync(owner, "first", "post/two.md");
        var versions = await owner.PageAsync("/admin/history/post/two.md");
        var secret = versions.QuerySelectorAll("tbody a")[^1].GetAttribute("href") ?? "";
        var hash = secret.Split("one=")[1].Split('&')[0];
        var token = await author.TokenAsync("/admin/posts");
        foreach (
            var address in (string[])
                [secret, "/admin/history/post/two.md", "/admin/history/../x", $"/admin/history/post/one.md?one={hash}"]
        )
        {
            Assert.Equal(HttpStatusCode.NotFound, await author.StatusOfAsync(address));
        }

        var before = await TextOfAsync(site, "post/two.md") + await TextOfAsync(site, "post/one.md");
        foreach (var file in (string[])["post/one.md", "post/two.md", "post/nowhere.md"])
        {
            using var answer = await author.SendAsync(
                "/admin/history/" + file,
                token,
                ("version", hash),
                ("seen", hash)
            );
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        Assert.Equal(before, await TextOfAsync(site, "post/two.md") + await TextOfAsync(site, "post/one.md"));
    }

    [Fact]
    public async Task The_activity_offers_to_undo_what_changed_content_to_who_may()
    {
        await using var site = TestSite.With("=== post/one.md\n" + One);
        var editor = await site.SignedInAsync(Role.Editor, "ed");
        var other = await site.SignedInAsync(Role.Editor, "eve");
        await TagAsync(editor, "first", "post/one.md");
        var page = await other.PageAsync("/admin/activity");
        page = await other.PostAndFollowAsync(page, "tbody form");
        Assert.Equal(One, await TextOfAsync(site, "post/one.md"));
        Assert.Equal("/admin/activity", page.QuerySelector("[role=status] input[name=back]")?.GetAttribute("value"));
        Assert.Single(page.QuerySelectorAll("tbody form"));
        var dashboard = await editor.PageAsync("/admin");
        await editor.PostAndFollowAsync(dashboard, "[aria-labelledby=happened] form");
        Assert.Contains("first", await TextOfAsync(site, "post/one.md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_act_that_others_built_upon_names_the_file_that_stands_in_the_way()
    {
        await using var site = TestSite.With("=== post/one.md\n" + One);
        var owner = await site.SignedInAsync(Role.Owner, "olga");
        await TagAsync(owner, "first", "post/one.md");
        await TagAsync(owner, "second", "post/one.md");
        var page = await owner.PageAsync("/admin/activity?What=PostsChanged");
        var oldest = page.QuerySelectorAll("tbody form")[^1].GetAttribute("action") ?? "";
        var before = await TextOfAsync(site, "post/one.md");
        using var answer = await owner.SendAsync(oldest, await owner.TokenAsync("/admin/posts"));
        page = await owner.PageAsync(answer.Headers.Location?.ToString() ?? "");
        Assert.Contains("post/one.md", page.QuerySelector("[role=alert]")?.TextContent, StringComparison.Ordinal);
        Assert.Equal(before, await TextOfAsync(site, "post/one.md"));
    }

    [Fact]
    public async Task Acts_at_random_undone_in_reverse_leave_the_folder_as_it_was()
    {
        var files = string.Concat(
            Enumerable
                .Range(0, 12)
                .Select(number => $"=== post/{number}.md\n---\ntitle: P{number}\ntags: [a, 'b']\n---\nText {number}.\n")
        );
        await using var site = TestSite.With(
            files + "=== post/trip/index.md\n+++\ntitle = \"T\"\n+++\n=== post/trip/a.txt\nA\n"
        );
        var owner = await site.SignedInAsync(Role.Owner, "olga");
        var before = FolderOf(site);
        var token = await owner.TokenAsync("/admin/trash");
        token = token.Length > 0 ? token : await owner.TokenAsync("/admin/posts");
        var dice = new Random(8);
        for (var step = 0; step < 100; step++)
        {
            await ActAsync(site, owner, token, dice);
        }

        Assert.NotEqual(before, FolderOf(site));
        await using var scope = await Person.ScopeAsync(site);
        var db = scope.ServiceProvider.GetRequiredService<BlogDbContext>();
        var acts = await db.Set<Act>()
            .Where(act => act.Files.Any())
            .OrderByDescending(act => act.Id)
            .Select(act => act.Id)
            .ToListAsync(TestContext.Current.CancellationToken);
        Assert.InRange(acts.Count, 50, 100);
        foreach (var act in acts)
        {
            using var answer = await owner.SendAsync($"/admin/activity/{act}", token);
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        }

        Assert.Equal(before, FolderOf(site));
    }

    /// <summary>Something to some posts, or the newest of the trash back.</summary>
    private static async Task ActAsync(TestSite site, Person owner, string token, Random dice)
    {
        if (dice.Next(5) == 0)
        {
            var page = await owner.PageAsync("/admin/trash");
            if (page.QuerySelector("tbody form") is not null)
            {
                using var restored = await owner.PostAsync(page, "tbody form");
                Assert.Equal(HttpStatusCode.Redirect, restored.StatusCode);
            }

            return;
        }

        var texts = (await site.WorkspaceAsync())
            .Files.Where(file => file.Version is not null)
            .Select(file => file.File.Path)
            .ToArray();
        dice.Shuffle(texts);
        var kinds = Enum.GetValues<BulkKind>();
        using var answer = await owner.SendAsync(
            "/admin/posts?handler=Bulk",
            token,
            [
                ("Do", $"{kinds[dice.Next(kinds.Length)]}"),
                ("Tag", ((string[])["a", "b", "C#", "北京"])[dice.Next(4)]),
                .. texts.Take(dice.Next(1, 4)).Select(file => ("Chosen", file)),
            ]
        );
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    private static async Task TagAsync(Person person, string tag, string file)
    {
        using var answer = await person.PostAsync(
            "/admin/posts?handler=Bulk",
            ("Do", "AddTag"),
            ("Tag", tag),
            ("Chosen", file)
        );
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    private static Task<string> TextOfAsync(TestSite site, string file) =>
        File.ReadAllTextAsync(Path.Join(site.Content, file), TestContext.Current.CancellationToken);

    private static Dictionary<string, string> FolderOf(TestSite site) =>
        Directory
            .EnumerateFiles(site.Content, "*", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(site.Content, file), File.ReadAllText, StringComparer.Ordinal);
}
