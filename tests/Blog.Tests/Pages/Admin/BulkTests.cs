using System.Net;
using AngleSharp.Html.Dom;
using Blog.Accounts;
using Blog.Tests.Support;

namespace Blog.Tests.Pages.Admin;

public sealed class BulkTests
{
    private const string Files = """
        === post/one.md
        ---
        title: One # mine
        draft: true
        author: ana
        tags: [a]
        ---
        Text of one.
        === post/two.md
        +++
        title = "Two"
        author = "ana"
        date = 2026-01-01
        +++
        === post/of-bo.md
        ---
        title: Of Bo
        date: 2026-02-02
        author: bo
        ---
        === post/json.md
        {"title": "Json", "date": "2026-01-01", "author": "ana"}
        === post/trip/index.md
        ---
        title: Trip
        date: 2026-01-01
        author: ana
        ---
        === post/trip/notes/day.txt
        Rain
        === post/both/index.md
        ---
        title: Both
        date: 2026-01-01
        author: ana
        ---
        === post/both/index.de.md
        ---
        title: Beide
        date: 2026-01-01
        author: bo
        ---
        """;

    [Fact]
    public async Task A_tag_is_added_to_each_that_was_chosen_byte_exact_and_undone_where_it_is_told()
    {
        await using var site = TestSite.With(Files);
        var owner = await site.SignedInAsync(Role.Owner, "olga");
        var before = FolderOf(site);
        var page = await BulkAsync(
            owner,
            "AddTag",
            ("Tag", " Ünï "),
            ("Chosen", "post/one.md"),
            ("Chosen", "post/two.md")
        );
        Assert.Equal(
            before["post/one.md"].Replace("tags: [a]", "tags: [a, Ünï]", StringComparison.Ordinal),
            FolderOf(site)["post/one.md"]
        );
        Assert.Contains("tags = [\"Ünï\"]", FolderOf(site)["post/two.md"], StringComparison.Ordinal);
        Assert.Contains("added to 2 posts", page.QuerySelector("[role=status]")?.TextContent, StringComparison.Ordinal);
        page = await owner.PostAndFollowAsync(page, "[role=status] form");
        Assert.Equal(before, FolderOf(site));
        Assert.Contains("undone", page.QuerySelector("[role=status] p")?.TextContent, StringComparison.Ordinal);
        page = await owner.PostAndFollowAsync(page, "[role=status] form");
        Assert.NotEqual(before, FolderOf(site));
    }

    [Fact]
    public async Task Publish_and_unpublish_change_what_is_not_so_already()
    {
        await using var site = TestSite.With(Files);
        var owner = await site.SignedInAsync(Role.Owner, "olga");
        var before = FolderOf(site);
        await BulkAsync(owner, "Publish", ("Chosen", "post/one.md"), ("Chosen", "post/two.md"));
        Assert.Equal(HttpStatusCode.OK, await site.StatusOfAsync("/post/one/"));
        Assert.Contains("draft: false", FolderOf(site)["post/one.md"], StringComparison.Ordinal);
        Assert.Equal(before["post/two.md"], FolderOf(site)["post/two.md"]);
        await BulkAsync(owner, "Unpublish", ("Chosen", "post/one.md"), ("Chosen", "post/two.md"));
        Assert.Equal(HttpStatusCode.NotFound, await site.StatusOfAsync("/post/one/"));
        Assert.Equal(HttpStatusCode.NotFound, await site.StatusOfAsync("/post/two/"));
        var page = await BulkAsync(owner, "Unpublish", ("Chosen", "post/one.md"));
        Assert.Equal("Nothing had to be changed.", page.QuerySelector("[role=status] p")?.TextContent);
    }

    [Fact]
    public async Task One_that_cannot_be_touched_is_named_and_none_is_changed()
    {
        await using var site = TestSite.With(Files);
        var owner = await site.SignedInAsync(Role.Owner, "olga");
        var before = FolderOf(site);
        var page = await BulkAsync(
            owner,
            "AddTag",
            ("Tag", "x"),
            ("Chosen", "post/one.md"),
            ("Chosen", "post/json.md")
        );
        Assert.Contains("post/json.md", page.QuerySelector("[role=alert]")?.TextContent, StringComparison.Ordinal);
        File.SetAttributes(Path.Join(site.Content, "post/two.md"), FileAttributes.ReadOnly);
        page = await BulkAsync(owner, "AddTag", ("Tag", "x"), ("Chosen", "post/one.md"), ("Chosen", "post/two.md"));
        Assert.Contains("post/two.md", page.QuerySelector("[role=alert]")?.TextContent, StringComparison.Ordinal);
        Assert.Equal(before, FolderOf(site));
    }

    [Fact]
    public async Task All_that_match_are_changed_unless_the_list_is_another_one_by_now()
    {
        var files = string.Concat(
            Enumerable.Range(0, 60).Select(number => $"=== post/{number:00}.md\n---\ntitle: P{number:00}\n---\n")
        );
        await using var site = TestSite.With(files + "=== post/other.md\n---\ntitle: Other\n---\n");
        var owner = await site.SignedInAsync(Role.Owner, "olga");
        var page = await owner.PageAsync("/admin/posts?Words=P");
        Assert.Contains("All 61 that match", page.QuerySelector("#bulk")?.TextContent, StringComparison.Ordinal);
        page = await owner.PageAsync("/admin/posts?Words=post%2F0");
        Assert.DoesNotContain("that match", page.QuerySelector("#bulk")?.TextContent, StringComparison.Ordinal);
        page = await owner.PageAsync("/admin/posts?State=Visible&Sort=Title");
        await site.WriteAsync("post/late.md", "---\ntitle: Late\n---\n");
        var told = await owner.PostAndFollowAsync(page, "#bulk", ("Everything", "true"), ("Do", "Unpublish"));
        Assert.Contains("another one", told.QuerySelector("[role=alert]")?.TextContent, StringComparison.Ordinal);
        await site.DeleteAsync("post/late.md");
        told = await owner.PostAndFollowAsync(page, "#bulk", ("Everything", "true"), ("Do", "Unpublish"));
        Assert.Contains("61 posts", told.QuerySelector("[role=status]")?.TextContent, StringComparison.Ordinal);
        Assert.All(FolderOf(site).Values, text => Assert.Contains("draft: true", text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_bundle_goes_to_the_trash_with_its_files_and_a_translation_of_it_alone()
    {
        await using var site = TestSite.With(Files, "Site:Languages:en:Weight=1", "Site:Languages:de:Weight=2");
        var owner = await site.SignedInAsync(Role.Owner, "olga");
        var before = FolderOf(site);
        await BulkAsync(owner, "Trash", ("Chosen", "post/trip/index.md"), ("Chosen", "post/both/index.md"));
        var left = FolderOf(site);
        Assert.Equal(
            ["post/both/index.md", "post/trip/index.md", "post/trip/notes/day.txt"],
            before.Keys.Except(left.Keys).Order(StringComparer.Ordinal)
        );
        Assert.False(Directory.Exists(Path.Join(site.Content, "post/trip")));
    }

    [Fact]
    public async Task A_row_of_the_list_goes_to_the_trash_by_its_own_button()
    {
        await using var site = TestSite.With(Files);
        var owner = await site.SignedInAsync(Role.Owner, "olga");
        var page = await owner.PageAsync("/admin/posts?Words=Two");
        page = await owner.PostAndFollowAsync(page, "tbody form");
        Assert.False(File.Exists(Path.Join(site.Content, "post/two.md")));
        Assert.Equal("1 post moved to the trash.", page.QuerySelector("[role=status] p")?.TextContent);
        await owner.PostAndFollowAsync(page, "[role=status] form");
        Assert.True(File.Exists(Path.Join(site.Content, "post/two.md")));
    }

    [Fact]
    public async Task An_author_changes_and_undoes_their_own_alone_even_by_hand()
    {
        await using var site = TestSite.With(Files);
        var owner = await site.SignedInAsync(Role.Owner, "olga");
        var author = await site.SignedInAsync(Role.Author, "ana");
        var page = await BulkAsync(
            owner,
            "AddTag",
            ("Tag", "x"),
            ("Chosen", "post/of-bo.md"),
            ("Chosen", "post/one.md")
        );
        var act = page.QuerySelector("[role=status] form")?.GetAttribute("action") ?? "";
        var before = FolderOf(site);
        var token = await author.TokenAsync("/admin/posts");
        foreach (var kind in (string[])["AddTag", "RemoveTag", "Publish", "Unpublish", "Trash"])
        {
            foreach (var other in (string[])["post/of-bo.md", "post/nowhere.md", "../secret.md", ""])
            {
                using var answer = await author.SendAsync(
                    "/admin/posts?handler=Bulk",
                    token,
                    ("Do", kind),
                    ("Tag", "y"),
                    ("Chosen", "post/one.md"),
                    ("Chosen", other)
                );
                Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            }
        }

        using var trash = await author.SendAsync("/admin/posts?handler=Trash", token, ("file", "post/of-bo.md"));
        Assert.Equal(HttpStatusCode.NotFound, trash.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, await author.StatusOfAsync(act));
        using var undo = await author.SendAsync(act, token);
        Assert.Equal(HttpStatusCode.NotFound, undo.StatusCode);
        Assert.Equal(before, FolderOf(site));

        page = await BulkAsync(author, "Trash", ("Chosen", "post/trip/index.md"), ("Chosen", "post/one.md"));
        await author.PostAndFollowAsync(page, "[role=status] form");
        Assert.Equal(before, FolderOf(site));
    }

    [Fact]
    public async Task An_author_takes_back_what_an_editor_did_to_their_own_post()
    {
        await using var site = TestSite.With(Files);
        var editor = await site.SignedInAsync(Role.Editor, "ed");
        var author = await site.SignedInAsync(Role.Author, "ana");
        var before = FolderOf(site);
        var page = await BulkAsync(editor, "Trash", ("Chosen", "post/one.md"));
        var act = page.QuerySelector("[role=status] form")?.GetAttribute("action") ?? "";
        using var answer = await author.SendAsync(act, await author.TokenAsync("/admin/posts"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(before, FolderOf(site));
    }

    private static async Task<IHtmlDocument> BulkAsync(
        Person person,
        string kind,
        params (string Name, string Value)[] fields
    )
    {
        using var answer = await person.PostAsync("/admin/posts?handler=Bulk", [("Do", kind), .. fields]);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return await person.PageAsync(answer.Headers.Location?.ToString() ?? "");
    }

    private static Dictionary<string, string> FolderOf(TestSite site) =>
        Directory
            .EnumerateFiles(site.Content, "*", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(site.Content, file), File.ReadAllText, StringComparer.Ordinal);
}
