using Blog.Tests.Support;
using Microsoft.Playwright;

namespace Blog.Tests.Pages;

/// <summary>What scripts put beside a text, and that all of it can be had without them (look.md V16 to V23).</summary>
public sealed class TextToolsTests(Browser browser)
{
    private const string Picture = "![A hill](/p.svg \"Seen from below\")";

    private const string Long = "A sentence that takes some room on the page, and then some more of it. ";

    private static readonly string Filler = string.Concat(Enumerable.Repeat(Long, 30));

    private static readonly string Files = $"""
        === static/p.svg
        <svg xmlns="http://www.w3.org/2000/svg" width="400" height="300"><rect width="400" height="300"/></svg>
        === post/a.md
        ---
        title: A
        date: 2026-01-01
        toc: true
        ---
        Words.[^1]

        [^1]: The **note** says it.

        ```go
        a := "{new string('x', 200)}"
        ```

            b

        {Picture}

        ## First

        {Filler}

        ## 第二节

        {Filler}

        ### Third

        {Filler}
        """;

    [Fact]
    public async Task A_note_shows_at_its_mark_and_escape_takes_it_away()
    {
        await using var site = TestSite.OnPort(Files);
        await using var visit = await browser.VisitAsync(site);
        var page = visit.Page;
        await visit.OpenAsync("/post/a/");
        var mark = page.Locator(".footnote-ref");
        var note = page.Locator(".note");

        await mark.HoverAsync();
        Assert.Equal("The note says it.", (await note.InnerTextAsync()).Trim());
        await note.HoverAsync();
        Assert.True(await note.IsVisibleAsync());
        await page.Keyboard.PressAsync("Escape");
        await Gone(note);

        await mark.PressAsync("Shift");
        await note.WaitForAsync();
        Assert.Equal("site:note", await mark.GetAttributeAsync("aria-describedby"));
        Assert.Equal(0, await note.Locator("[id], .footnote-backref").CountAsync());
        await mark.PressAsync("Enter");
        await visit.ArriveAsync("/post/a/#fn:1");
        await Gone(note);
        Assert.Empty(visit.Errors);
    }

    [Fact]
    public async Task Code_is_copied_as_it_is_and_wrapped_on_demand()
    {
        await using var site = TestSite.OnPort(Files);
        await using var visit = await browser.VisitAsync(site);
        var page = visit.Page;
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await visit.OpenAsync("/post/a/");
        var box = page.Locator(".code").First;

        await box.GetByText("Copy", new LocatorGetByTextOptions { Exact = true }).ClickAsync();
        await box.Locator("[role=status]").GetByText("Copied").WaitForAsync(Attached);
        Assert.Equal(
            $"a := \"{new string('x', 200)}\"\n",
            await page.EvaluateAsync<string>("navigator.clipboard.readText()")
        );

        var wrap = box.Locator("[data-wrap]");
        Assert.True(await IsTooWideAsync(box));
        await wrap.ClickAsync();
        Assert.False(await IsTooWideAsync(box));
        Assert.Equal("true", await wrap.GetAttributeAsync("aria-pressed"));
        await wrap.ClickAsync();
        Assert.True(await IsTooWideAsync(box));

        Assert.False(await page.Locator(".code").Last.Locator("[data-wrap]").IsVisibleAsync());
        Assert.Empty(visit.Errors);
    }

    [Fact]
    public async Task A_picture_opens_large_and_gives_the_focus_back()
    {
        await using var site = TestSite.OnPort(Files);
        await using var visit = await browser.VisitAsync(site);
        var page = visit.Page;
        await visit.OpenAsync("/post/a/");
        var link = page.Locator("a.picture");

        await link.PressAsync("Enter");
        var dialog = page.GetByRole(AriaRole.Dialog, new PageGetByRoleOptions { Name = "A hill" });
        await dialog.WaitForAsync();
        Assert.Equal("A hill", await dialog.Locator("img").GetAttributeAsync("alt"));
        Assert.Equal("Seen from below", await dialog.Locator(".zoom__caption").InnerTextAsync());
        await page.Keyboard.PressAsync("Escape");
        await Gone(dialog);
        Assert.True(await link.EvaluateAsync<bool>("link => link === document.activeElement"));

        await link.ClickAsync();
        await dialog.GetByText("Close").ClickAsync();
        await Gone(dialog);
        Assert.Equal("/post/a/", visit.Path);
        Assert.Empty(visit.Errors);
    }

    [Fact]
    public async Task The_contents_follow_the_reading_down_the_page()
    {
        await using var site = TestSite.OnPort(Files);
        await using var visit = await browser.VisitAsync(site);
        var page = visit.Page;
        await visit.OpenAsync("/post/a/");
        var current = page.Locator(".toc__menu [aria-current]");

        foreach (var title in new[] { "Third", "First", "第二节" })
        {
            await page.Locator("h2, h3")
                .GetByText(title, new LocatorGetByTextOptions { Exact = true })
                .EvaluateAsync("heading => heading.scrollIntoView()");
            await current.GetByText(title).WaitForAsync();
            Assert.Equal(1, await current.CountAsync());
        }

        await page.Locator(".sidebar > .toc__menu").WaitForAsync();
        await page.EvaluateAsync("scrollTo(0, 0)");
        await page.Locator(".toc > .toc__menu").WaitForAsync();
        Assert.Empty(visit.Errors);
    }

    [Fact]
    public async Task Nothing_moves_while_a_text_loads_and_is_read()
    {
        await using var site = TestSite.OnPort(Files.Replace(Picture, "", StringComparison.Ordinal));
        await using var visit = await browser.VisitAsync(site);
        var moved = new List<string>();
        foreach (var width in new[] { 1280, 390 })
        {
            await visit.Page.SetViewportSizeAsync(width, 844);
            await visit.OpenAsync("/post/a/");
            moved.AddRange(
                await visit.Page.EvaluateAsync<string[]>(
                    """
                    async () => {
                      const moved = [];
                      new PerformanceObserver(list => {
                        for (const { value, sources } of list.getEntries())
                          for (const { node, previousRect, currentRect } of sources)
                            moved.push(`${value}: ${(node?.outerHTML ?? node?.textContent)?.slice(0, 80)} ${JSON.stringify([previousRect, currentRect])}`);
                      }).observe({ type: "layout-shift", buffered: true });
                      for (let y = 0; y < document.body.scrollHeight; y += 400) {
                        scrollTo(0, y);
                        await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
                      }
                      return moved;
                    }
                    """
                )
            );
        }

        Expect.Nothing(moved);
    }

    [Theory]
    [InlineData("right", 1280)]
    [InlineData("left", 1280)]
    [InlineData("right", 390)]
    [InlineData("left", 390)]
    public async Task A_text_stands_in_its_place_before_its_sidebar_has_come(string side, int width)
    {
        await using var site = TestSite.OnPort(Files, $"Site:Sidebar:Single={side}");
        await using var visit = await browser.VisitAsync(site, width, hasScript: false);
        await visit.OpenAsync("/post/a/");
        var text = visit.Page.Locator(".primary");
        var before = await text.BoundingBoxAsync();
        await visit.Page.Locator(".sidebar").EvaluateAsync("sidebar => sidebar.remove()");
        var after = await text.BoundingBoxAsync();
        Assert.NotNull(before);
        Assert.NotNull(after);
        Assert.Equal((before.X, before.Y, before.Width), (after.X, after.Y, after.Width));
    }

    [Fact]
    public async Task Without_scripts_notes_pictures_contents_and_search_are_plain_links_and_forms()
    {
        await using var site = TestSite.OnPort(Files);
        await using var visit = await browser.VisitAsync(site, width: 390, hasScript: false);
        var page = visit.Page;
        await visit.OpenAsync("/post/a/");

        Assert.True(await page.Locator(".toc__menu").IsVisibleAsync());
        await page.Locator(".toc__menu a").Last.ClickAsync();
        await visit.ArriveAsync("*/#third");
        await page.Locator(".heading__link").First.ClickAsync();
        await visit.ArriveAsync("*/#first");
        await page.Locator(".footnote-ref").ClickAsync();
        await visit.ArriveAsync("*/#fn:1");
        await page.Locator(".footnote-backref").ClickAsync();
        await visit.ArriveAsync("*/#fnref:1");
        Assert.Equal(0, await page.Locator("button[data-copy], button[data-wrap], dialog").CountAsync());
        Assert.Equal(1, await page.Locator(".code__bar >> visible=true").CountAsync());

        await page.Locator("aside input[type=search]").FillAsync("sentence");
        await page.Locator("aside form button").ClickAsync();
        await page.Locator("main h2 a").ClickAsync();
        await page.Locator("a.picture").ClickAsync();
        await visit.ArriveAsync("/p.svg");
    }

    private static LocatorWaitForOptions Attached => new() { State = WaitForSelectorState.Attached };

    private static Task Gone(ILocator part) =>
        part.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });

    private static Task<bool> IsTooWideAsync(ILocator box) =>
        box.Locator("pre").EvaluateAsync<bool>("code => code.scrollWidth > code.clientWidth");
}
