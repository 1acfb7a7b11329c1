using System.Globalization;
using System.Text;
using Blog.Images;
using Blog.Tests.Support;
using Microsoft.Playwright;

namespace Blog.Tests.Images;

public sealed class PicturesInBrowserTests(Browser browser)
{
    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task V13_nothing_shifts_while_twenty_pictures_come(int width)
    {
        var text = new StringBuilder("=== post/a/index.md\n---\ntitle: A\ndate: 2026-01-01\nthumbnail: /t.png\n---\n");
        for (var number = 0; number < 20; number++)
        {
            text.Append(CultureInfo.InvariantCulture, $"Before {number}.\n\n![Picture {number}](p{number}.jpg)\n\n");
        }

        await using var site = TestSite.OnPort(text.ToString());
        site.Put("static/t.png", Pictures.Of(".png", 1200, 500));
        for (var number = 0; number < 20; number++)
        {
            site.Put(
                $"post/a/p{number}.jpg",
                Pictures.Of(".jpg", 200 + (number * 90), 900 - (number * 20), orientation: number % 8 + 1)
            );
        }

        await using var visit = await browser.VisitAsync(site, width);
        await visit.Page.AddInitScriptAsync(
            """
            window.shifted = [];
            new PerformanceObserver(list => {
              for (const entry of list.getEntries())
                for (const { node, previousRect: was, currentRect: now } of entry.sources)
                  window.shifted.push(`${entry.value} ${node?.outerHTML?.slice(0, 90)}: ${was.x},${was.y} ${was.width}x${was.height} to ${now.x},${now.y} ${now.width}x${now.height}`);
            }).observe({ type: "layout-shift", buffered: true });
            """
        );
        // Each picture comes late enough that a page without its size would have been painted before.
        await visit.Page.RouteAsync(
            "**/*.{jpg,png,webp}*",
            async route =>
            {
                await Task.Delay(150);
                await route.ContinueAsync();
            }
        );
        foreach (var address in (string[])["/post/a/", "/", "/post/a/"])
        {
            await visit.OpenAsync(address);
            await ScrollAsync(visit.Page);
            Expect.Nothing(await visit.Page.EvaluateAsync<string[]>("window.shifted"));
        }

        Assert.True(
            await visit.Page.EvaluateAsync<bool>(
                "document.images.length > 20 && [...document.images].every(picture => picture.complete && picture.naturalWidth > 0)"
            )
        );
        Assert.Empty(visit.Errors);
    }

    [Theory]
    [InlineData(1280, 678)]
    [InlineData(1000, 588)]
    [InlineData(800, 493)]
    [InlineData(600, 560)]
    [InlineData(390, 350)]
    public async Task V14_the_sizes_are_those_of_the_real_column(int width, int column)
    {
        await using var site = TestSite.OnPort(
            """
            === post/a/index.md
            ---
            title: A
            date: 2026-01-01
            ---
            ![One](one.jpg)
            === post/b/index.md
            ---
            title: B
            date: 2026-01-01
            sidebar: false
            ---
            ![One](../a/one.jpg)
            """
        );
        site.Put("post/a/one.jpg", Pictures.Of(".jpg", 2000, 800));
        await using var visit = await browser.VisitAsync(site, width);
        foreach (var address in (string[])["/post/a/", "/post/b/"])
        {
            await visit.OpenAsync(address);
            var (real, said) = await WidthsAsync(visit.Page);
            Assert.InRange(said, real - 2, real + 2);
            if (address == "/post/a/")
            {
                Assert.InRange(real, column - 3, column + 3);
            }
        }
    }

    /// <summary>look.md 4.3 and the promise that nothing of ours asks another host, over every kind of page.</summary>
    [Theory]
    [InlineData("Show")]
    [InlineData("Link")]
    [InlineData("Local")]
    public async Task No_page_asks_another_host_but_for_an_authors_pictures(string remote)
    {
        await using var other = await OtherHost.StartAsync();
        foreach (var name in (string[])["/text.png", "/raw.png", "/thumbnail.png", "/avatar.png", "/logo.png"])
        {
            other.Files[name] = Pictures.Of(".png", 700, 300);
        }

        await using var site = TestSite.OnPort(
            $$"""
            === _index.md
            ---
            title: Home
            ---
            ![home]({{other.Url}}/text.png)
            === post/_index.md
            ---
            title: Posts
            ---
            ![section]({{other.Url}}/text.png)
            === post/a/index.md
            ---
            title: A
            date: 2026-01-01
            tags: [one]
            thumbnail: "{{other.Url}}/thumbnail.png"
            ---
            ![hill]({{other.Url}}/text.png) ![gone]({{other.Url}}/gone.png) ![own](own.jpg)

            <img src="{{other.Url}}/raw.png" alt="raw">

            {{{"{{"}}< figure src="{{other.Url}}/text.png" caption="A figure" >{{{"}}"}}}
            === about.md
            ---
            title: About
            ---
            ![own](/post/a/own.jpg)
            """,
            $"Site:Images:Remote={remote}",
            $"Site:Author:Avatar={other.Url}/avatar.png",
            "Site:Author:Name=Me",
            $"Site:Logo:Image={other.Url}/logo.png",
            "Site:Markup:UnsafeHtml=true"
        );
        site.Put("post/a/own.jpg", Pictures.Of(".jpg", 900, 500));
        other.MayBeAskedBy(site);
        await using var visit = await browser.VisitAsync(site);
        string[] pages =
        [
            "/",
            "/post/",
            "/post/a/",
            "/about/",
            "/tags/",
            "/tags/one/",
            "/categories/",
            "/search/?q=hill",
            "/nowhere/",
        ];
        for (var round = 0; round < 2; round++)
        {
            foreach (var address in pages)
            {
                await visit.OpenAsync(address);
                await ScrollAsync(visit.Page);
                await (await site.GetAsync<RemotePictures>()).AllAsync();
            }
        }

        var origin = new Uri(await site.UrlAsync()).Authority;
        var foreign = visit.Requests.Where(request => request.Authority != origin).ToList();
        Expect.Nothing(
            foreign
                .Where(request => remote != "Show" || request.Authority != new Uri(other.Url).Authority)
                .Select(request => request.ToString())
        );
        Assert.Equal(remote == "Show", foreign.Count > 0);
        Assert.Equal(remote == "Link", other.Asked.IsEmpty);
        Assert.DoesNotContain(other.Told, told => told.StartsWith("Referer", StringComparison.Ordinal));
        Expect.Nothing(visit.Errors.Where(error => !error.Contains("404", StringComparison.Ordinal)));
        if (remote == "Local")
        {
            await visit.OpenAsync("/post/a/");
            Assert.Equal(1, await visit.Page.Locator("main a.picture--remote").CountAsync());
            Assert.Equal(6, other.Asked.Distinct(StringComparer.Ordinal).Count());
            Assert.Equal(6, other.Asked.Count);
        }
    }

    /// <summary>The same of all that an author's own HTML could have a browser load.</summary>
    [Theory]
    [InlineData("Show")]
    [InlineData("Link")]
    [InlineData("Local")]
    public async Task No_html_of_an_author_asks_another_host_but_for_pictures(string remote)
    {
        string[] pictures = ["/cell.png", "/form.png", "/input.png", "/poster.png", "/set.png", "/svg.png"];
        await using var other = await OtherHost.StartAsync();
        foreach (var name in pictures)
        {
            other.Files[name] = Pictures.Of(".png", 60, 40);
        }

        await using var site = TestSite.OnPort(
            $$"""
            === post/a.md
            ---
            title: A
            date: 2026-01-01
            ---
            <video poster="{{other.Url}}/poster.png" controls></video>
            <video src="{{other.Url}}/video.mp4"><track src="{{other.Url}}/track.vtt" default></video>
            <audio preload="auto"><source src="{{other.Url}}/sound.mp3"></audio>
            <iframe src="{{other.Url}}/frame/"></iframe> <iframe src="/post/"></iframe>
            <img srcset="{{other.Url}}/set.png 1x" src="/o.png" alt="set">
            <picture><source srcset="{{other.Url}}/form.png"><img src="/o.png" alt="form"></picture>
            <input type="image" src="{{other.Url}}/input.png" alt="input">
            <p style="background:url({{other.Url}}/style.png)">Styled</p>
            <svg width="90" height="90"><image href="{{other.Url}}/svg.png" width="9" height="9"/><use href="{{other.Url}}/use.svg#a"/><rect width="9" height="9" filter="url({{other.Url}}/filter.svg#a)" mask="url({{other.Url}}/mask.svg#a)"/></svg>
            <table background="{{other.Url}}/cell.png"><tr><td>Cell</td></tr></table>
            """,
            $"Site:Images:Remote={remote}",
            "Site:Markup:UnsafeHtml=true"
        );
        site.Put("static/o.png", Pictures.Of(".png", 60, 40));
        other.MayBeAskedBy(site);
        await using var visit = await browser.VisitAsync(site);
        for (var round = 0; round < 2; round++)
        {
            await visit.OpenAsync("/post/a/");
            await ScrollAsync(visit.Page);
            await (await site.GetAsync<RemotePictures>()).AllAsync();
        }

        var host = new Uri(other.Url).Authority;
        var origin = new Uri(await site.UrlAsync()).Authority;
        Expect.Nothing(
            visit
                .Requests.Where(request => request.Authority != host && request.Authority != origin)
                .Select(request => request.ToString())
        );
        Assert.Equal(
            remote == "Show" ? pictures : [],
            visit
                .Requests.Where(request => request.Authority == host)
                .Select(request => request.AbsolutePath)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
        );
        Expect.Nothing(visit.Errors);
        Assert.Equal(4, await visit.Page.Locator("main a.picture--remote").CountAsync());
        if (remote == "Local")
        {
            await visit.OpenAsync("/post/a/");
            Assert.StartsWith(
                "/_/img/",
                await visit.Page.Locator("video").GetAttributeAsync("poster"),
                StringComparison.Ordinal
            );
        }
    }

    private static async Task ScrollAsync(IPage page) =>
        await page.EvaluateAsync(
            """
            async () => {
              for (let y = 0; y < document.documentElement.scrollHeight; y += 400) {
                window.scrollTo(0, y);
                await new Promise(done => setTimeout(done, 30));
              }
              await Promise.all([...document.images].map(picture =>
                picture.complete || new Promise(done => picture.onload = picture.onerror = done)));
            }
            """
        );

    /// <summary>How wide the picture stands, and how wide its sizes say.</summary>
    private static async Task<(double Real, double Said)> WidthsAsync(IPage page)
    {
        var widths = await page.EvaluateAsync<double[]>(
            """
            () => {
              const picture = document.querySelector(".post__content img");
              const probe = document.body.appendChild(document.createElement("div"));
              const said = picture.sizes.split(/,\s*(?![^(]*\))/).map(part => part.match(/^(\(max-width: .*?\)) (.*)$/) ?? [part, "all", part])
                .find(([, media]) => matchMedia(media).matches)[2];
              const sheet = new CSSStyleSheet();
              sheet.replaceSync(`.probe { width: ${said} !important; }`);
              document.adoptedStyleSheets = [sheet];
              probe.className = "probe";
              return [picture.getBoundingClientRect().width, probe.getBoundingClientRect().width];
            }
            """
        );
        return (widths[0], widths[1]);
    }
}
