using System.Net;
using AngleSharp.Html.Dom;
using Blog.Accounts;
using Blog.Admin;
using Blog.Data;
using Blog.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Pages.Admin;

/// <summary>The name of a post that nobody ever saw follows its title, and no other's does.</summary>
public sealed class TitleFollowerTests
{
    private const StringComparison Ordinal = StringComparison.Ordinal;

    private const string Files = """
        === post/shown.md
        ---
        title: Shown
        date: 2026-01-01
        ---
        === post/by-hand.md
        ---
        title: By hand
        date: 2026-01-01
        draft: true
        ---
        === post/taken.md
        ---
        title: Taken
        date: 2026-01-01
        ---
        """;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_file_of_a_draft_is_named_after_each_new_title_and_one_undo_takes_both_back()
    {
        await using var site = TestSite.With(Files);
        var owner = await site.SignedInAsync(Role.Owner);
        await MakeAsync(owner, "First thought");
        Assert.Equal(
            "/admin/edit/post/静夜思.md",
            await SaveAsync(owner, "post/first-thought.md", ("f.title", "静夜思"))
        );
        Assert.False(File.Exists(Path.Join(site.Content, "post/first-thought.md")));
        var text = TextOf(site, "post/静夜思.md");
        Assert.Contains("静夜思", text, Ordinal);
        Assert.DoesNotContain("aliases", text, Ordinal);

        // Only the title leads.
        Assert.Equal("/admin/edit/post/静夜思.md", await SaveAsync(owner, "post/静夜思.md", ("f.body", "Moon.")));

        // A name that is there already gets a number, and stays the title's own.
        Assert.Equal("/admin/edit/post/taken-2.md", await SaveAsync(owner, "post/静夜思.md", ("f.title", "Taken")));
        var versions = await owner.PageAsync("/admin/history/post/taken-2.md");
        Assert.Equal(4, versions.QuerySelectorAll("tbody tr").Length);
        await UndoAsync(owner);
        Assert.Equal("Moon.", TextOf(site, "post/静夜思.md")[^5..]);
        Assert.False(File.Exists(Path.Join(site.Content, "post/taken-2.md")));

        // The last time when it is published, by the same act.
        Assert.Equal(
            "/admin/edit/post/spring.md",
            await SaveAsync(owner, "post/静夜思.md", ("f.title", "Spring"), ("f.state", "published"))
        );
        Assert.Equal(HttpStatusCode.OK, await site.StatusOfAsync("/post/spring/"));
        Assert.Equal("/admin/edit/post/spring.md", await SaveAsync(owner, "post/spring.md", ("f.title", "Summer")));
        Assert.Equal(
            "/admin/edit/post/spring.md",
            await SaveAsync(owner, "post/spring.md", ("f.title", "Autumn"), ("f.state", "draft"))
        );
        Assert.Equal("/admin/edit/post/spring.md", await SaveAsync(owner, "post/spring.md", ("f.title", "Winter")));
    }

    [Fact]
    public async Task A_bundle_goes_with_its_files_and_a_row_of_the_list_leads_too()
    {
        await using var site = TestSite.With(Files);
        var owner = await site.SignedInAsync(Role.Owner);
        await MakeAsync(owner, "Tea", ("IsBundle", "true"));
        await site.WriteAsync("post/tea/notes.txt", "Notes.");
        var page = await owner.PageAsync("/admin/posts?Quick=post/tea/index.md");
        await owner.PostAndFollowAsync(page, "#text", ("f.title", "Green tea"));
        Assert.Equal("Notes.", TextOf(site, "post/green-tea/notes.txt"));
        Assert.Contains("Green tea", TextOf(site, "post/green-tea/index.md"), Ordinal);
        Assert.False(Directory.Exists(Path.Join(site.Content, "post/tea")));
    }

    [Fact]
    public async Task What_others_made_or_address_otherwise_keeps_its_name()
    {
        await using var site = TestSite.With(Files);
        var owner = await site.SignedInAsync(Role.Owner);
        foreach (var file in (string[])["post/shown.md", "post/by-hand.md"])
        {
            Assert.Equal("/admin/edit/" + file, await SaveAsync(owner, file, ("f.title", "Another")));
        }

        await MakeAsync(owner, "Tea");
        Assert.Equal(
            "/admin/edit/post/tea.md",
            await SaveAsync(owner, "post/tea.md", ("f.title", "Green"), ("f.slug", "my-tea"))
        );
        await MakeAsync(owner, "Salt");
        await site.WriteAsync("post/salt.zh-cn.md", "---\ntitle: 盐\ndraft: true\n---\n");
        Assert.Equal("/admin/edit/post/salt.md", await SaveAsync(owner, "post/salt.md", ("f.title", "Pepper")));
    }

    [Fact]
    public async Task Another_window_and_what_was_kept_come_along()
    {
        await using var site = TestSite.With(Files);
        var owner = await site.SignedInAsync(Role.Owner);
        var editor = await site.SignedInAsync(Role.Editor, "ed");
        await MakeAsync(owner, "Tea");
        var window = await editor.PageAsync("/admin/edit/post/tea.md");
        var later = await editor.PageAsync("/admin/edit/post/tea.md");
        var token = await editor.TokenAsync("/admin/edit/post/tea.md");
        using var kept = await editor.SendAsync("/admin/autosave", token, ("File", "post/tea.md"), ("f.body", "Kept"));
        Assert.Equal(HttpStatusCode.NoContent, kept.StatusCode);
        await SaveAsync(owner, "post/tea.md", ("f.title", "Green"));
        Assert.Equal(["post/green.md"], await KeptAsync(site));
        using var old = await editor.AskAsync("/admin/edit/post/tea.md");
        Assert.Equal("/admin/edit/post/green.md", old.Headers.Location?.OriginalString);

        using var more = await editor.SendAsync("/admin/autosave", token, ("File", "post/tea.md"), ("f.body", "More"));
        Assert.Equal(HttpStatusCode.NoContent, more.StatusCode);
        Assert.Equal(["post/green.md"], await KeptAsync(site));

        using var clash = await editor.PostAsync(later, "#text", ("f.title", "Black"));
        Assert.Equal(HttpStatusCode.Conflict, clash.StatusCode);
        var met = await PageForms.ReadAsync(clash);
        Assert.Equal(
            "/admin/raw/post/green.md",
            met.QuerySelector("form[action^='/admin/raw']")?.GetAttribute("action")
        );

        var page = await editor.PostAndFollowAsync(window, "#text", ("f.body", "Leaves."));
        Assert.StartsWith("Saved. The file had", page.QuerySelector("main [role=status]")?.TextContent.Trim(), Ordinal);
        Assert.EndsWith("Leaves.", TextOf(site, "post/green.md"), Ordinal);
        Assert.Contains("Green", TextOf(site, "post/green.md"), Ordinal);

        var author = await site.SignedInAsync(Role.Author, "bo");
        Assert.Equal(HttpStatusCode.NotFound, await author.StatusOfAsync("/admin/edit/post/tea.md"));
    }

    private static async Task MakeAsync(Person person, string title, params (string, string)[] fields)
    {
        var page = await person.PageAsync("/admin/new");
        using var answer = await person.PostAsync(page, ".save button", [("PostTitle", title), .. fields]);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    /// <returns>Where the form stands after it.</returns>
    private static async Task<string> SaveAsync(Person person, string file, params (string, string)[] fields)
    {
        using var answer = await person.PostAsync(await person.PageAsync("/admin/edit/" + file), "#text", fields);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return Uri.UnescapeDataString(answer.Headers.Location?.OriginalString ?? "");
    }

    private static async Task UndoAsync(Person person)
    {
        var page = await person.PageAsync("/admin/activity");
        var undo = page.QuerySelectorAll("form[action^='/admin/activity/'] button")
            .OfType<IHtmlButtonElement>()
            .First();
        undo.Id = "undo";
        await person.PostAndFollowAsync(page, "#undo");
    }

    private static async Task<List<string>> KeptAsync(TestSite site)
    {
        await using var scope = await Person.ScopeAsync(site);
        return await scope
            .ServiceProvider.GetRequiredService<BlogDbContext>()
            .Set<KeptText>()
            .Select(text => text.Path)
            .ToListAsync(Ct);
    }

    private static string TextOf(TestSite site, string path) => File.ReadAllText(Path.Join(site.Content, path));
}
