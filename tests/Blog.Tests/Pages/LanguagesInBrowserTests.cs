using Blog.Tests.Support;

namespace Blog.Tests.Pages;

/// <summary>A site in three languages, told apart by marks in the files' names, as readers of each see it.</summary>
public sealed class LanguagesInBrowserTests(Browser browser)
{
    private const string Files = """
        === post/tea.md
        ---
        title: Tea
        date: 2026-01-03
        tags: [leaves]
        toc: true
        pager: true
        authorbox: true
        ---
        Leaves.[^1] See [water](water.md).

        ## Black

        | kind | minutes |
        |---|---|
        | black | 4 |

        ## Green

        ```
        steep
        ```

        [^1]: Dried ones.
        === post/tea.zh-cn.md
        ---
        title: 茶
        date: 2026-01-03
        tags: [茶叶]
        toc: true
        pager: true
        authorbox: true
        ---
        茶叶。[^1]参见[水](water.md)。

        ## 红茶

        | 种类 | 分钟 |
        |---|---|
        | 红茶 | 4 |

        ## 绿茶

        ```
        泡茶
        ```

        [^1]: 晒干的。
        === post/tea.ar.md
        ---
        title: شاي
        date: 2026-01-03
        tags: [أوراق]
        toc: true
        pager: true
        authorbox: true
        ---
        أوراق.[^1] انظر [ماء](water.md).

        ## أسود

        | نوع | دقائق |
        |---|---|
        | أسود | 4 |

        ## أخضر

        ```
        steep
        ```

        [^1]: مجففة.
        === post/water.md
        ---
        title: Water
        date: 2026-01-02
        ---
        Boiled.
        === post/water.zh-cn.md
        ---
        title: 水
        date: 2026-01-02
        ---
        煮开。
        === post/water.ar.md
        ---
        title: ماء
        date: 2026-01-02
        ---
        مغلي.
        """;

    private static readonly string[] Settings =
    [
        "Site:Title=Cups",
        "Site:Languages:en:Weight=1",
        "Site:Languages:zh-cn:Weight=2",
        "Site:Languages:zh-cn:Title=杯子",
        "Site:Languages:ar:Weight=3",
        "Site:Languages:ar:Title=أكواب",
        "Site:Author:Name=Me",
        "Site:PageSize=1",
        "Site:PostMeta:0=date",
        "Site:PostMeta:1=readingtime",
        "Site:PostMeta:2=translations",
        "Site:Menus:Main:0:Name=Home",
        "Site:Menus:Main:0:Url=/",
        "Site:Menus:Main:1:Name=Posts",
        "Site:Menus:Main:1:Url=/post/",
        "Site:Languages:zh-cn:Menus:Main:0:Name=文章",
        "Site:Languages:zh-cn:Menus:Main:0:Url=/zh-cn/post/",
        "Site:Languages:ar:Menus:Main:0:Name=منشورات",
        "Site:Languages:ar:Menus:Main:0:Url=/ar/post/",
        "Site:Sidebar:Widgets:0=search",
        "Site:Sidebar:Widgets:1=recent",
        "Site:Sidebar:Widgets:2=taglist",
        "Site:Sidebar:Widgets:3=languages",
    ];

    [Fact]
    public async Task Axe_finds_nothing_in_any_language()
    {
        await using var site = TestSite.OnPort(Files, Settings);
        await using var visit = await browser.VisitAsync(site);
        var found = new List<string>();
        foreach (var (width, scheme, shown) in Axe.Of(Addresses))
        {
            await visit.LookAsync(width, scheme);
            foreach (var address in shown)
            {
                await visit.OpenAsync(address);
                found.AddRange(await visit.ViolationsAsync($"{address} {width} {scheme}"));
                if (await visit.OverflowAsync() is > 0 and var pixels)
                {
                    found.Add($"{address} {width}: {pixels} px too wide");
                }
            }
        }

        Expect.Nothing(found);
        Expect.Nothing(visit.Errors);
    }

    [Fact]
    public async Task Without_scripts_a_phone_reaches_and_shows_everything_in_each_language()
    {
        await using var site = TestSite.OnPort(Files, Settings);
        await using var visit = await browser.VisitAsync(site, width: 390, hasScript: false);
        var page = visit.Page;

        async Task FollowAsync(string link, string address)
        {
            await page.Locator(link).ClickAsync();
            await visit.ArriveAsync("*" + address);
        }

        async Task ReadAsync(string language, string found)
        {
            await FollowAsync(".menu a >> nth=-1", language + "/post/");
            await FollowAsync("main h2 a", language + "/post/tea/");
            await FollowAsync(".toc__menu a >> nth=-1", "/post/tea/#*");
            Assert.True(await page.Locator(".post__content h2").Last.IsVisibleAsync());
            await FollowAsync(".footnote-ref", "/post/tea/#fn:1");
            Assert.True(await page.Locator(".footnotes li").IsVisibleAsync());
            await FollowAsync(".footnote-backref", "/post/tea/#fnref:1");
            Assert.Equal(2, await page.Locator(".post__content td >> visible=true").CountAsync());
            Assert.True(await page.Locator(".post__content pre").IsVisibleAsync());
            await NothingIsDeadAsync(visit);
            await FollowAsync(".pager [rel=prev]", language + "/post/water/");
            await FollowAsync(".pager [rel=next]", language + "/post/tea/");
            await FollowAsync(".tags a", language + "/tags/*/");
            await page.Locator("aside input[type=search]").FillAsync(found);
            await page.Locator("aside form button").ClickAsync();
            await visit.ArriveAsync("*/search/?*");
            await NothingIsDeadAsync(visit);
            await FollowAsync("main h2 a", language + "/post/tea/");
        }

        await visit.OpenAsync("/");
        await ReadAsync("", "leaves");
        await FollowAsync(".widget-languages [hreflang=zh-cn]", "/zh-cn/");
        await FollowAsync(".pagination [rel=next]", "/zh-cn/page/2/");
        await ReadAsync("/zh-cn", "茶叶");
        await FollowAsync(".meta__item-translations [hreflang=ar]", "/ar/post/tea/");
        await ReadAsync("/ar", "أوراق");
    }

    /// <summary>There are no words of ours in Arabic, so they are English, on a page that begins its lines at the right.</summary>
    [Fact]
    public async Task Words_of_another_direction_stand_where_the_lines_of_the_page_begin()
    {
        await using var site = TestSite.OnPort(Files, Settings);
        await using var visit = await browser.VisitAsync(site);
        await visit.OpenAsync("/ar/post/tea/");
        Assert.Equal(
            ["right", "right", "right", "right", "left"],
            await visit.Page.EvaluateAsync<string[]>(
                """
                (() => {
                  const next = document.createElement("div");
                  next.className = "pager__item--next";
                  document.querySelector(".pager").append(next);
                  next.append(document.querySelector(".pager__subtitle").cloneNode(true));
                  return [".widget-recent .widget__title", ".toc__title", ".authorbox__name", ".pager__item--prev .pager__subtitle", ".pager__item--next .pager__subtitle"]
                    .map(part => getComputedStyle(document.querySelector(part)).textAlign);
                })()
                """
            )
        );
        foreach (var width in (int[])[1280, 390])
        {
            await visit.Page.SetViewportSizeAsync(width, 844);
            var meta = await visit.Page.Locator(".post__meta").BoundingBoxAsync();
            var last = await visit.Page.Locator(".post__meta .meta__text").Last.BoundingBoxAsync();
            Assert.NotNull(meta);
            Assert.NotNull(last);
            Assert.Equal(meta.X + meta.Width, last.X + last.Width, tolerance: 1);
        }
    }

    /// <summary>What is shown does something: each button sends a form, and nothing pushes the page wide.</summary>
    private static async Task NothingIsDeadAsync(Visit visit)
    {
        Assert.Equal(
            await visit.Page.Locator("form button >> visible=true").CountAsync(),
            await visit.Page.Locator("button >> visible=true").CountAsync()
        );
        Assert.Equal(0, await visit.OverflowAsync());
    }

    /// <summary>In each language an address of each kind of page; of fewer kinds while rounds are few.</summary>
    private static IEnumerable<string> Addresses =>
        from language in (string[])["", "/zh-cn", "/ar"]
        from page in Rounds.AreMany
            ? (string[])["/", "/page/2/", "/post/", "/post/tea/", "/tags/", "/nowhere/"]
            : ["/", "/post/tea/"]
        select language + page;
}
