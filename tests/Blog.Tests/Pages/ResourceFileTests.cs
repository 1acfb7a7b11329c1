using System.Net;
using System.Net.Http.Headers;
using Blog.Tests.Support;

namespace Blog.Tests.Pages;

public sealed class ResourceFileTests
{
    private const string Files = """
        === post/b/index.md
        ---
        title: B
        ---
        === post/b/pic.svg
        <svg xmlns="http://www.w3.org/2000/svg"/>
        === post/b/data.weird
        0123456789
        === static/img/x.txt
        static text
        === static/draft.md
        ---
        === post/raw.txt
        ---
        title: a draft saved under the wrong name
        ---
        === post/notes.txt
        Just notes.
        """;

    [Fact]
    public async Task F30_a_static_folder_for_other_programs_is_served_and_no_other_with_a_dot()
    {
        await using var site = TestSite.With(
            """
            === static/.well-known/security.txt
            Contact: mailto:me@example.org
            === static/.well-known/.secret
            hidden
            === static/.git/config
            hidden
            === static/img/.well-known/a.txt
            hidden
            === .well-known/content.txt
            hidden
            """
        );
        Assert.Contains("mailto:", await site.TextOfAsync("/.well-known/security.txt"), StringComparison.Ordinal);
        foreach (
            var address in (string[])
                ["/.well-known/.secret", "/.git/config", "/img/.well-known/a.txt", "/.well-known/content.txt"]
        )
        {
            Assert.Equal(HttpStatusCode.NotFound, await site.StatusOfAsync(address));
        }
    }

    [Theory]
    [InlineData("/post/b/pic.svg", "image/svg+xml")]
    [InlineData("/img/x.txt", "text/plain; charset=utf-8")]
    [InlineData("/post/notes.txt", "text/plain; charset=utf-8")]
    [InlineData("/post/b/data.weird", "application/octet-stream")]
    public async Task A_file_is_served_as_it_is(string address, string type)
    {
        await using var site = TestSite.With(Files);
        using var answer = await site.AskAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType?.ToString());
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal(TimeSpan.FromHours(1), answer.Headers.CacheControl?.MaxAge);
        Assert.Equal(
            type == "application/octet-stream" ? "attachment" : null,
            answer.Content.Headers.ContentDisposition?.DispositionType
        );

        using var again = await site.AskAsync(
            address,
            request => request.Headers.IfNoneMatch.Add(answer.Headers.ETag ?? EntityTagHeaderValue.Any)
        );
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Fact]
    public async Task A_part_of_a_file_can_be_asked_for()
    {
        await using var site = TestSite.With(Files);
        using var answer = await site.AskAsync(
            "/post/b/data.weird",
            request => request.Headers.Range = new RangeHeaderValue(2, 4)
        );
        Assert.Equal(HttpStatusCode.PartialContent, answer.StatusCode);
        Assert.Equal("234", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("/post/raw.txt")]
    [InlineData("/post/b/index.md")]
    [InlineData("/static/img/x.txt")]
    [InlineData("/../content/post/notes.txt")]
    [InlineData("/post/%2e%2e/post/notes.txt%0a")]
    [InlineData("/post/..%2fpost%2fnotes.txt")]
    [InlineData("/post/b/..%5cnotes.txt")]
    [InlineData("/appsettings.json")]
    public async Task A_file_that_is_not_to_be_had_is_not_found(string address)
    {
        await using var site = TestSite.With(Files);
        await site.StatusOfAsync("/");
        Assert.Equal(HttpStatusCode.NotFound, await site.StatusOfAsync(address));
    }

    [Fact]
    public async Task A_bundle_that_is_hidden_hides_its_files()
    {
        await using var site = TestSite.With(Files);
        Assert.Equal(HttpStatusCode.OK, await site.StatusOfAsync("/post/b/pic.svg"));
        await site.WriteAsync("post/b/index.md", "---\ntitle: B\ndraft: true\n---\n");
        Assert.Equal(HttpStatusCode.NotFound, await site.StatusOfAsync("/post/b/pic.svg"));
    }
}
