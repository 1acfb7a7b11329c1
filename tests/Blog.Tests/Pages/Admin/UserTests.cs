using System.Net;
using AngleSharp.Html.Dom;
using Blog.Accounts;
using Blog.Tests.Support;

namespace Blog.Tests.Pages.Admin;

/// <summary>The page of one account.</summary>
public sealed class UserTests
{
    private const string Files = """
        === post/a.md
        ---
        title: A
        author: ana
        ---
        """;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_list_leads_to_all_that_is_known_of_an_account()
    {
        await using var site = TestSite.With(Files);
        var (owner, _) = await PeopleAsync(site);
        var list = await owner.PageAsync("/admin/users");
        var links = list.QuerySelectorAll("tbody th a").Select(link => link.GetAttribute("href")).ToList();
        Assert.Contains(await AddressAsync(site, "ana"), links);
        var page = await owner.PageAsync(await AddressAsync(site, "ana"));
        Assert.Equal("ana", page.QuerySelector("h1")?.TextContent);
        Assert.Equal(
            ["ana@example.org", "Author: Own posts and the comments on them.", "off", "0", "1", "2026-03-01 00:00"],
            page.QuerySelectorAll(".facts")[0].QuerySelectorAll("dd").Select(fact => fact.TextContent.Trim())
        );
        Assert.Equal(
            Enum.GetValues<Role>().Length,
            page.QuerySelectorAll("#roles dd").Count(words => words.TextContent.Length > 0)
        );
    }

    [Fact]
    public async Task Another_mail_address_ends_all_sessions_and_is_signed_in_with()
    {
        await using var site = TestSite.With(Files);
        var (owner, author) = await PeopleAsync(site);
        var page = await owner.PageAsync(await AddressAsync(site, "ana"));
        page = await owner.PostAndFollowAsync(page, FormOf("Email"), ("email", "anna@example.org"));
        Assert.StartsWith("The mail address was changed", Told(page), StringComparison.Ordinal);
        Assert.Equal("anna@example.org", (page.QuerySelector("#email") as IHtmlInputElement)?.Value);
        Assert.Equal(HttpStatusCode.Redirect, await author.StatusOfAsync("/admin"));
        await new Person(site).SignInAsync("anna@example.org");
        using var old = await new Person(site).PostAsync(
            "/account/login",
            ("email", "ana@example.org"),
            ("password", Person.Password)
        );
        Assert.Equal(HttpStatusCode.OK, old.StatusCode);
        var row = (await owner.PageAsync("/admin/activity?What=EmailChanged")).QuerySelector("tbody tr")?.TextContent;
        Assert.Contains("olga", row, StringComparison.Ordinal);
        Assert.Contains("ana@example.org", row, StringComparison.Ordinal);
        Assert.Contains("anna@example.org", row, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_mail_address_asks_for_a_factor_when_none_was_shown_for_long_and_keeps_what_was_typed()
    {
        await using var site = TestSite.With("");
        var (owner, _) = await PeopleAsync(site);
        var address = await AddressAsync(site, "ana");
        var page = await owner.PageAsync(address);
        site.Clock.Advance(TimeSpan.FromMinutes(6));
        using var answer = await owner.PostAsync(page, FormOf("Email"), ("email", "anna@example.org"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var confirm = answer.Headers.Location?.OriginalString ?? "";
        Assert.StartsWith("/account/confirm", confirm, StringComparison.Ordinal);
        page = await owner.PageAsync(address);
        Assert.DoesNotContain("anna@example.org", page.QuerySelector("main")?.TextContent, StringComparison.Ordinal);
        using var proved = await owner.PostAsync(confirm, ("password", Person.Password));
        page = await owner.PageAsync(proved.Headers.Location?.OriginalString ?? "");
        Assert.Equal("anna@example.org", page.QuerySelector("#email")?.GetAttribute("value"));
    }

    [Fact]
    public async Task The_address_before_is_told_of_the_change()
    {
        await using var server = new MailServer();
        await using var site = TestSite.With(Files, ["Site:BaseUrl=http://localhost/", .. server.Settings]);
        var (owner, _) = await PeopleAsync(site);
        var page = await owner.PageAsync(await AddressAsync(site, "ana"));
        Assert.Contains("told by mail", page.QuerySelector("#email-help")?.TextContent, StringComparison.Ordinal);
        await owner.PostAndFollowAsync(page, FormOf("Email"), ("email", "anna@example.org"));
        var mail = await server.NextAsync(Ct);
        Assert.Equal("ana@example.org", mail.To.ToString());
        Assert.StartsWith("olga, an owner of Blog, gave", mail.TextBody, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Type a mail address.")]
    [InlineData("nobody", "That is no mail address.")]
    [InlineData("OLGA@example.org", "Another account has this address.")]
    public async Task What_cannot_be_the_address_comes_back_beside_its_field(string typed, string fault)
    {
        await using var site = TestSite.With(Files);
        var (owner, author) = await PeopleAsync(site);
        var page = await owner.PageAsync(await AddressAsync(site, "ana"));
        using var answer = await owner.PostAsync(page, FormOf("Email"), ("email", typed));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        page = await PageForms.ReadAsync(answer);
        Assert.Equal(fault, page.QuerySelector("#email-fault")?.TextContent);
        Assert.Equal("true", page.QuerySelector("#email")?.GetAttribute("aria-invalid"));
        Assert.Equal(typed, (page.QuerySelector("#email") as IHtmlInputElement)?.Value);
        Assert.Equal(HttpStatusCode.OK, await author.StatusOfAsync("/admin"));
        Assert.Empty((await owner.PageAsync("/admin/activity?What=EmailChanged")).QuerySelectorAll("tbody tr"));
    }

    [Fact]
    public async Task The_same_address_changes_nothing()
    {
        await using var site = TestSite.With(Files);
        var (owner, author) = await PeopleAsync(site);
        var page = await owner.PageAsync(await AddressAsync(site, "ana"));
        page = await owner.PostAndFollowAsync(page, FormOf("Email"));
        Assert.StartsWith("Nothing was changed", Told(page), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await author.StatusOfAsync("/admin"));
    }

    [Fact]
    public async Task Role_and_suspension_are_changed_there_and_the_page_says_so()
    {
        await using var site = TestSite.With(Files);
        var (owner, author) = await PeopleAsync(site);
        var page = await owner.PageAsync(await AddressAsync(site, "ana"));
        page = await owner.PostAndFollowAsync(page, FormOf("Role"), ("role", "Editor"));
        Assert.Equal(("ana", "The role was changed."), (page.QuerySelector("h1")?.TextContent, Told(page)));
        Assert.Equal("Editor", (page.QuerySelector("#role") as IHtmlSelectElement)?.Value);
        Assert.Equal(HttpStatusCode.Redirect, await author.StatusOfAsync("/admin"));
        page = await owner.PostAndFollowAsync(page, FormOf("Suspend"));
        Assert.Contains("Suspended since", page.QuerySelector(".facts")?.TextContent, StringComparison.Ordinal);
        page = await owner.PostAndFollowAsync(page, FormOf("Restore"));
        Assert.DoesNotContain("Suspended since", page.QuerySelector(".facts")?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_session_is_ended_or_all_of_them_and_the_act_is_the_owners()
    {
        await using var site = TestSite.With(Files);
        var (owner, first) = await PeopleAsync(site);
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        var second = await new Person(site).SignInAsync("ana@example.org");
        var third = await new Person(site).SignInAsync("ana@example.org");
        var page = await owner.PageAsync(await AddressAsync(site, "ana"));
        Assert.Equal(3, page.QuerySelectorAll("tbody tr").Length);
        Assert.All(page.QuerySelectorAll("tbody th"), device => Assert.NotEqual("", device.TextContent.Trim()));

        // The last used stand first, so the last line is the first session.
        var oldest = page.QuerySelectorAll("tbody input[name=session]")[2].GetAttribute("value") ?? "";
        page = await owner.PostAndFollowAsync(page, FormOf("SignOut"), ("session", oldest));
        Assert.Equal("That browser is signed out.", Told(page));
        Assert.Equal(HttpStatusCode.Redirect, await first.StatusOfAsync("/admin"));
        Assert.Equal(HttpStatusCode.OK, await second.StatusOfAsync("/admin"));
        page = await owner.PostAndFollowAsync(page, FormOf("SignOutAll"));
        Assert.Empty(page.QuerySelectorAll("tbody tr"));
        Assert.Equal(HttpStatusCode.Redirect, await second.StatusOfAsync("/admin"));
        Assert.Equal(HttpStatusCode.Redirect, await third.StatusOfAsync("/admin"));
        Assert.Equal(HttpStatusCode.OK, await owner.StatusOfAsync("/admin"));
        var acts = await owner.PageAsync("/admin/activity?What=SessionsEnded&Who=olga");
        Assert.Equal(2, acts.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("sessions 2", acts.QuerySelector("tbody .details")?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_changes_their_own_account_there_whatever_is_sent()
    {
        await using var site = TestSite.With(Files);
        var (owner, _) = await PeopleAsync(site);
        var own = await AddressAsync(site, "olga");
        var page = await owner.PageAsync(own);
        Assert.Empty(page.QuerySelectorAll("main form"));
        Assert.Equal("/account/security", page.QuerySelector("main a")?.GetAttribute("href"));

        // The forms of another account, aimed at one's own; with another owner, or it would be the last one's rule.
        await Person.MakeAsync(site, "otto@example.org");
        var other = await AddressAsync(site, "ana");
        foreach (var act in (string[])["Email", "Role", "Suspend", "SignOutAll", "Remove"])
        {
            page = await owner.PageAsync(act == "Remove" ? other.Replace("users/", "users/remove/") : other);
            page.QuerySelector(FormOf(act))?.SetAttribute("action", $"{own}?handler={act}");
            page = await owner.PostAndFollowAsync(page, FormOf(act), ("role", "Author"), ("email", "new@example.org"));
            Assert.StartsWith(
                "Nothing was changed",
                page.QuerySelector("[role=alert]")?.TextContent,
                StringComparison.Ordinal
            );
        }

        Assert.Equal(HttpStatusCode.OK, await owner.StatusOfAsync(own));
        await new Person(site).SignInAsync("olga@example.org");
    }

    [Fact]
    public async Task An_account_that_went_is_not_found()
    {
        await using var site = TestSite.With(Files);
        var (owner, _) = await PeopleAsync(site);
        var page = await owner.PageAsync(await AddressAsync(site, "ana"));
        var confirm = await owner.PageAsync(page.QuerySelector("a.btn--danger")?.GetAttribute("href") ?? "");
        var list = await owner.PostAndFollowAsync(confirm, ".btn--danger");
        Assert.Equal("Users", list.QuerySelector("h1")?.TextContent);
        using var late = await owner.PostAsync(page, FormOf("Email"), ("email", "new@example.org"));
        Assert.Equal(HttpStatusCode.NotFound, late.StatusCode);
    }

    private static async Task<(Person Owner, Person Author)> PeopleAsync(TestSite site) =>
        (await site.SignedInAsync(Role.Owner, "olga"), await site.SignedInAsync(Role.Author, "ana"));

    private static async Task<string> AddressAsync(TestSite site, string handle) =>
        $"/admin/users/{await site.AccountIdAsync(handle)}";

    private static string FormOf(string act) => $"form[action$='handler={act}']";

    private static string? Told(IHtmlDocument page) => page.QuerySelector("[role=status]")?.TextContent;
}
