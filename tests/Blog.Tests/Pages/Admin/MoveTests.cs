using System.Net;
using Blog.Accounts;
using Blog.Tests.Support;

namespace Blog.Tests.Pages.Admin;

public sealed class MoveTests
{
    private const string Files = """
        === post/tea.md
        ---
        title: Tea  # mine
        date: 2026-01-01
        author: ana
        ---
        Words.
        === post/walk/index.md
        ---
        title: Walk
        date: 2026-01-02
        ---
        A walk.
        === post/walk/map.txt
        Here.
        === notes/other.md
        ---
        title: Other
        date: 2026-01-03
        ---
        """;

    [Fact]
    public async Task Another_last_part_is_written_as_slug_and_the_old_address_leads_to_it()
    {
        await using var site = TestSite.With(Files);
        var editor = await site.SignedInAsync(Role.Editor);
        using var answer = await MoveAsync(editor, "post/tea.md", ("Segment", "静夜 茶"));
        Assert.Equal("/admin/edit/post/tea.md", answer.Headers.Location?.OriginalString);
        Assert.Equal(
            """
            ---
            title: Tea  # mine
            date: 2026-01-01
            author: ana
            slug: 静夜 茶
            aliases: [/post/tea/]
            guid: /post/tea/
            ---
            Words.

            """.ReplaceLineEndings("\n").TrimEnd('\n'),
            File.ReadAllText(Path.Join(site.Content, "post", "tea.md")).TrimEnd('\n')
        );
        Assert.Equal(HttpStatusCode.OK, await site.StatusOfAsync("/post/静夜-茶/"));
        using var old = await site.AskAsync("/post/tea/");
        Assert.Equal(HttpStatusCode.MovedPermanently, old.StatusCode);
        Assert.Equal("/post/静夜-茶/", Uri.UnescapeDataString(old.Headers.Location?.OriginalString ?? ""));
    }

    [Fact]
    public async Task A_bundle_goes_to_another_section_with_its_files()
    {
        await using var site = TestSite.With(Files);
        var editor = await site.SignedInAsync(Role.Editor);
        using var answer = await MoveAsync(editor, "post/walk/index.md", ("Section", "notes/2026"));
        Assert.Equal("/admin/edit/notes/2026/walk/index.md", answer.Headers.Location?.OriginalString);
        Assert.False(Directory.Exists(Path.Join(site.Content, "post", "walk")));
        Assert.Equal("Here.", File.ReadAllText(Path.Join(site.Content, "notes", "2026", "walk", "map.txt")).Trim());
        Assert.Equal(HttpStatusCode.MovedPermanently, await site.StatusOfAsync("/post/walk/"));
        Assert.Equal(HttpStatusCode.OK, await site.StatusOfAsync("/notes/2026/walk/"));
    }

    [Fact]
    public async Task A_draft_moves_without_a_trace()
    {
        await using var site = TestSite.With(Files.Replace("author: ana", "draft: true", StringComparison.Ordinal));
        var editor = await site.SignedInAsync(Role.Editor);
        using var answer = await MoveAsync(editor, "post/tea.md", ("Section", "notes"));
        var text = File.ReadAllText(Path.Join(site.Content, "notes", "tea.md"));
        Assert.DoesNotContain("aliases", text, StringComparison.Ordinal);
        Assert.DoesNotContain("guid", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_a_pattern_has_no_part_for_the_slug_the_whole_address_is_written()
    {
        await using var site = TestSite.With(Files, "Site:Permalinks:post=/:year/:month/:day/");
        var editor = await site.SignedInAsync(Role.Editor);
        using var answer = await MoveAsync(editor, "post/tea.md", ("Segment", "/my/tea/"));
        Assert.Contains(
            "\nurl: /my/tea/\n",
            File.ReadAllText(Path.Join(site.Content, "post", "tea.md")),
            StringComparison.Ordinal
        );
        Assert.Equal(HttpStatusCode.OK, await site.StatusOfAsync("/my/tea/"));
    }

    [Theory]
    [InlineData("Segment", "walk", HttpStatusCode.UnprocessableEntity)]
    [InlineData("Section", "../out", HttpStatusCode.BadRequest)]
    [InlineData("Base", "0000", HttpStatusCode.Conflict)]
    public async Task What_cannot_be_is_said_and_nothing_is_moved(string field, string value, HttpStatusCode status)
    {
        await using var site = TestSite.With(Files);
        var editor = await site.SignedInAsync(Role.Editor);
        var before = File.ReadAllText(Path.Join(site.Content, "post", "tea.md"));
        using var answer = await MoveAsync(
            editor,
            "post/tea.md",
            (field, value),
            ("Segment", field == "Segment" ? value : "typed")
        );
        Assert.Equal(status, answer.StatusCode);
        var page = await PageForms.ReadAsync(answer);
        Assert.Equal(field == "Segment" ? value : "typed", page.QuerySelector("#segment")?.GetAttribute("value"));
        Assert.NotEqual("", page.QuerySelector(".faults")?.TextContent.Trim());
        Assert.Equal(before, File.ReadAllText(Path.Join(site.Content, "post", "tea.md")));
    }

    [Fact]
    public async Task A_copy_is_a_draft_beside_it_with_all_files()
    {
        await using var site = TestSite.With(Files);
        var editor = await site.SignedInAsync(Role.Editor);
        var page = await editor.PageAsync("/admin/move/post/walk/index.md");
        using var answer = await editor.PostAsync(page, "[aria-labelledby=copy] button");
        Assert.Equal("/admin/edit/post/walk-2/index.md", answer.Headers.Location?.OriginalString);
        Assert.Contains(
            "draft: true",
            File.ReadAllText(Path.Join(site.Content, "post", "walk-2", "index.md")),
            StringComparison.Ordinal
        );
        Assert.True(File.Exists(Path.Join(site.Content, "post", "walk-2", "map.txt")));
        using var single = await editor.PostAsync(
            await editor.PageAsync("/admin/move/post/tea.md"),
            "[aria-labelledby=copy] button"
        );
        Assert.Equal("/admin/edit/post/tea-2.md", single.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Anothers_post_is_not_there_for_an_author_whatever_is_sent()
    {
        await using var site = TestSite.With(Files);
        var editor = await site.SignedInAsync(Role.Editor, "eva");
        var author = await site.SignedInAsync(Role.Author, "ana");
        Assert.Equal(HttpStatusCode.OK, await author.StatusOfAsync("/admin/move/post/tea.md"));
        Assert.Equal(HttpStatusCode.NotFound, await author.StatusOfAsync("/admin/move/notes/other.md"));
        var seen = (await editor.PageAsync("/admin/move/notes/other.md"))
            .QuerySelector("[name=Base]")
            ?.GetAttribute("value");
        var token = await author.TokenAsync("/admin/move/post/tea.md");
        foreach (var handler in (string[])["", "?handler=Copy"])
        {
            using var answer = await author.SendAsync(
                "/admin/move/notes/other.md" + handler,
                token,
                ("Base", seen ?? ""),
                ("Section", "post"),
                ("Segment", "mine")
            );
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        Assert.Equal(["other.md"], Directory.GetFiles(Path.Join(site.Content, "notes")).Select(Path.GetFileName));
    }

    private static async Task<HttpResponseMessage> MoveAsync(
        Person person,
        string file,
        params (string Name, string Value)[] fields
    ) => await person.PostAsync(await person.PageAsync("/admin/move/" + file), ".save button", fields);
}
