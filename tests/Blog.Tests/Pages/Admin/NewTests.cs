using System.Net;
using Blog.Accounts;
using Blog.Tests.Support;

namespace Blog.Tests.Pages.Admin;

public sealed class NewTests
{
    private const string Files = """
        === post/a.md
        ---
        title: A
        date: 2026-01-01
        ---
        """;

    [Fact]
    public async Task A_title_makes_a_draft_in_its_section_and_leads_to_the_form()
    {
        await using var site = TestSite.With(Files);
        var author = await site.SignedInAsync(Role.Author, "ana");
        var page = await author.PageAsync("/admin/new");
        Assert.Equal("post", page.QuerySelector("#section")?.GetAttribute("value"));
        using var answer = await author.PostAsync(page, ".save button", ("PostTitle", "静夜思"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/admin/edit/post/" + Uri.EscapeDataString("静夜思.md"), answer.Headers.Location?.OriginalString);
        var text = File.ReadAllText(Path.Join(site.Content, "post", "静夜思.md"));
        Assert.Contains("title: \"静夜思\"\n", text, StringComparison.Ordinal);
        Assert.Contains("author: ana\n", text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await site.StatusOfAsync("/post/静夜思/"));
        Assert.Contains(
            "post/静夜思.md",
            (await author.PageAsync("/admin/activity")).QuerySelector("tbody")?.TextContent,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(" ", "post", "#title")]
    [InlineData("Tea", "../out", "#section")]
    public async Task What_is_missing_or_wrong_is_said_and_nothing_is_written(
        string title,
        string section,
        string field
    )
    {
        await using var site = TestSite.With(Files);
        var editor = await site.SignedInAsync(Role.Editor);
        var page = await editor.PageAsync("/admin/new");
        using var answer = await editor.PostAsync(page, ".save button", ("PostTitle", title), ("Section", section));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        page = await PageForms.ReadAsync(answer);
        Assert.Equal(field, page.QuerySelector(".faults a")?.GetAttribute("href"));
        Assert.Equal(section, page.QuerySelector("#section")?.GetAttribute("value"));
        Assert.Equal(["a.md"], Directory.GetFiles(Path.Join(site.Content, "post")).Select(Path.GetFileName));
    }
}
