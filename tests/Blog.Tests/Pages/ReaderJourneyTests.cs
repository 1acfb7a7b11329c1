using Blog.Tests.Support;
using Microsoft.Playwright;

namespace Blog.Tests.Pages;

/// <summary>What a reader does, in a browser.</summary>
public sealed class ReaderJourneyTests(Browser browser)
{
    private const string Picture = "https://pictures.example/hill.png";

    private static readonly string[] Menu =
    [
        "Site:Menus:Main:0:Name=Home",
        "Site:Menus:Main:0:Url=/",
        "Site:Menus:Main:1:Name=Posts",
        "Site:Menus:Main:1:Url=/post/",
        "Site:Menus:Main:2:Name=Tags",
        "Site:Menus:Main:2:Url=/tags/",
    ];

    private static readonly byte[] OnePixel = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
    );

    [Fact]
    public async Task A_reader_follows_a_post_its_tag_and_its_neighbours()
    {
        await using var site = Blog(count: 3);
        await using var visit = await browser.VisitAsync(site);
        var page = visit.Page;

        await visit.OpenAsync("/");
        await Link(page, "Post 2", "main h2").ClickAsync();
        await visit.ArriveAsync("/post/p2/");
        await Title(page, "Post 2");

        await page.Locator(".pager [rel=prev]").ClickAsync();
        await visit.ArriveAsync("/post/p1/");
        await Title(page, "Post 1");

        await page.Locator(".pager [rel=next]").ClickAsync();
        await visit.ArriveAsync("/post/p2/");

        await page.Locator(".tags a").First.ClickAsync();
        await visit.ArriveAsync("/tags/even/");
        Assert.Equal(["Post 2"], await page.Locator("main h2").AllInnerTextsAsync());
        Assert.Empty(visit.Errors);
    }

    [Fact]
    public async Task A_reader_turns_the_pages_of_a_list()
    {
        await using var site = Blog(count: 5, "Site:PageSize=2");
        await using var visit = await browser.VisitAsync(site);
        var page = visit.Page;

        await visit.OpenAsync("/");
        Assert.Equal(["Post 5", "Post 4"], await page.Locator("main h2").AllInnerTextsAsync());

        await page.Locator(".pagination [rel=next]").ClickAsync();
        await visit.ArriveAsync("/page/2/");
        await page.Locator(".pagination [rel=next]").ClickAsync();
        await visit.ArriveAsync("/page/3/");
        Assert.Equal(["Post 1"], await page.Locator("main h2").AllInnerTextsAsync());
        Assert.Equal(0, await page.Locator(".pagination [rel=next]").CountAsync());

        await page.Locator(".pagination [rel=prev]").ClickAsync();
        await visit.ArriveAsync("/page/2/");
        await page.Locator(".pagination [rel=prev]").ClickAsync();
        await visit.ArriveAsync("/");
    }

    [Fact]
    public async Task A_reader_searches_from_the_sidebar()
    {
        await using var site = Blog(count: 3);
        await using var visit = await browser.VisitAsync(site);
        var page = visit.Page;

        await visit.OpenAsync("/post/p1/");
        await page.Locator("aside input[type=search]").FillAsync("中文 <b>");
        await page.Locator("aside input[type=search]").PressAsync("Enter");
        await visit.ArriveAsync("/search/?q=*");
        Assert.Equal("中文 <b>", await page.Locator("main input[type=search]").InputValueAsync());
        Assert.Contains(
            "中文 <b>",
            await page.Locator("main [role=status]").InnerTextAsync(),
            StringComparison.Ordinal
        );

        await page.Locator("main input[type=search]").FillAsync("Nummer 2");
        await page.Locator("main button").ClickAsync();
        await Link(page, "Post 2", "main h2").ClickAsync();
        await visit.ArriveAsync("/post/p2/");
        Assert.Empty(visit.Errors);
    }

    [Fact]
    public async Task A_reader_who_is_lost_finds_home()
    {
        await using var site = Blog(count: 1);
        await using var visit = await browser.VisitAsync(site);

        Assert.Equal(404, await visit.OpenAsync("/nowhere/at/all/"));
        await visit.Page.Locator("main a").ClickAsync();
        await visit.ArriveAsync("/");
        Assert.Empty(visit.Errors);
    }

    [Theory]
    [InlineData("/post/中文-页/")]
    [InlineData("/post/%E4%B8%AD%E6%96%87-%E9%A1%B5/")]
    [InlineData("/post/%e4%b8%ad%e6%96%87-%e9%a1%b5")]
    [InlineData("/Post/中文-页")]
    public async Task A_chinese_address_may_be_typed_or_copied(string address)
    {
        await using var site = TestSite.OnPort(
            """
            === post/中文 页.md
            ---
            title: 标题
            date: 2026-01-01
            ---
            """
        );
        await using var visit = await browser.VisitAsync(site);
        Assert.Equal(200, await visit.OpenAsync(address));
        await Title(visit.Page, "标题");
        Assert.Equal("/post/%E4%B8%AD%E6%96%87-%E9%A1%B5/", visit.Path);
    }

    [Fact]
    public async Task A_phone_has_a_menu_that_opens_and_that_escape_closes()
    {
        await using var site = Blog(count: 1, Menu);
        await using var visit = await browser.VisitAsync(site, width: 390);
        var page = visit.Page;
        await visit.OpenAsync("/");
        var button = page.Locator("[data-menu-button]");
        var list = page.Locator(".menu__list");

        Assert.False(await list.IsVisibleAsync());
        Assert.Equal("false", await button.GetAttributeAsync("aria-expanded"));

        await button.ClickAsync();
        Assert.True(await list.IsVisibleAsync());
        Assert.Equal("true", await button.GetAttributeAsync("aria-expanded"));

        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("Home", await page.EvaluateAsync<string>("document.activeElement.textContent"));
        await page.Keyboard.PressAsync("Escape");
        Assert.False(await list.IsVisibleAsync());
        Assert.True(await button.EvaluateAsync<bool>("button => button === document.activeElement"));

        await button.ClickAsync();
        await page.Locator("main")
            .ClickAsync(
                new LocatorClickOptions
                {
                    Position = new Position { X = 5, Y = 400 },
                    Force = true,
                }
            );
        Assert.False(await list.IsVisibleAsync());

        await button.ClickAsync();
        await list.GetByText("Tags").ClickAsync();
        await visit.ArriveAsync("/tags/");
        Assert.Empty(visit.Errors);
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Without_scripts_the_menu_is_open_and_every_link_works(int width)
    {
        await using var site = Blog(count: 3, Menu);
        await using var visit = await browser.VisitAsync(site, width, hasScript: false);
        await visit.OpenAsync("/");
        Assert.True(await visit.Page.Locator(".menu__list").IsVisibleAsync());
        Assert.False(await visit.Page.Locator("[data-menu-button]").IsVisibleAsync());
        Assert.False(await visit.Page.Locator("[data-theme-toggle]").IsVisibleAsync());

        await visit.Page.Locator(".menu__list").GetByText("Tags").ClickAsync();
        await visit.ArriveAsync("/tags/");

        var seen = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Queue<string>(["/"]);
        while (waiting.TryDequeue(out var address))
        {
            if (!seen.Add(address))
            {
                continue;
            }

            Assert.Equal(200, await visit.OpenAsync(address));
            foreach (var link in await visit.Page.Locator("a[href^='/']").AllAsync())
            {
                waiting.Enqueue((await link.GetAttributeAsync("href") ?? "").Split('#')[0]);
            }
        }

        Assert.Contains("/tags/even/", seen);
        Assert.Contains("/post/p3/", seen);
    }

    [Fact]
    public async Task A_colour_scheme_that_a_reader_chose_outlives_a_reload()
    {
        await using var site = Blog(count: 1);
        await using var visit = await browser.VisitAsync(site);
        var page = visit.Page;
        await visit.OpenAsync("/");
        Assert.Equal("rgb(247, 247, 247)", await GroundAsync(page));

        await page.Locator("[data-theme-toggle] [value=dark]").ClickAsync();
        Assert.Equal("rgb(18, 19, 21)", await GroundAsync(page));

        await page.ReloadAsync();
        Assert.Equal("dark", await page.Locator("html").GetAttributeAsync("data-theme"));
        Assert.Equal("rgb(18, 19, 21)", await GroundAsync(page));
        Assert.Equal("true", await page.Locator("[data-theme-toggle] [value=dark]").GetAttributeAsync("aria-pressed"));

        await page.Locator("[data-theme-toggle] [value=auto]").ClickAsync();
        await visit.OpenAsync("/post/p1/");
        Assert.Null(await page.Locator("html").GetAttributeAsync("data-theme"));
        Assert.Equal("rgb(247, 247, 247)", await GroundAsync(page));
        Assert.Empty(visit.Errors);
    }

    [Fact]
    public async Task The_first_key_leads_past_the_menu()
    {
        await using var site = Blog(count: 1, Menu);
        await using var visit = await browser.VisitAsync(site);
        var page = visit.Page;
        foreach (var address in new[] { "/", "/post/p1/", "/tags/", "/search/", "/nowhere/" })
        {
            await visit.OpenAsync(address);
            await page.Keyboard.PressAsync("Tab");
            Assert.Equal("skip", await page.EvaluateAsync<string>("document.activeElement.className"));
            Assert.True(
                await page.Locator(".skip").EvaluateAsync<bool>("link => link.getBoundingClientRect().top >= 0")
            );
        }

        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("MAIN", await page.EvaluateAsync<string>("document.activeElement.tagName"));
    }

    [Theory]
    [InlineData("Show", true)]
    [InlineData("Link", false)]
    public async Task No_other_host_is_asked_but_for_an_authors_picture(string remote, bool isAsked)
    {
        await using var site = TestSite.OnPort(
            $"""
            === post/a.md
            ---
            title: A
            date: 2026-01-01
            ---
            ![A hill]({Picture}?w=1&h=2 "A hill")
            """,
            $"Site:Images:Remote={remote}"
        );
        await using var visit = await browser.VisitAsync(site);
        var asked = new List<IRequest>();
        await visit.Page.RouteAsync(
            "https://pictures.example/**",
            route =>
            {
                asked.Add(route.Request);
                return route.FulfillAsync(new RouteFulfillOptions { BodyBytes = OnePixel, ContentType = "image/png" });
            }
        );

        foreach (var address in new[] { "/", "/post/a/", "/post/", "/tags/", "/search/?q=hill", "/nowhere/" })
        {
            await visit.OpenAsync(address);
            await visit.Page.EvaluateAsync(
                """
                Promise.all([...document.images].map(picture =>
                  picture.complete || new Promise(done => picture.onload = picture.onerror = done)))
                """
            );
        }

        var origin = new Uri(await site.UrlAsync()).Authority;
        Assert.Equal(isAsked, asked.Count > 0);
        Assert.All(asked, request => Assert.False(request.Headers.ContainsKey("referer")));
        Expect.Nothing(
            visit
                .Requests.Where(request =>
                    request.Authority != origin && !(isAsked && request.Host == "pictures.example")
                )
                .Select(request => request.ToString())
        );
        Assert.Empty(await visit.Page.Context.CookiesAsync());
        Assert.Empty(visit.Errors);
        if (!isAsked)
        {
            await visit.OpenAsync("/post/a/");
            Assert.Equal($"{Picture}?w=1&h=2", await visit.Page.Locator("main .picture").GetAttributeAsync("href"));
        }
    }

    [Fact]
    public async Task A_breach_of_the_policy_would_be_heard()
    {
        await using var site = Blog(count: 1);
        await using var visit = await browser.VisitAsync(site);
        await visit.OpenAsync("/");
        await visit.Page.EvaluateAsync("document.body.setAttribute('style', 'color: red')");
        Assert.Contains(visit.Errors, error => error.Contains("style-src", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_demo_can_be_read_from_end_to_end()
    {
        await using var site = TestSite.Demo();
        await using var visit = await browser.VisitAsync(site);
        var page = visit.Page;

        await visit.OpenAsync("/");
        await page.Locator("main h2 a").First.ClickAsync();
        await visit.ArriveAsync("/post/*/");
        while (await page.Locator(".pager [rel=prev]").CountAsync() > 0)
        {
            var next = await page.Locator(".pager [rel=prev]").GetAttributeAsync("href") ?? "";
            await page.Locator(".pager [rel=prev]").ClickAsync();
            await visit.ArriveAsync(next);
        }

        var oldest = (await site.SiteAsync()).For("en").Home.Pages[^1];
        Assert.Equal((await site.SiteAsync()).UrlOf(oldest), visit.Path);
        Assert.Empty(visit.Errors);
    }

    /// <summary>Every page of the demo, its lists' further pages included, at three widths: nothing reported, nothing too wide.</summary>
    [Fact]
    public async Task No_page_of_the_demo_breaks_the_policy_or_its_column()
    {
        await using var site = TestSite.Demo();
        await using var visit = await browser.VisitAsync(site);
        var faults = new List<string>();
        foreach (var address in await Addresses.OfPagesAsync(site))
        {
            await visit.OpenAsync(address);
            foreach (var width in new[] { 1280, 390, 320 })
            {
                await visit.Page.SetViewportSizeAsync(width, 844);
                if (await visit.OverflowAsync() is > 0 and var pixels)
                {
                    faults.Add($"{address} at {width}: {pixels} px too wide");
                }
            }
        }

        var origin = new Uri(await site.UrlAsync()).Authority;
        Expect.Nothing(faults);
        Expect.Nothing(visit.Errors);
        Expect.Nothing(
            visit.Requests.Where(request => request.Authority != origin).Select(request => request.ToString())
        );
    }

    private static TestSite Blog(int count, params string[] settings) =>
        TestSite.OnPort(
            string.Join(
                '\n',
                Enumerable
                    .Range(1, count)
                    .Select(number =>
                        $"""
                            === post/p{number}.md
                            ---
                            title: Post {number}
                            date: 2026-01-{number:00}
                            tags: [{(number % 2 == 0 ? "even" : "odd")}]
                            ---
                            Nummer {number}.
                            """
                    )
            ),
            settings
        );

    private static ILocator Link(IPage page, string text, string within) =>
        page.Locator(within).GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = text, Exact = true });

    private static async Task Title(IPage page, string title) =>
        Assert.Equal(title, await page.Locator("h1").InnerTextAsync());

    private static Task<string> GroundAsync(IPage page) =>
        page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");
}
