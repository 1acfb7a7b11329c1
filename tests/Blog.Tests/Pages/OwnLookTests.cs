using System.Net;
using Blog.Tests.Support;

namespace Blog.Tests.Pages;

public sealed class OwnLookTests(Browser browser)
{
    [Theory]
    [InlineData("#E22D30")]
    [InlineData("#e22d30")]
    public async Task The_usual_colour_needs_no_sheet_of_its_own(string color)
    {
        await using var site = TestSite.With("", $"Site:Theme:HighlightColor={color}");
        Assert.Single(await StylesAsync(site, "/"));
    }

    [Fact]
    public async Task Another_colour_comes_in_a_sheet_that_may_be_kept_for_ever()
    {
        await using var site = TestSite.With("", "Site:Theme:HighlightColor=teal", "ReverseProxy:PathBase=/blog");
        var address = (await StylesAsync(site, "/blog/"))[^1];
        Assert.StartsWith("/blog/_/theme-", address, StringComparison.Ordinal);
        using var answer = await site.AskAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(
            "max-age=31536000, immutable",
            answer.Headers.CacheControl?.ToString().Replace("public, ", "", StringComparison.Ordinal)
        );
        Assert.Equal("text/css", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains(
            "--stripe:#008080;",
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_owners_files_come_last_and_an_edit_changes_their_address()
    {
        await using var site = TestSite.With(
            "=== ../static/css/own.css\nbody{}\n=== ../static/js/own.js\n1\n=== index.md\n",
            "Site:Theme:HighlightColor=teal",
            "Site:Theme:CustomCss:0=css/own.css",
            "Site:Theme:CustomCss:1=css/gone.css",
            "Site:Theme:CustomJs:0=/js/own.js"
        );
        var before = (await StylesAsync(site, "/"))[^1];
        Assert.Matches("^/css/own\\.css\\?v=[0-9a-f]{12}$", before);
        Assert.Equal("body{}", (await site.TextOfAsync(before)).Trim());
        var script = (await site.PageAsync("/")).QuerySelectorAll("script[src]")[^1];
        Assert.Matches("^/js/own\\.js\\?v=[0-9a-f]{12}$", script.GetAttribute("src"));
        Assert.True(script.HasAttribute("defer"));
        Assert.Equal(
            ["css/gone.css"],
            (await site.WorkspaceAsync())
                .Problems.Where(problem => problem.Code == "custom-file")
                .Select(problem => problem.File)
        );

        await site.WriteAsync("../static/css/own.css", "body{color:teal}");
        Assert.NotEqual(before, (await StylesAsync(site, "/"))[^1]);
    }

    [Fact]
    public async Task A_file_elsewhere_is_loaded_only_where_the_policy_allows_its_host()
    {
        await using var site = TestSite.With(
            "",
            "Site:Theme:CustomCss:0=https://other.example/a.css",
            "Site:Theme:CustomCss:1=https://cdn.example/b.css",
            "Site:Theme:CustomCss:2=//cdn.example/c.css",
            "Site:Csp:Style:0=https://cdn.example"
        );
        Assert.Equal(["https://cdn.example/b.css"], (await StylesAsync(site, "/")).Skip(1));
    }

    [Fact]
    public async Task Text_in_the_owners_colour_is_painted_in_the_shade_that_passes()
    {
        await using var site = TestSite.OnPort(
            "=== post/a.md\n---\ntitle: A\ndate: 2026-01-01\n---\n[link](/b/)\n",
            "Site:Theme:HighlightColor=yellow"
        );
        await using var visit = await browser.VisitAsync(site);
        await visit.OpenAsync("/post/a/");
        var color = await visit.Page.EvaluateAsync<string>(
            "getComputedStyle(document.querySelector('.post__content a')).color"
        );
        var shade = Blog.Theming.Highlight.HighlightShades.Of(new(255, 255, 0)).AccentLight;
        Assert.Equal($"rgb({shade.Red}, {shade.Green}, {shade.Blue})", color);
        Assert.Empty(visit.Errors);
    }

    private static async Task<List<string>> StylesAsync(TestSite site, string path) =>
        [
            .. (await site.PageAsync(path))
                .QuerySelectorAll("link[rel=stylesheet]")
                .Select(link => link.GetAttribute("href") ?? ""),
        ];
}
