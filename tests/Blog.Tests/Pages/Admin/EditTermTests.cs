using System.Net;
using Blog.Accounts;
using Blog.Tests.Support;

namespace Blog.Tests.Pages.Admin;

/// <summary>The own texts of terms: made, and changed in their own lines alone.</summary>
public sealed class EditTermTests
{
    private const string Edit = "/admin/terms/tags/edit?Term=go";

    private const string Text = "---\r\ntitle: 'Go' # as on its page\r\n# kept\r\ndraft: no\r\n---\r\nOf gophers.\r\n";

    private const string Posts = """
        === post/a.md
        ---
        title: A
        date: 2026-01-01
        tags: [go]
        ---
        """;

    [Fact]
    public async Task A_new_term_gets_a_text_of_its_own_and_a_page()
    {
        await using var site = TestSite.With(Posts);
        var editor = await site.SignedInAsync(Role.Editor);
        var page = await editor.PageAsync("/admin/terms/tags/edit");
        var list = await editor.PostAndFollowAsync(
            page,
            "main form",
            ("Term", "C# 笔记"),
            ("Form.Description", "Sharp: notes"),
            ("Form.Picture", "/img/sharp.png")
        );
        Assert.Equal("Saved: C# 笔记", list.QuerySelector("[role=status]")?.TextContent);
        Assert.Equal(
            "---\ntitle: C# 笔记\ndescription: \"Sharp: notes\"\nthumbnail: /img/sharp.png\n---\n",
            TextOf(site, "tags/c#-笔记/_index.md")
        );
        Assert.Equal(HttpStatusCode.OK, await site.StatusOfAsync("/tags/c%23-笔记/"));
        await editor.PostAndFollowAsync(list, "form[action*='handler=Undo']");
        Assert.Equal(HttpStatusCode.NotFound, await site.StatusOfAsync("/tags/c%23-笔记/"));
    }

    [Fact]
    public async Task A_save_changes_the_fields_that_were_touched_and_no_other_byte()
    {
        await using var site = TestSite.With(Posts);
        await site.WriteAsync("tags/go/_index.md", Text);
        var editor = await site.SignedInAsync(Role.Editor);
        var page = await editor.PageAsync(Edit);
        var touched = File.GetLastWriteTimeUtc(Path.Join(site.Content, "tags/go/_index.md"));
        await editor.PostAndFollowAsync(page, "main form");
        Assert.Equal(touched, File.GetLastWriteTimeUtc(Path.Join(site.Content, "tags/go/_index.md")));
        await editor.PostAndFollowAsync(page, "main form", ("Form.Title", "Golang"));
        Assert.Equal(Text.Replace("'Go'", "'Golang'", StringComparison.Ordinal), TextOf(site, "tags/go/_index.md"));
        page = await editor.PageAsync(Edit);
        await editor.PostAndFollowAsync(page, "main form", ("Form.Title", ""), ("Form.Description", "One\r\ntwo"));
        Assert.DoesNotContain("title", TextOf(site, "tags/go/_index.md"), StringComparison.Ordinal);
        page = await editor.PageAsync(Edit);
        Assert.Equal("One\ntwo", page.QuerySelector("#description")?.TextContent);
        Assert.Contains("# kept\r\ndraft: no\r\n", TextOf(site, "tags/go/_index.md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_term_that_posts_use_gets_its_text_where_it_had_none()
    {
        await using var site = TestSite.With(Posts);
        var editor = await site.SignedInAsync(Role.Editor);
        await editor.PostAndFollowAsync(await editor.PageAsync(Edit), "main form", ("Form.Title", "The Go language"));
        Assert.Equal("---\ntitle: The Go language\n---\n", TextOf(site, "tags/go/_index.md"));
        Assert.Contains("The Go language", await site.TextOfAsync("/tags/go/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_with_more_about_it_keeps_that()
    {
        await using var site = TestSite.With(Posts);
        await site.WriteAsync("tags/go/_index.md", "---\nthumbnail:\n  src: a.png\n  alt: A gopher\n---\n");
        var editor = await site.SignedInAsync(Role.Editor);
        var page = await editor.PageAsync(Edit);
        Assert.Equal("a.png", page.QuerySelector("#picture")?.GetAttribute("value"));
        await editor.PostAndFollowAsync(page, "main form", ("Form.Picture", "b.png"));
        Assert.Equal("---\nthumbnail:\n  src: b.png\n  alt: A gopher\n---\n", TextOf(site, "tags/go/_index.md"));
    }

    [Fact]
    public async Task What_others_changed_meanwhile_is_merged_or_shown_and_never_overwritten_unseen()
    {
        await using var site = TestSite.With(Posts);
        await site.WriteAsync("tags/go/_index.md", "---\ntitle: Go\ndescription: old\n---\nText.\n");
        var editor = await site.SignedInAsync(Role.Editor);
        var page = await editor.PageAsync(Edit);
        await site.WriteAsync("tags/go/_index.md", "---\ntitle: Go\ndescription: theirs\n---\nText.\n");
        var list = await editor.PostAndFollowAsync(page, "main form", ("Form.Title", "Mine"));
        Assert.Contains("someone else", list.QuerySelector("[role=status]")?.TextContent, StringComparison.Ordinal);
        Assert.Equal("---\ntitle: Mine\ndescription: theirs\n---\nText.\n", TextOf(site, "tags/go/_index.md"));

        using var answer = await editor.PostAsync(page, "main form", ("Form.Description", "mine"));
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var conflict = await PageForms.ReadAsync(answer);
        Assert.Equal("mine", conflict.QuerySelector("#description")?.TextContent);
        Assert.Contains("theirs", conflict.QuerySelector(".raw")?.TextContent, StringComparison.Ordinal);
        Assert.Contains("description: old", conflict.QuerySelectorAll(".diff del").Select(line => line.TextContent));
        Assert.Contains("description: theirs", TextOf(site, "tags/go/_index.md"), StringComparison.Ordinal);
        await editor.PostAndFollowAsync(conflict, "main form");
        Assert.Contains("description: mine", TextOf(site, "tags/go/_index.md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_does_not_say_what_it_was_opened_with_overwrites_nothing()
    {
        await using var site = TestSite.With(Posts);
        await site.WriteAsync("tags/go/_index.md", Text);
        var editor = await site.SignedInAsync(Role.Editor);
        using var answer = await editor.PostAsync(
            await editor.PageAsync("/admin/terms/tags/edit"),
            "main form",
            ("Term", "Go"),
            ("Form.Title", "Another")
        );
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await PageForms.ReadAsync(answer);
        Assert.NotNull(page.QuerySelector("[role=alert]"));
        Assert.Equal("Another", page.QuerySelector("#title")?.GetAttribute("value"));
        Assert.Equal(Text, TextOf(site, "tags/go/_index.md"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("!!")]
    [InlineData("..")]
    public async Task A_name_without_a_letter_is_refused_and_what_was_typed_stays(string name)
    {
        await using var site = TestSite.With("");
        var editor = await site.SignedInAsync(Role.Editor);
        using var answer = await editor.PostAsync(
            await editor.PageAsync("/admin/terms/tags/edit"),
            "main form",
            ("Term", name),
            ("Form.Description", "typed")
        );
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await PageForms.ReadAsync(answer);
        Assert.Equal("typed", page.QuerySelector("#description")?.TextContent);
        Assert.Equal("true", page.QuerySelector("#term")?.GetAttribute("aria-invalid"));
    }

    [Fact]
    public async Task Front_matter_that_the_form_cannot_change_is_left_to_the_raw_text()
    {
        await using var site = TestSite.With(Posts);
        await site.WriteAsync("tags/go/_index.md", "{\"title\": \"Go\"}\n");
        var editor = await site.SignedInAsync(Role.Editor);
        using var answer = await editor.PostAsync(await editor.PageAsync(Edit), "main form", ("Form.Title", "Other"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal("{\"title\": \"Go\"}\n", TextOf(site, "tags/go/_index.md"));
    }

    [Fact]
    public async Task Each_language_has_its_text_in_its_own_place()
    {
        await using var site = TestSite.With(
            Posts,
            "Site:Language=en",
            "Site:Languages:en:Name=English",
            "Site:Languages:zh:Name=中文",
            "Site:Languages:de:Name=Deutsch",
            "Site:Languages:de:ContentPath=content/de"
        );
        var editor = await site.SignedInAsync(Role.Editor);
        foreach (var (language, file) in new[] { ("zh", "tags/go/_index.zh.md"), ("de", "de/tags/go/_index.md") })
        {
            var page = await editor.PageAsync(Edit + "&Language=" + language);
            await editor.PostAndFollowAsync(page, "main form", ("Form.Title", "Spiel"));
            Assert.Equal("---\ntitle: Spiel\n---\n", TextOf(site, file));
        }

        Assert.Equal(HttpStatusCode.OK, await site.StatusOfAsync("/zh/tags/go/"));
        Assert.Equal(HttpStatusCode.NotFound, await editor.StatusOfAsync(Edit + "&Language=fr"));
    }

    private static string TextOf(TestSite site, string file) => File.ReadAllText(Path.Join(site.Content, file));
}
