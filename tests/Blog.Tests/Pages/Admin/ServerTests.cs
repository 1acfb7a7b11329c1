using System.Net;
using Blog.Accounts;
using Blog.Publishing;
using Blog.Tests.Support;

namespace Blog.Tests.Pages.Admin;

/// <summary>What an owner is told of how the program stands behind its proxy.</summary>
public sealed class ServerTests
{
    [Fact]
    public async Task A_server_that_is_set_up_well_has_nothing_wrong_with_it()
    {
        await using var site = TestSite.With("", "Site:BaseUrl=http://localhost/");
        var owner = await site.SignedInAsync(Role.Owner);
        var page = await owner.PageAsync("/admin/server");
        Assert.Null(page.QuerySelector(".line"));
        Assert.Contains(
            "Nothing is wrong",
            page.QuerySelector("[aria-labelledby=findings]")?.TextContent,
            StringComparison.Ordinal
        );
        Assert.Contains("localhost", page.QuerySelector(".facts")?.TextContent, StringComparison.Ordinal);
        Assert.NotNull((await owner.PageAsync("/admin/problems")).QuerySelector("a[href='/admin/server']"));
    }

    [Fact]
    public async Task It_says_in_words_what_the_proxy_does_wrong()
    {
        // Nothing brings requests of a test over a network, so none has a peer that could be believed.
        await using var site = TestSite.With("", "Site:BaseUrl=http://example.org/", "ReverseProxy:Hosts:0=localhost");
        var owner = await site.SignedInAsync(Role.Owner);
        (await site.GetAsync<ContentStatus>()).Silent = ["/srv/content"];
        var page = await owner.PageAsync("/admin/server");
        Assert.Equal(
            [
                "This was asked for at localhost, and Site:BaseUrl is http://example.org/.",
                "Cookies and passwords go without encryption: Site:BaseUrl is http://example.org/.",
                "The system does not say when files in /srv/content change, so changes show later, at the next scan.",
            ],
            page.QuerySelectorAll(".line__name").Select(line => line.TextContent)
        );
    }

    [Theory]
    [InlineData(Role.Editor)]
    [InlineData(Role.Author)]
    public async Task It_is_for_owners(Role role)
    {
        await using var site = TestSite.With("");
        var person = await site.SignedInAsync(role);
        Assert.NotEqual(HttpStatusCode.OK, await person.StatusOfAsync("/admin/server"));
        Assert.Null((await person.PageAsync("/admin/problems")).QuerySelector("a[href='/admin/server']"));
    }
}
