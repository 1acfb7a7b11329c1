using System.Net;
using System.Security.Cryptography;
using System.Text;
using AngleSharp.Html.Dom;
using Blog.Accounts;
using Blog.Tests.Support;

namespace Blog.Tests.Pages.Admin;

/// <summary>A row of a list as a form: it saves as the form of the post does, and the list stays where it was.</summary>
public sealed class QuickEditTests
{
    private const string Tea = """
        ---
        title:   'Tea' # of the garden
        date: 2026-01-02
        tags: [ "green", b ]
        author: ana
        ---
        Leaves.
        """;

    private const string Files = $"""
        === post/tea.md
        {Tea}
        === post/other.md
        ---
        title: Other
        date: 2026-01-03
        author: bo
        ---
        === post/json.md
        {"{"}"title": "J", "date": "2026-01-01", "author": "ana"{"}"}
        === about.md
        ---
        title: About
        ---
        """;

    private const StringComparison Ordinal = StringComparison.Ordinal;

    private const string List = "/admin/posts?Author=ana&Sort=Title";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_row_opens_as_a_form_and_saves_what_was_typed_and_nothing_else()
    {
        await using var site = TestSite.With(Files);
        var owner = await site.SignedInAsync(Role.Owner, "olga");
        var page = await OpenAsync(owner, await owner.PageAsync(List), "Tea");
        Assert.Equal(["J"], page.QuerySelectorAll("tbody th a").Select(link => link.TextContent));
        Assert.Equal("Tea", ValueOf(page, "#f-title[autofocus]"));
        Assert.Null(page.QuerySelector("[name='f.body'], [name='f.summary']"));
        page = await owner.PostAndFollowAsync(page, "#text", ("f.title", "Tea, again"), ("f.toc", "true"));
        Assert.Equal("Tea, again", page.QuerySelectorAll("tbody th a")[^1].TextContent);
        Assert.StartsWith("Saved.", page.QuerySelector("main [role=status]")?.TextContent.Trim(), Ordinal);
        Assert.Equal(
            Tea.Replace("'Tea'", "'Tea, again'", Ordinal).Replace("author: ana", "author: ana\ntoc: true", Ordinal),
            TextOf(site, "post/tea.md")
        );

        page = await owner.PostAndFollowAsync(page, "[role=status] button");
        Assert.Equal(["J", "Tea"], page.QuerySelectorAll("tbody th a").Select(link => link.TextContent));
        Assert.Equal(Tea, TextOf(site, "post/tea.md"));

        page = await OpenAsync(owner, page, "Tea");
        page = await owner.PostAndFollowAsync(page, "#text");
        Assert.StartsWith("Nothing was changed", page.QuerySelector("main [role=status]")?.TextContent.Trim(), Ordinal);
        page = await OpenAsync(owner, await owner.PageAsync("/admin/pages"), "About");
        Assert.Equal("About", ValueOf(page, "#f-title"));
    }

    [Fact]
    public async Task What_is_refused_stays_in_the_row_with_what_was_typed()
    {
        await using var site = TestSite.With(Files);
        var owner = await site.SignedInAsync(Role.Owner, "olga");
        var page = await OpenAsync(owner, await owner.PageAsync(List), "Tea");
        using var wrong = await owner.PostAsync(page, "#text", ("f.title", "Kept"), ("f.date", "never"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        var back = await PageForms.ReadAsync(wrong);
        Assert.Equal("Kept", ValueOf(back, "tbody #f-title"));
        Assert.Equal("never", ValueOf(back, "#f-date[autofocus][aria-invalid=true]"));
        Assert.Equal("That is no date.", back.QuerySelector("#f-date-fault")?.TextContent);
        Assert.NotNull(back.QuerySelector(".faults a[href='#f-date']"));
        using var baseless = await owner.PostAsync(page, "#text", ("Base", ""), ("f.title", "Kept"));
        Assert.Equal(HttpStatusCode.BadRequest, baseless.StatusCode);
        Assert.Equal(Tea, TextOf(site, "post/tea.md"));

        // The row left the list meanwhile.
        await site.WriteAsync("post/tea.md", Tea.Replace("author: ana", "author: bo", Ordinal));
        using var late = await owner.PostAsync(page, "#text", ("f.title", "Kept"), ("f.date", "never"));
        Assert.Equal("Kept", ValueOf(await PageForms.ReadAsync(late), ".panel #f-title"));
        await site.DeleteAsync("post/tea.md");
        using var gone = await owner.PostAsync(page, "#text", ("f.title", "Kept"));
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        Assert.Equal(
            "Kept",
            ((await PageForms.ReadAsync(gone)).QuerySelector("#typed-title") as IHtmlTextAreaElement)?.Value
        );
    }

    [Fact]
    public async Task What_changed_meanwhile_is_merged_or_both_are_shown()
    {
        await using var site = TestSite.With(Files);
        var owner = await site.SignedInAsync(Role.Owner, "olga");
        var page = await OpenAsync(owner, await owner.PageAsync(List), "Tea");
        await site.WriteAsync("post/tea.md", Tea.Replace("Leaves.", "Leaves on disk.", Ordinal));
        var told = await owner.PostAndFollowAsync(page, "#text", ("f.add-tags", "c"));
        Assert.Contains("it has both changes now", told.QuerySelector("[role=status]")?.TextContent, Ordinal);
        var merged = TextOf(site, "post/tea.md");
        Assert.Contains("\"green\", b, c ]", merged, Ordinal);
        Assert.Contains("Leaves on disk.", merged, Ordinal);

        await site.WriteAsync("post/tea.md", Tea.Replace("'Tea'", "'On disk'", Ordinal));
        using var answer = await owner.PostAsync(page, "#text", ("f.title", "Mine"));
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var met = await PageForms.ReadAsync(answer);
        Assert.Contains("'Mine'", (met.QuerySelector("#mine") as IHtmlTextAreaElement)?.Value, Ordinal);
        Assert.Contains("'On disk'", (met.QuerySelector("#theirs") as IHtmlTextAreaElement)?.Value, Ordinal);
        Assert.Contains("'On disk'", TextOf(site, "post/tea.md"), Ordinal);
        await owner.PostAndFollowAsync(met, "form[action^='/admin/raw']");
        Assert.Contains("'Mine'", TextOf(site, "post/tea.md"), Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_changed_so_is_shown_and_leads_to_the_raw_text()
    {
        await using var site = TestSite.With(Files);
        var owner = await site.SignedInAsync(Role.Owner, "olga");
        var page = await OpenAsync(owner, await owner.PageAsync(List), "J");
        Assert.True((page.QuerySelector("#f-title") as IHtmlInputElement)?.IsDisabled);
        Assert.Equal("/admin/raw/post/json.md", page.QuerySelector("#text a[autofocus]")?.GetAttribute("href"));
        Assert.Null(page.QuerySelector("#text button"));
    }

    [Fact]
    public async Task An_author_opens_and_saves_no_row_of_another()
    {
        await using var site = TestSite.With(Files);
        await Person.MakeAsync(site, "bo@example.org", Role.Author);
        var author = await site.SignedInAsync(Role.Author);
        var before = TextOf(site, "post/other.md");
        Assert.Equal(HttpStatusCode.NotFound, await author.StatusOfAsync("/admin/posts?Quick=post/other.md"));
        Assert.Equal(HttpStatusCode.NotFound, await author.StatusOfAsync("/admin/posts?Quick=post/nowhere.md"));
        var token = await author.TokenAsync("/admin/posts?Quick=post/tea.md");
        using var answer = await author.SendAsync(
            "/admin/posts?handler=Quick&Quick=post/other.md",
            token,
            ("Base", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(before)))),
            ("f.title", "Mine")
        );
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.DoesNotContain("Other", await answer.Content.ReadAsStringAsync(Ct), Ordinal);
        Assert.Equal(before, TextOf(site, "post/other.md"));
    }

    [Fact]
    public async Task A_row_that_is_sent_after_the_sign_in_has_ended_stands_in_the_form_after_the_next()
    {
        await using var site = TestSite.With(Files);
        var owner = await site.SignedInAsync(Role.Owner, "olga");
        var page = await OpenAsync(owner, await owner.PageAsync(List), "Tea");
        owner.Cookies.Clear();
        using var door = await owner.PostAsync(page, "#text", ("f.title", "Kept"));
        Assert.Equal(HttpStatusCode.Redirect, door.StatusCode);
        var target = door.Headers.Location?.ToString() ?? "";
        Assert.EndsWith("?returnUrl=" + Uri.EscapeDataString("/admin/edit/post/tea.md"), target, Ordinal);
        await owner.SignInAsync("olga@example.org");
        Assert.Equal("Kept", ValueOf(await owner.PageAsync("/admin/edit/post/tea.md"), "#f-title"));
        Assert.Equal(Tea, TextOf(site, "post/tea.md"));
    }

    private static Task<IHtmlDocument> OpenAsync(Person person, IHtmlDocument list, string title) =>
        person.PageAsync(
            list.QuerySelectorAll("tbody a")
                .Single(link => link.TextContent == $"Quick edit {title}")
                .GetAttribute("href")
                ?? ""
        );

    private static string? ValueOf(IHtmlDocument page, string selector) =>
        (page.QuerySelector(selector) as IHtmlInputElement)?.Value;

    private static string TextOf(TestSite site, string path) => File.ReadAllText(Path.Join(site.Content, path));
}
