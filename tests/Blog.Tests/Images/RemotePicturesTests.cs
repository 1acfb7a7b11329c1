using System.Net;
using Blog.Images;
using Blog.Tests.Support;

namespace Blog.Tests.Images;

/// <summary>look.md 4.3, <c>Site:Images:Remote</c> = <c>Local</c>.</summary>
public sealed class RemotePicturesTests
{
    [Theory]
    [InlineData(".jpg")]
    [InlineData(".png")]
    [InlineData(".webp")]
    [InlineData(".avif")]
    public async Task A_picture_from_elsewhere_is_fetched_once_and_shown_from_here(string ending)
    {
        await using var other = await OtherHost.StartAsync();
        other.Files["/a" + ending] = Pictures.Of(ending, 1000, 600, hasLocation: true);
        await using var site = SiteShowing($"{other.Url}/a{ending}?x=1&y=2", other);

        var before = await site.PageAsync("/post/a/");
        Assert.Equal($"{other.Url}/a{ending}?x=1&y=2", before.QuerySelector("a.picture--remote")?.GetAttribute("href"));
        await FetchedAsync(site);
        var image = (await site.PageAsync("/post/a/")).QuerySelector(".post__content img");
        Assert.Equal("A hill", image?.GetAttribute("alt"));
        Assert.Equal(("1000", "600"), (image?.GetAttribute("width"), image?.GetAttribute("height")));
        var source = image?.GetAttribute("src") ?? "";
        Assert.StartsWith("/_/img/", source, StringComparison.Ordinal);
        Assert.EndsWith("-1000.webp", source, StringComparison.Ordinal);
        Assert.Contains("-480.webp 480w", image?.GetAttribute("srcset"), StringComparison.Ordinal);
        using var answer = await site.AskAsync(source);
        var bytes = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.False(Pictures.Tells(bytes));
        Assert.Equal([$"/a{ending}?x=1&y=2"], other.Asked);
        Assert.Empty(other.Told);
    }

    [Fact]
    public async Task A_picture_that_moves_is_shown_as_it_came()
    {
        await using var other = await OtherHost.StartAsync();
        var moving = other.Files["/m"] = Pictures.Moving();
        await using var site = SiteShowing(other.Url + "/m", other);
        await site.StatusOfAsync("/post/a/");
        await FetchedAsync(site);
        var source = (await site.PageAsync("/post/a/")).QuerySelector(".post__content img")?.GetAttribute("src") ?? "";
        using var answer = await site.AskAsync(source);
        Assert.Equal("image/gif", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(moving, await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_is_no_picture_stays_a_link_and_is_left_alone_for_an_hour()
    {
        await using var other = await OtherHost.StartAsync();
        other.Files["/a.svg"] = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"u8.ToArray();
        await using var site = SiteShowing(other.Url + "/a.svg", other);
        for (var visit = 0; visit < 3; visit++)
        {
            Assert.NotNull((await site.PageAsync("/post/a/")).QuerySelector("a.picture--remote"));
            await FetchedAsync(site);
        }

        Assert.Single(other.Asked);
        site.Clock.Advance(TimeSpan.FromMinutes(61));
        await site.StatusOfAsync("/post/a/");
        await FetchedAsync(site);
        Assert.Equal(2, other.Asked.Count);
    }

    [Theory]
    [InlineData("/gone.png")]
    [InlineData("/text.png")]
    [InlineData("/script.png")]
    [InlineData("/huge.png")]
    [InlineData("/bomb.png")]
    [InlineData("/round")]
    [InlineData("/inside")]
    [InlineData("/file")]
    public async Task What_is_not_to_be_shown_stays_a_link(string path)
    {
        await using var other = await OtherHost.StartAsync();
        await using var inner = await OtherHost.StartAsync();
        inner.Files["/secret.png"] = Pictures.Of(".png", 20, 20);
        other.Files["/text.png"] = "no picture"u8.ToArray();
        other.Files["/script.png"] = "<html><script>alert(1)</script>"u8.ToArray();
        other.Files["/huge.png"] = [.. Pictures.Of(".png", 20, 20), .. new byte[20 * 1024 * 1024]];
        other.Files["/bomb.png"] = Pictures.Claiming(60_000, 60_000);
        other.Redirects["/round"] = "/round";
        other.Redirects["/inside"] = inner.Url + "/secret.png";
        other.Redirects["/file"] = "file:///etc/passwd";
        await using var site = SiteShowing(other.Url + path, other);
        await site.StatusOfAsync("/post/a/");
        await FetchedAsync(site);
        var page = await site.PageAsync("/post/a/");
        Assert.NotNull(page.QuerySelector("a.picture--remote"));
        Assert.Null(page.QuerySelector(".post__content img"));
        Assert.Empty(inner.Asked);
        Assert.InRange(other.Asked.Count, 1, 4);
    }

    [Fact]
    public async Task A_redirect_is_followed()
    {
        await using var other = await OtherHost.StartAsync();
        other.Files["/b.png"] = Pictures.Of(".png", 30, 20);
        other.Redirects["/a.png"] = "/b.png";
        await using var site = SiteShowing(other.Url + "/a.png", other);
        await site.StatusOfAsync("/post/a/");
        await FetchedAsync(site);
        Assert.NotNull((await site.PageAsync("/post/a/")).QuerySelector(".post__content img[width='30'][height='20']"));
    }

    [Theory]
    [InlineData("http://127.0.0.1:{port}/a.png")]
    [InlineData("http://localhost:{port}/a.png")]
    [InlineData("http://[::ffff:127.0.0.1]:{port}/a.png")]
    [InlineData("http://2130706433:{port}/a.png")]
    [InlineData("http://0x7f.1:{port}/a.png")]
    [InlineData("http://0.0.0.0:{port}/a.png")]
    public async Task The_servers_own_network_is_never_asked(string url)
    {
        await using var inner = await OtherHost.StartAsync();
        inner.Files["/a.png"] = Pictures.Of(".png", 20, 20);
        var port = new Uri(inner.Url).Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        await using var site = SiteShowing(url.Replace("{port}", port, StringComparison.Ordinal), other: null);
        await site.StatusOfAsync("/post/a/");
        await FetchedAsync(site);
        Assert.Empty(inner.Asked);
    }

    [Theory]
    [InlineData("Show")]
    [InlineData("Link")]
    public async Task Nothing_is_fetched_unless_the_owner_wants_it(string remote)
    {
        await using var other = await OtherHost.StartAsync();
        await using var site = SiteShowing(other.Url + "/a.png", other, remote);
        await site.StatusOfAsync("/post/a/");
        await FetchedAsync(site);
        Assert.Empty(other.Asked);
    }

    [Fact]
    public async Task Pictures_beside_the_text_are_treated_alike()
    {
        await using var other = await OtherHost.StartAsync();
        other.Files["/logo.png"] = Pictures.Of(".png", 30, 20);
        await using var site = TestSite.With(
            $$"""
            === post/a.md
            ---
            title: A
            date: 2026-01-01
            authorbox: true
            thumbnail: {src: "{{other.Url}}/gone.png", alt: "A barn"}
            ---
            Text.
            """,
            "Site:Images:Remote=Local",
            $"Site:Logo:Image={other.Url}/logo.png",
            $"Site:Author:Avatar={other.Url}/gone.png",
            "Site:Author:Name=Me"
        );
        other.MayBeAskedBy(site);
        await site.StatusOfAsync("/post/a/");
        await FetchedAsync(site);
        foreach (var address in (string[])["/post/a/", "/"])
        {
            var page = await site.PageAsync(address);
            Assert.Equal(
                HttpStatusCode.OK,
                await site.StatusOfAsync(page.QuerySelector("img.logo__img")?.GetAttribute("src") ?? "/nowhere/")
            );
            Assert.Equal("A barn", page.QuerySelector("main .picture--remote")?.TextContent);
            Assert.DoesNotContain(
                page.Images,
                image => image.GetAttribute("src")?.StartsWith("http", StringComparison.Ordinal) == true
            );
        }
    }

    private static TestSite SiteShowing(string url, OtherHost? other, string remote = "Local")
    {
        var site = TestSite.With(
            $"""
            === post/a.md
            ---
            title: A
            date: 2026-01-01
            ---
            ![A hill]({url})
            """,
            $"Site:Images:Remote={remote}"
        );
        other?.MayBeAskedBy(site);
        return site;
    }

    private static async Task FetchedAsync(TestSite site) => await (await site.GetAsync<RemotePictures>()).AllAsync();
}
