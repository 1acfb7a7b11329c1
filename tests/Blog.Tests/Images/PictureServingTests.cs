using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Dom;
using Blog.Images;
using Blog.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Images;

public sealed class PictureServingTests
{
    private const string Post = """
        === post/a/index.md
        ---
        title: A
        date: 2026-01-01
        ---
        ![one](one.jpg)

        ![two](/big.png?v=1)
        """;

    [Fact]
    public async Task V14_a_version_is_made_behind_its_first_request_which_gets_the_picture_itself()
    {
        await using var site = TestSite.With(Post).Put("post/a/one.jpg", Pictures.Of(".jpg", 2000, 1000));
        var set = await SetOfAsync(site);
        Assert.Equal([480, 768, 1080, 1600], set.Select(version => version.Width));
        using var first = await site.AskAsync(set[0].Url);
        Assert.Equal("image/jpeg", first.Content.Headers.ContentType?.MediaType);
        Assert.Equal("no-store", first.Headers.CacheControl?.ToString());
        Assert.Equal("nosniff", Assert.Single(first.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal((2000, 1000), Pictures.SizeOf(await BytesOfAsync(first)));

        using var made = await MadeAsync(site, set[0].Url);
        Assert.Equal("image/webp", made.Content.Headers.ContentType?.MediaType);
        Assert.Equal("public, max-age=31536000, immutable", made.Headers.CacheControl?.ToString());
        Assert.Equal((480, 240), Pictures.SizeOf(await BytesOfAsync(made)));
        using var again = await site.AskAsync(
            set[0].Url,
            request => request.Headers.IfNoneMatch.Add(made.Headers.ETag ?? EntityTagHeaderValue.Any)
        );
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Fact]
    public async Task V14_a_picture_is_never_made_wider_than_it_is()
    {
        await using var site = TestSite.With(Post).Put("post/a/one.jpg", Pictures.Of(".jpg", 800, 400));
        var set = await SetOfAsync(site);
        Assert.Equal([480, 768, 800], set.Select(version => version.Width));
        Assert.Equal("one.jpg", set[2].Url);
    }

    [Fact]
    public async Task V14_a_version_is_turned_as_the_camera_was_held()
    {
        await using var site = TestSite
            .With(Post)
            .Put("post/a/one.jpg", Pictures.Of(".jpg", 1000, 600, orientation: 6));
        var image = (await site.PageAsync("/post/a/")).QuerySelector("img");
        Assert.Equal(("600", "1000"), (image?.GetAttribute("width"), image?.GetAttribute("height")));
        using var made = await MadeAsync(site, (await SetOfAsync(site))[0].Url);
        var bytes = await BytesOfAsync(made);
        Assert.Equal((480, 800), Pictures.SizeOf(bytes));
        Assert.True(Pictures.ColourAt(bytes, 1, 0.5)[0] > 150, "What was above is now at the right.");
        Assert.True(Pictures.ColourAt(bytes, 0, 0.5)[2] > 150, "What was below is now at the left.");
    }

    [Fact]
    public async Task A_version_is_made_once_and_is_there_after_a_new_start()
    {
        await using var site = TestSite.With(Post).Put("post/a/one.jpg", Pictures.Of(".jpg", 1000, 500));
        var url = (await SetOfAsync(site))[0].Url;
        using var made = await MadeAsync(site, url);
        (await site.GetAsync<PictureBook>()).Save();
        var file = Path.Join(site.Root, "data", "cache", "pictures.json");
        var book = new PictureBook(file);
        Assert.NotEmpty(book.FindHash(url[7..39]));
        await File.WriteAllTextAsync(file, "{ not what it was", TestContext.Current.CancellationToken);
        Assert.Empty(new PictureBook(file).FindHash(url[7..39]));
    }

    [Theory]
    [InlineData("/_/img/00000000000000000000000000000000-480.webp")]
    [InlineData("/_/img/{hash}-481.webp")]
    [InlineData("/_/img/{hash}-1600.webp")]
    [InlineData("/_/img/{hash}-0480.webp")]
    [InlineData("/_/img/{hash}-480.avif")]
    [InlineData("/_/img/{hash}-480.gif")]
    [InlineData("/_/img/{hash}-480.png")]
    [InlineData("/_/img/{hash}-.webp")]
    [InlineData("/_/img/{hash}-99999999999.webp")]
    [InlineData("/_/img/..%2f..%2fpictures.json")]
    [InlineData("/_/img/")]
    public async Task A_version_that_no_page_names_is_not_found(string address)
    {
        await using var site = TestSite.With(Post).Put("post/a/one.jpg", Pictures.Of(".jpg", 1000, 500));
        var url = (await SetOfAsync(site))[0].Url;
        Assert.Equal(
            HttpStatusCode.NotFound,
            await site.StatusOfAsync(address.Replace("{hash}", url[7..39], StringComparison.Ordinal))
        );
        Assert.False(Directory.Exists(Path.Join(site.Root, "data", "cache", "img")));
    }

    [Fact]
    public async Task A_page_that_is_hidden_hides_the_versions_of_its_pictures()
    {
        await using var site = TestSite.With(Post).Put("post/a/one.jpg", Pictures.Of(".jpg", 1000, 500));
        var url = (await SetOfAsync(site))[0].Url;
        using var made = await MadeAsync(site, url);
        await site.WriteAsync("post/a/index.md", "---\ntitle: A\ndraft: true\n---\n");
        Assert.Equal(HttpStatusCode.NotFound, await site.StatusOfAsync(url));
    }

    [Theory]
    [InlineData(".jpg")]
    [InlineData(".png")]
    [InlineData(".webp")]
    [InlineData(".avif")]
    public async Task A_place_is_not_served_at_a_pictures_own_address(string ending)
    {
        var picture = Pictures.Of(ending, 900, 600, hasLocation: true);
        Assert.True(Pictures.Tells(picture));
        await using var site = TestSite
            .With(Post.Replace(".jpg", ending, StringComparison.Ordinal))
            .Put("post/a/one" + ending, picture);
        using var answer = await site.AskAsync("/post/a/one" + ending);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var bytes = await BytesOfAsync(answer);
        Assert.False(Pictures.Tells(bytes));
        Assert.Equal((900, 600), Pictures.SizeOf(bytes));

        using var first = await site.AskAsync((await SetOfAsync(site))[0].Url);
        Assert.False(Pictures.Tells(await BytesOfAsync(first)));
        using var made = await MadeAsync(site, (await SetOfAsync(site))[0].Url);
        Assert.False(Pictures.Tells(await BytesOfAsync(made)));

        using var again = await site.AskAsync(
            "/post/a/one" + ending,
            request => request.Headers.IfNoneMatch.Add(answer.Headers.ETag ?? EntityTagHeaderValue.Any)
        );
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        using var part = await site.AskAsync(
            "/post/a/one" + ending,
            request => request.Headers.Range = new RangeHeaderValue(2, 9)
        );
        Assert.Equal(HttpStatusCode.PartialContent, part.StatusCode);
        Assert.Equal(bytes[2..10], await BytesOfAsync(part));
        var file = Path.Join(site.Content, "post", "a", "one" + ending);
        Assert.Equal(picture, await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_picture_that_is_cleaned_is_turned_first()
    {
        await using var site = TestSite
            .With(Post)
            .Put("post/a/one.jpg", Pictures.Of(".jpg", 90, 60, hasLocation: true, orientation: 8));
        using var answer = await site.AskAsync("/post/a/one.jpg");
        var bytes = await BytesOfAsync(answer);
        Assert.Equal((60, 90), Pictures.SizeOf(bytes));
        Assert.True(Pictures.ColourAt(bytes, 0, 0.5)[0] > 150, "What was above is now at the left.");
    }

    [Fact]
    public async Task An_owner_may_keep_places()
    {
        var picture = Pictures.Of(".jpg", 90, 60, hasLocation: true);
        await using var site = TestSite.With(Post, "Site:Images:Location=Keep").Put("post/a/one.jpg", picture);
        using var answer = await site.AskAsync("/post/a/one.jpg");
        Assert.Equal(picture, await BytesOfAsync(answer));
    }

    [Fact]
    public async Task A_picture_without_a_place_is_served_byte_for_byte()
    {
        var picture = Pictures.Of(".jpg", 90, 60, orientation: 6);
        await using var site = TestSite.With(Post).Put("post/a/one.jpg", picture);
        using var answer = await site.AskAsync("/post/a/one.jpg");
        Assert.Equal(picture, await BytesOfAsync(answer));
    }

    [Fact]
    public async Task A_place_behind_the_pixels_of_a_png_is_found()
    {
        var picture = Pictures.WithLateChunk(Pictures.Bare(".png", 50, 50), "eXIf"u8, [.. "II*\0\u0008\0\0\0"u8]);
        await using var site = TestSite.With(Post).Put("static/late.png", picture);
        using var answer = await site.AskAsync("/late.png");
        Assert.Equal(-1, (await BytesOfAsync(answer)).AsSpan().IndexOf("eXIf"u8));
    }

    [Fact]
    public async Task A_damaged_picture_with_a_place_is_not_served()
    {
        var picture = Pictures.Of(".jpg", 900, 600, hasLocation: true);
        await using var site = TestSite.With(Post).Put("post/a/one.jpg", picture[..(picture.Length / 2)]);
        Assert.Equal(HttpStatusCode.NotFound, await site.StatusOfAsync("/post/a/one.jpg"));
    }

    [Theory]
    [InlineData(60_000, 60_000)]
    [InlineData(20_000, 10)]
    [InlineData(16_000, 16_000)]
    public async Task A_picture_that_claims_to_be_enormous_is_never_decoded(int width, int height)
    {
        await using var site = TestSite.With(Post).Put("static/big.png", Pictures.Claiming(width, height));
        var image = (await site.PageAsync("/post/a/")).QuerySelectorAll("img")[1];
        Assert.Null(image.GetAttribute("srcset"));
        Assert.Equal(HttpStatusCode.OK, await site.StatusOfAsync("/big.png"));
    }

    [Fact]
    public async Task V14_what_moves_and_what_is_drawn_is_served_as_it_is()
    {
        var moving = Pictures.Moving();
        await using var site = TestSite
            .With(
                """
                === post/a/index.md
                ---
                title: A
                ---
                ![m](m.gif) ![s](s.svg)
                === post/a/s.svg
                <?xml version="1.0"?><!DOCTYPE svg><svg xmlns="http://www.w3.org/2000/svg" width="40px" height="30"/>
                """
            )
            .Put("post/a/m.gif", moving);
        var images = (await site.PageAsync("/post/a/")).QuerySelectorAll(".post__content img");
        Assert.Equal(["20", "40"], images.Select(image => image.GetAttribute("width")));
        Assert.Equal(["20", "30"], images.Select(image => image.GetAttribute("height")));
        Assert.All(images, image => Assert.Null(image.GetAttribute("srcset")));
        using var gif = await site.AskAsync("/post/a/m.gif");
        Assert.Equal(moving, await BytesOfAsync(gif));
        using var svg = await site.AskAsync("/post/a/s.svg");
        Assert.Equal(
            "default-src 'none'; style-src 'unsafe-inline'; sandbox",
            Assert.Single(svg.Headers.GetValues("Content-Security-Policy"))
        );
    }

    [Fact]
    public async Task Avif_is_offered_first_where_the_owner_wants_it()
    {
        await using var site = TestSite
            .With(Post, "Site:Images:Avif=true")
            .Put("post/a/one.jpg", Pictures.Of(".jpg", 600, 400));
        var source = (await site.PageAsync("/post/a/")).QuerySelector(
            "a.picture[data-zoom][href='one.jpg'] > picture.picture-forms > source[type='image/avif']"
        );
        var url = source?.GetAttribute("srcset")?.Split(' ')[0] ?? "";
        Assert.EndsWith("-480.avif", url, StringComparison.Ordinal);
        using var made = await MadeAsync(site, url);
        Assert.Equal("image/avif", made.Content.Headers.ContentType?.MediaType);
        Assert.Equal((480, 320), Pictures.SizeOf(await BytesOfAsync(made)));
    }

    [Fact]
    public async Task Without_the_library_pictures_are_served_plainly_and_what_may_tell_a_place_is_not()
    {
        var plain = Pictures.Bare(".jpg", 1000, 600);
        await using var site = TestSite
            .With(Post + "\n![three](three.jpg)")
            .Put("post/a/one.jpg", plain)
            .Put("post/a/three.jpg", Pictures.Of(".jpg", 1000, 600, hasLocation: true));
        site.Parts = services => services.AddSingleton(new PictureLibrary(isWanted: false));
        var image = (await site.PageAsync("/post/a/")).QuerySelector("img");
        Assert.Null(image?.GetAttribute("srcset"));
        Assert.Null(image?.GetAttribute("width"));
        using var answer = await site.AskAsync("/post/a/one.jpg");
        Assert.Equal(plain, await BytesOfAsync(answer));
        Assert.Equal(HttpStatusCode.NotFound, await site.StatusOfAsync("/post/a/three.jpg"));
    }

    private static async Task<List<(string Url, int Width)>> SetOfAsync(TestSite site) =>
        [
            .. ((await site.PageAsync("/post/a/")).QuerySelector("img")?.GetAttribute("srcset") ?? "")
                .Split(", ", StringSplitOptions.RemoveEmptyEntries)
                .Select(candidate => candidate.Split(' '))
                .Select(parts =>
                    (parts[0], int.Parse(parts[1][..^1], System.Globalization.CultureInfo.InvariantCulture))
                ),
        ];

    /// <summary>The version, once it is made.</summary>
    private static async Task<HttpResponseMessage> MadeAsync(TestSite site, string url)
    {
        for (var wait = 0; wait < 600; wait++)
        {
            var answer = await site.AskAsync(url);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            if (answer.Headers.CacheControl?.NoStore != true)
            {
                return answer;
            }

            answer.Dispose();
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        throw new InvalidOperationException($"{url} is not made.");
    }

    private static Task<byte[]> BytesOfAsync(HttpResponseMessage answer) =>
        answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
}
