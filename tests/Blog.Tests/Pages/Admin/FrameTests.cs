using System.Net;
using Blog.Accounts;
using Blog.Tests.Support;

namespace Blog.Tests.Pages.Admin;

/// <summary>What stands around every page of the admin, and who gets there.</summary>
public sealed class FrameTests
{
    private static readonly string[] ForAll = ["/admin", "/admin/comments", "/admin/problems", "/admin/activity"];
    private static readonly string[] ForOwners = ["/admin/users", "/admin/settings", "/admin/comments/person"];

    [Fact]
    public async Task A_stranger_is_sent_to_the_door()
    {
        await using var site = TestSite.With("");
        foreach (var address in (string[])[.. ForAll, .. ForOwners])
        {
            using var answer = await site.AskAsync(address);
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
            Assert.StartsWith(
                "/account/login?returnUrl=",
                answer.Headers.Location?.ToString(),
                StringComparison.Ordinal
            );
        }
    }

    [Theory]
    [InlineData(Role.Author, "Dashboard Posts Pages Comments Trash Problems Activity")]
    [InlineData(Role.Editor, "Dashboard Posts Pages Tags Categories Comments Trash Problems Activity")]
    [InlineData(Role.Owner, "Dashboard Posts Pages Tags Categories Comments Trash Users Settings Problems Activity")]
    public async Task The_menu_shows_what_the_person_may_open(Role role, string screens)
    {
        await using var site = TestSite.With("");
        var person = await site.SignedInAsync(role);
        var page = await person.PageAsync("/admin");
        Assert.Equal(
            screens,
            string.Join(' ', page.QuerySelectorAll(".frame__side .side__link").Select(link => link.TextContent.Trim()))
        );
        foreach (var link in page.QuerySelectorAll(".frame__side .side__link"))
        {
            Assert.Equal(HttpStatusCode.OK, await person.StatusOfAsync(link.GetAttribute("href") ?? ""));
        }
    }

    [Theory]
    [InlineData(Role.Author)]
    [InlineData(Role.Editor)]
    public async Task Users_and_settings_are_for_owners(Role role)
    {
        await using var site = TestSite.With("");
        var person = await site.SignedInAsync(role);
        foreach (var address in ForOwners)
        {
            using var answer = await person.AskAsync(address);
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
            Assert.Contains("/account/denied", answer.Headers.Location?.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task No_answer_to_staff_is_kept()
    {
        await using var site = TestSite.With("");
        var owner = await site.SignedInAsync(Role.Owner);
        foreach (var address in (string[])[.. ForAll, .. ForOwners, "/admin/nowhere"])
        {
            using var answer = await owner.AskAsync(address);
            Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
            Assert.Null(answer.Headers.ETag);
        }

        using var stranger = await site.AskAsync("/admin");
        Assert.Equal("no-store", stranger.Headers.CacheControl?.ToString());
    }

    [Theory]
    [InlineData("/admin/nowhere")]
    [InlineData("/admin/users/nobody/at/all/")]
    [InlineData("/admin/users/0c6b3ad1-5d4f-4a0e-8f5a-6f6a3c1f9d27")]
    [InlineData("/admin/settings/Advanced?Key=Site:Nothing")]
    public async Task What_is_not_there_says_so_within_the_frame(string address)
    {
        await using var site = TestSite.With("");
        var owner = await site.SignedInAsync(Role.Owner);
        using var answer = await owner.AskAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
        var page = await PageForms.ReadAsync(answer);
        Assert.Equal("There is no such page in the admin", page.QuerySelector("h1")?.TextContent);
        Assert.Equal("/admin", page.QuerySelector("main a")?.GetAttribute("href"));
        Assert.Empty(page.QuerySelectorAll("[aria-current]"));
        Assert.NotEmpty(page.QuerySelectorAll(".frame__side .side__link"));

        using var stranger = await site.AskAsync(address);
        Assert.Equal(HttpStatusCode.Redirect, stranger.StatusCode);
        using var write = await owner.SendAsync("/admin/nowhere", await owner.TokenAsync("/admin"));
        Assert.Equal(HttpStatusCode.NotFound, write.StatusCode);
    }

    [Fact]
    public async Task Every_page_has_one_heading_a_skip_link_and_the_way_out()
    {
        await using var site = TestSite.With("", "Site:Title=Notes");
        var owner = await site.SignedInAsync(Role.Owner);
        foreach (var address in (string[])[.. ForAll, .. ForOwners])
        {
            var page = await owner.PageAsync(address);
            Assert.Equal("#main", page.QuerySelector("body > :first-child")?.GetAttribute("href"));
            Assert.Single(page.QuerySelectorAll("h1"));
            Assert.Single(page.QuerySelectorAll("main"));
            Assert.EndsWith(" - Notes", page.Title, StringComparison.Ordinal);
            var form = page.QuerySelector(".top form");
            Assert.Equal("post", form?.GetAttribute("method"));
            Assert.Equal("/account/logout", form?.GetAttribute("action"));
            Assert.NotNull(form?.QuerySelector("input[name=__RequestVerificationToken]"));
            Assert.Equal(
                ["/admin/new", "/account/security"],
                page.QuerySelectorAll(".top a.top__link").Select(link => link.GetAttribute("href"))
            );
            Assert.Equal("page", page.QuerySelector(".frame__side [aria-current]")?.GetAttribute("aria-current"));
        }
    }

    [Fact]
    public async Task The_words_are_in_the_language_of_the_browser()
    {
        await using var site = TestSite.With("");
        var owner = await site.SignedInAsync(Role.Owner);
        owner.Headers["Accept-Language"] = "zh-CN,zh;q=0.9,en;q=0.5";
        var page = await owner.PageAsync("/admin");
        Assert.Equal("zh-cn", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("概览", page.QuerySelector("h1")?.TextContent);
    }

    [Fact]
    public async Task Links_stand_below_the_path_of_the_site()
    {
        await using var site = TestSite.With("", "Site:BaseUrl=http://localhost/blog/");
        var owner = await site.SignedInAsync(Role.Owner);
        var page = await owner.PageAsync("/blog/admin");
        Assert.All(
            page.QuerySelectorAll("a[href^='/'], form[action^='/'], link[href^='/']"),
            part =>
                Assert.StartsWith(
                    "/blog/",
                    part.GetAttribute("href") ?? part.GetAttribute("action"),
                    StringComparison.Ordinal
                )
        );
    }

    [Fact]
    public async Task A_form_without_its_token_changes_nothing()
    {
        await using var site = TestSite.With("");
        var owner = await site.SignedInAsync(Role.Owner);
        using var answer = await owner.SendAsync("/admin/problems", token: "");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }
}
