using Blog.Tests.Support;
using Microsoft.Playwright;

namespace Blog.Tests.Pages;

/// <summary>Which of its two colours a part takes: by system, by choice, on paper, on ground that is dark by day too (look.md 3.3).</summary>
public sealed class ColourSchemeTests(Browser browser)
{
    private const string Files = """
        === post/a.md
        ---
        title: A
        date: 2026-01-01
        ---
        ```c
        int a;
        ```
        """;

    private const string White = "rgb(255, 255, 255)";
    private const string Day = "rgb(247, 247, 247)";
    private const string Night = "rgb(18, 19, 21)";
    private const string NightOfCode = "rgb(37, 40, 44)";

    [Theory]
    [InlineData(ColorScheme.Light, null, Day)]
    [InlineData(ColorScheme.Dark, null, Night)]
    [InlineData(ColorScheme.Light, "dark", Night)]
    [InlineData(ColorScheme.Dark, "light", Day)]
    public async Task A_page_is_as_its_reader_chose_or_the_system_has_it_and_light_on_paper(
        ColorScheme system,
        string? chosen,
        string ground
    )
    {
        await using var site = TestSite.OnPort(Files);
        await using var visit = await browser.VisitAsync(site, scheme: system);
        if (chosen is not null)
        {
            await visit.Page.AddInitScriptAsync($"localStorage.theme = '{chosen}'");
        }

        await visit.OpenAsync("/post/a/");
        Assert.Equal(ground, await ColourAsync(visit, "body", "backgroundColor"));
        await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print, ColorScheme = system });
        Assert.Equal(White, await ColourAsync(visit, "body", "backgroundColor"));
        Assert.Equal("rgb(0, 0, 0)", await ColourAsync(visit, "body", "color"));
        Assert.Empty(visit.Errors);
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Code_in_a_dark_style_is_dark_by_day_too_and_light_on_paper(ColorScheme system)
    {
        await using var site = TestSite.OnPort(Files, "Site:Markup:Highlight:Style=monokai");
        await using var visit = await browser.VisitAsync(site, scheme: system);
        await visit.OpenAsync("/post/a/");
        Assert.Equal(NightOfCode, await ColourAsync(visit, ".code pre", "backgroundColor"));
        Assert.Equal("rgb(228, 230, 232)", await ColourAsync(visit, ".code pre", "color"));
        Assert.Equal(system == ColorScheme.Light ? Day : Night, await ColourAsync(visit, "body", "backgroundColor"));
        await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print, ColorScheme = system });
        Assert.Equal(White, await ColourAsync(visit, ".code pre", "backgroundColor"));
        Assert.Equal("rgb(0, 0, 0)", await ColourAsync(visit, ".code pre", "color"));
    }

    private static Task<string> ColourAsync(Visit visit, string part, string property) =>
        visit.Page.EvaluateAsync<string>($"getComputedStyle(document.querySelector('{part}')).{property}");
}
