using Blog.Tests.Support;
using Microsoft.Playwright;

namespace Blog.Tests.Pages;

/// <summary>What axe finds on the demo: each kind of page, wide and narrow, by day and by night.</summary>
public sealed class AccessibilityTests(Browser browser)
{
    /// <summary>An address of each kind of page.</summary>
    private static readonly string[] Addresses =
    [
        "/",
        "/page/2/",
        "/post/",
        "/post/markdown-tour/",
        "/post/code-with-numbers/",
        "/post/formulas/",
        "/post/wide-page/",
        "/post/zhongwen-paiban/",
        "/tags/",
        "/tags/markdown/",
        "/search/",
        "/search/?q=markdown",
        "/search/?q=nothing-of-the-kind",
        "/nowhere/",
    ];

    [Fact]
    public async Task Axe_finds_nothing_on_any_kind_of_page()
    {
        await using var site = TestSite.Demo();
        await using var visit = await browser.VisitAsync(site);
        var found = new List<string>();
        foreach (var (width, scheme, shown) in Axe.Of(Addresses))
        {
            await visit.LookAsync(width, scheme);
            foreach (var address in shown)
            {
                await visit.OpenAsync(address);
                found.AddRange(await visit.ViolationsAsync($"{address} {width} {scheme}"));
            }
        }

        Expect.Nothing(found);
        Expect.Nothing(visit.Errors);
    }

    [Fact]
    public async Task Axe_finds_nothing_on_a_page_from_the_right_with_a_picture_opened()
    {
        await using var site = TestSite.OnPort(
            """
            === static/p.svg
            <svg xmlns="http://www.w3.org/2000/svg" width="400" height="300"><rect width="400" height="300"/></svg>
            === post/a.md
            ---
            title: مرحبا
            date: 2026-01-01
            lang: ar
            toc: true
            ---
            نص.[^1] ![صورة](/p.svg)

            ## عنوان

            ```
            code
            ```

            [^1]: ملاحظة.
            """,
            "Site:Language=ar"
        );
        await using var visit = await browser.VisitAsync(site, width: 390);
        await visit.OpenAsync("/post/a/");
        await visit.Page.Locator(".footnote-ref").HoverAsync();
        await visit.Page.Locator(".note").WaitForAsync();
        var found = await visit.ViolationsAsync("note");
        await visit.Page.Locator("a.picture").ClickAsync();
        await visit.Page.Locator("dialog").WaitForAsync();
        found.AddRange(await visit.ViolationsAsync("dialog"));
        Expect.Nothing(found);
        Assert.Equal(0, await visit.OverflowAsync());
    }

    /// <summary>WCAG 1.4.12, text spacing, at 1.4.10's 320 pixels: nothing is cut off or pushes the page wide.</summary>
    [Fact]
    public async Task A_readers_own_spacing_of_text_breaks_no_page()
    {
        await using var site = TestSite.Demo();
        await using var visit = await browser.VisitAsync(site, width: 320);
        await visit.Page.Context.RouteAsync(
            "**/_/site*.css",
            async route =>
            {
                var answer = await route.FetchAsync();
                await route.FulfillAsync(
                    new RouteFulfillOptions
                    {
                        Response = answer,
                        Body =
                            await answer.TextAsync()
                            + "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }",
                    }
                );
            }
        );
        var found = new List<string>();
        foreach (var address in Addresses)
        {
            await visit.OpenAsync(address);
            if (await visit.OverflowAsync() is > 0 and var pixels)
            {
                found.Add($"{address}: {pixels} px too wide");
            }

            var cut = await visit.Page.EvaluateAsync<string[]>(
                """
                [...document.querySelectorAll("a, button, h1, h2, h3, p, li, summary, label")]
                  .filter(part => getComputedStyle(part).overflowY === "hidden" && part.scrollHeight > part.clientHeight + 1)
                  .filter(part => !part.matches(".visually-hidden"))
                  .map(part => part.outerHTML.slice(0, 80))
                """
            );
            found.AddRange(cut.Select(part => $"{address}: cut off: {part}"));
        }

        Expect.Nothing(found);
    }

    [Fact]
    public async Task In_forced_colours_every_button_and_chip_has_an_edge()
    {
        await using var site = TestSite.Demo();
        await using var visit = await browser.VisitAsync(site);
        await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ForcedColors = ForcedColors.Active });
        await visit.OpenAsync("/post/code-with-numbers/");
        var bare = await visit.Page.EvaluateAsync<string[]>(
            """
            [...document.querySelectorAll(".btn, .code__btn, .tags__link, .tags__badge, .widget-taglist a, [aria-current]")]
              .filter(part => part.offsetParent)
              .filter(part => {
                const style = getComputedStyle(part);
                return parseFloat(style.borderTopWidth) === 0 && parseFloat(style.outlineWidth) === 0;
              })
              .map(part => part.outerHTML.slice(0, 80))
            """
        );
        Expect.Nothing(bare);

        // Here a transparent border would be painted: a bar at each link, where only the one that is current has one.
        var barred = await visit.Page.EvaluateAsync<string[]>(
            """
            (() => {
              const ground = getComputedStyle(document.body).backgroundColor;
              return [...document.querySelectorAll(".menu__link, .toc__menu a")]
                .filter(part => !part.hasAttribute("aria-current"))
                .filter(part => {
                  const style = getComputedStyle(part);
                  return [["borderBottomWidth", "borderBottomColor"], ["borderLeftWidth", "borderLeftColor"]]
                    .some(([width, colour]) => parseFloat(style[width]) > 1 && style[colour] !== ground);
                })
                .map(part => part.outerHTML.slice(0, 80));
            })()
            """
        );
        Expect.Nothing(barred);
    }

    [Fact]
    public async Task Axe_finds_nothing_while_the_menu_is_open()
    {
        await using var site = TestSite.Demo();
        await using var visit = await browser.VisitAsync(site, width: 390);
        await visit.OpenAsync("/");
        await visit.Page.Locator("[data-menu-button]").ClickAsync();
        Expect.Nothing(await visit.ViolationsAsync("menu"));
    }

    [Theory]
    [InlineData("#ffcc00")]
    [InlineData("navy")]
    public async Task Axe_finds_nothing_in_an_owners_colour_and_links(string color)
    {
        await using var site = TestSite.OnPort(
            "=== post/a.md\n---\ntitle: A\ndate: 2026-01-01\ntags: [a]\nmenu: [main, side]\n---\nText, [link](/).\n",
            $"Site:Theme:HighlightColor={color}",
            "Site:Logo:Subtitle=Words",
            "Site:Sidebar:Widgets:0=social",
            "Site:Sidebar:Widgets:1=sidemenu",
            "Site:Sidebar:Widgets:2=sidemenu",
            "Site:Widgets:Social:GitHub=me",
            "Site:Widgets:Social:Email=me@example.org",
            "Site:Widgets:Social:Custom:0:Title=Fork",
            "Site:Widgets:Social:Custom:0:Url=https://example.org/"
        );
        await using var visit = await browser.VisitAsync(site);
        await visit.OpenAsync("/post/a/");
        var found = new List<string>();
        foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
            found.AddRange(await visit.ViolationsAsync($"{scheme}"));
        }

        Expect.Nothing([.. found, .. visit.Errors]);
    }
}
