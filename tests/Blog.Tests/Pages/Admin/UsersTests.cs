using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Blog.Accounts;
using Blog.Tests.Support;

namespace Blog.Tests.Pages.Admin;

public sealed class UsersTests
{
    private const string Files = """
        === post/a.md
        ---
        title: A
        author: ANA
        ---
        === post/b.md
        ---
        title: B
        authors: [ana, Zoe]
        draft: true
        ---
        """;

    [Fact]
    public async Task Each_account_stands_there_with_role_and_posts()
    {
        await using var site = TestSite.With(Files);
        var owner = await site.SignedInAsync(Role.Owner, "olga");
        var author = await site.SignedInAsync(Role.Author, "ana");
        var page = await owner.PageAsync("/admin/users");
        var row = RowOf(page, "ana");
        Assert.Equal("ana@example.org", row.QuerySelector("td")?.TextContent.Trim());
        Assert.Equal("2", row.QuerySelectorAll("td")[2].TextContent);
        Assert.Equal("Author", (row.QuerySelector("select") as IHtmlSelectElement)?.Value);
        Assert.Empty(RowOf(page, "olga").QuerySelectorAll("form"));
    }

    [Fact]
    public async Task Posts_of_names_that_no_account_has_are_listed_as_nobodys()
    {
        await using var site = TestSite.With(Files);
        var owner = await site.SignedInAsync(Role.Owner, "olga");
        var author = await site.SignedInAsync(Role.Author, "ana");
        var page = await owner.PageAsync("/admin/users");
        Assert.Equal(["Zoe 1 post"], NobodysIn(page));
        var one = await owner.PageAsync(RowOf(page, "ana").QuerySelector("a.btn")?.GetAttribute("href") ?? "");
        var confirm = await owner.PageAsync(one.QuerySelector("a.btn--danger")?.GetAttribute("href") ?? "");
        Assert.Equal("Remove ana?", confirm.QuerySelector("h1")?.TextContent);
        Assert.Contains("2 posts", confirm.QuerySelector("main")?.TextContent, StringComparison.Ordinal);
        page = await owner.PostAndFollowAsync(confirm, ".btn--danger");
        Assert.NotNull(page.QuerySelector("[role=status]"));
        Assert.Equal(["ANA 2 posts", "Zoe 1 post"], NobodysIn(page));
        Assert.Equal(HttpStatusCode.OK, await site.StatusOfAsync("/post/a/"));
        Assert.Equal(HttpStatusCode.Redirect, await author.StatusOfAsync("/admin"));
    }

    [Fact]
    public async Task Posts_are_counted_as_the_folder_is_now()
    {
        await using var site = TestSite.With(Files);
        var owner = await site.SignedInAsync(Role.Owner, "olga");
        await site.SignedInAsync(Role.Author, "ana");
        for (var posts = 2; posts <= 4; posts++)
        {
            var page = await owner.PageAsync("/admin/users");
            Assert.Equal($"{posts}", RowOf(page, "ana").QuerySelectorAll("td")[2].TextContent);
            await site.WriteAsync($"post/more-{posts}.md", "---\ntitle: More\nauthor: ana\n---\n");
        }
    }

    [Fact]
    public async Task A_role_is_changed_and_the_change_written_down()
    {
        await using var site = TestSite.With(Files);
        var owner = await site.SignedInAsync(Role.Owner, "olga");
        var author = await site.SignedInAsync(Role.Author, "ana");
        var page = await owner.PageAsync("/admin/users");
        page = await owner.PostAndFollowAsync(page, FormOf(page, "ana", "Role"), ("role", "Editor"));
        Assert.Equal("Editor", (RowOf(page, "ana").QuerySelector("select") as IHtmlSelectElement)?.Value);
        Assert.Contains(
            "ana@example.org",
            (await owner.PageAsync("/admin/activity?What=AccountChanged")).QuerySelector("tbody")?.TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Who_is_suspended_is_out_until_they_are_restored()
    {
        await using var site = TestSite.With(Files);
        var owner = await site.SignedInAsync(Role.Owner, "olga");
        var author = await site.SignedInAsync(Role.Author, "ana");
        var page = await owner.PageAsync("/admin/users");
        page = await owner.PostAndFollowAsync(page, FormOf(page, "ana", "Suspend"));
        Assert.Contains("suspended", RowOf(page, "ana").QuerySelector("th")?.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, await author.StatusOfAsync("/admin"));
        page = await owner.PostAndFollowAsync(page, FormOf(page, "ana", "Restore"));
        Assert.DoesNotContain(
            "suspended",
            RowOf(page, "ana").QuerySelector("th")?.TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_last_owner_stays_whatever_is_sent()
    {
        await using var site = TestSite.With(Files);
        var owner = await site.SignedInAsync(Role.Owner, "olga");
        var author = await site.SignedInAsync(Role.Author, "ana");
        var page = await owner.PageAsync("/admin/users");
        var own = await site.AccountIdAsync("olga");
        foreach (var act in (string[])["Suspend", "Role"])
        {
            // The form of another account, aimed at one's own.
            page.QuerySelector(FormOf(page, "ana", act))
                ?.SetAttribute("action", $"/admin/users?id={own}&handler={act}");
            var told = await owner.PostAndFollowAsync(page, $"form[action*='{own}&handler={act}']", ("role", "Author"));
            Assert.NotNull(told.QuerySelector("[role=alert]"));
        }

        var confirm = await owner.PageAsync("/admin/users/remove/" + own);
        var refused = await owner.PostAndFollowAsync(confirm, ".btn--danger");
        Assert.NotNull(refused.QuerySelector("[role=alert]"));
        Assert.Equal(HttpStatusCode.OK, await owner.StatusOfAsync("/admin/users"));
    }

    [Fact]
    public async Task An_invitations_link_is_shown_once_and_the_invitation_can_be_withdrawn()
    {
        await using var site = TestSite.With(Files, "Site:BaseUrl=http://localhost/");
        var owner = await site.SignedInAsync(Role.Owner, "olga");
        var page = await owner.PageAsync("/admin/users");
        page = await owner.PostAndFollowAsync(
            page,
            "form[action*='handler=Invite']",
            ("Invite.Email", "new@example.org"),
            ("Invite.Role", "Editor")
        );
        var link = page.QuerySelector(".secret")?.TextContent ?? "";
        Assert.StartsWith("http://localhost/account/invitation", link, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await site.StatusOfAsync(link));
        page = await owner.PageAsync("/admin/users");
        Assert.Null(page.QuerySelector(".secret"));
        Assert.DoesNotContain(link[^20..], page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Contains(
            "new@example.org",
            page.QuerySelector("#invitations ~ ul")?.TextContent,
            StringComparison.Ordinal
        );
        page = await owner.PostAndFollowAsync(page, "form[action*='handler=Withdraw']");
        Assert.Null(page.QuerySelector("#invitations"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("nobody")]
    public async Task What_is_no_mail_address_comes_back_beside_its_field(string typed)
    {
        await using var site = TestSite.With(Files);
        var owner = await site.SignedInAsync(Role.Owner, "olga");
        var page = await owner.PageAsync("/admin/users");
        using var answer = await owner.PostAsync(
            page,
            "form[action*='handler=Invite']",
            ("Invite.Email", typed),
            ("Invite.Role", "Editor")
        );
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        page = await PageForms.ReadAsync(answer);
        Assert.Equal("true", page.QuerySelector("#invite-email")?.GetAttribute("aria-invalid"));
        Assert.Equal(typed, (page.QuerySelector("#invite-email") as IHtmlInputElement)?.Value);
        Assert.Equal("Editor", (page.QuerySelector("#invite-role") as IHtmlSelectElement)?.Value);
    }

    private static IElement RowOf(IHtmlDocument page, string handle) =>
        page.QuerySelectorAll("tbody tr").First(row => row.QuerySelector("th bdi")?.TextContent == handle);

    /// <summary>A selector of the form in an account's row.</summary>
    private static string FormOf(IHtmlDocument page, string handle, string act)
    {
        var form = RowOf(page, handle).QuerySelector($"form[action*='handler={act}']");
        Assert.NotNull(form);
        return $"form[action='{form.GetAttribute("action")}']";
    }

    private static string[] NobodysIn(IHtmlDocument page) =>
        [
            .. page.QuerySelectorAll("#nobodys ~ ul li")
                .Select(line => string.Join(' ', line.Children.Select(part => part.TextContent.Trim()))),
        ];
}
