using AngleSharp.Dom;
using Blog.Tests.Support;

namespace Blog.Tests.Widgets;

/// <summary>content-contract.md 10, the row <c>social</c>; look.md 23.</summary>
public sealed class SocialTests
{
    private const string Shown = "Site:Sidebar:Widgets:0=social";

    [Fact]
    public async Task Links_stand_in_the_fixed_order_and_lead_where_Mainroad_leads()
    {
        await using var site = TestSite.With(
            "",
            Shown,
            "Site:Widgets:Social:Email=me@example.org",
            "Site:Widgets:Social:Bitbucket=b",
            "Site:Widgets:Social:GitLab=group/me",
            "Site:Widgets:Social:GitHub=@me",
            "Site:Widgets:Social:Telegram=t",
            "Site:Widgets:Social:LinkedIn=l é",
            "Site:Widgets:Social:Instagram=i",
            "Site:Widgets:Social:Twitter=https://social.example/@me",
            "Site:Widgets:Social:Facebook=f"
        );
        Assert.Equal(
            [
                "https://www.facebook.com/f",
                "https://social.example/@me",
                "https://www.instagram.com/i",
                "https://www.linkedin.com/in/l%20%C3%A9",
                "https://t.me/t",
                "https://github.com/me",
                "https://gitlab.com/group/me",
                "https://bitbucket.org/b",
                "mailto:me@example.org",
            ],
            (await LinksAsync(site)).Select(link => link.GetAttribute("href"))
        );
    }

    [Fact]
    public async Task A_link_elsewhere_opens_a_new_tab_and_says_so_and_mail_does_not()
    {
        await using var site = TestSite.With(
            "",
            Shown,
            "Site:Widgets:Social:GitHub=me",
            "Site:Widgets:Social:Email=me@example.org"
        );
        var links = await LinksAsync(site);
        Assert.Equal(["_blank", null], links.Select(link => link.GetAttribute("target")));
        Assert.Equal(["noopener noreferrer", null], links.Select(link => link.GetAttribute("rel")));
        Assert.Equal(["GitHub (opens in a new tab)", "Email"], links.Select(link => link.TextContent));
        Assert.Equal([2, 1], links.Select(link => link.QuerySelectorAll("svg").Length));
    }

    [Fact]
    public async Task Links_of_the_owner_come_last_with_their_own_picture_and_rel()
    {
        await using var site = TestSite.With(
            "",
            Shown,
            "ReverseProxy:PathBase=/blog",
            "Site:Widgets:Social:Custom:0:Title=Home <b>",
            "Site:Widgets:Social:Custom:0:Url=/about/",
            "Site:Widgets:Social:Custom:0:Rel=me",
            "Site:Widgets:Social:Custom:1:Title=Fork",
            "Site:Widgets:Social:Custom:1:Url=https://example.org/",
            "Site:Widgets:Social:Custom:1:Icon=GitHub",
            "Site:Widgets:Social:Custom:1:Rel=false",
            "Site:Widgets:Social:Custom:2:Title=Tube",
            "Site:Widgets:Social:Custom:2:Url=https://tube.example/",
            "Site:Widgets:Social:Custom:2:Icon=img/tube.svg",
            "Site:Widgets:Social:Custom:3:Title=Leads nowhere",
            "Site:Widgets:Social:Email=me@example.org"
        );
        var links = await LinksAsync(site);
        Assert.Equal(
            ["mailto:me@example.org", "/blog/about/", "https://example.org/", "https://tube.example/"],
            links.Select(link => link.GetAttribute("href"))
        );
        Assert.Equal([null, "me", null, "noopener noreferrer"], links.Select(link => link.GetAttribute("rel")));
        Assert.Equal("Home <b>", links[1].QuerySelector("bdi")?.TextContent);
        Assert.Equal("/blog/img/tube.svg", links[3].QuerySelector("img")?.GetAttribute("src"));
        Assert.Null(links[2].QuerySelector("img"));
    }

    [Fact]
    public async Task With_nobody_to_find_there_is_no_box()
    {
        await using var site = TestSite.With("", Shown);
        Assert.Null((await site.PageAsync("/")).QuerySelector(".widget"));
    }

    private static async Task<List<IElement>> LinksAsync(TestSite site) =>
        [.. (await site.PageAsync("/")).QuerySelectorAll(".widget-social a")];
}
