using System.Net;
using Blog.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Blog.Tests.Hosting;

public sealed class EntityTagsTests
{
    private static readonly string Page = "<!DOCTYPE html>" + new string('中', 2000);

    [Fact]
    public async Task A_public_page_has_a_weak_tag_and_is_asked_for_anew_each_time()
    {
        await using var blog = await HostedBlog.StartAsync(map: Map);
        using var response = await blog.GetAsync("/page");
        Assert.True(response.Headers.ETag?.IsWeak);
        Assert.Equal("no-cache", SecurityHeadersTests.Header(response, "Cache-Control"));
        Assert.Equal(Page, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_reader_who_has_the_page_gets_304_and_no_body()
    {
        await using var blog = await HostedBlog.StartAsync(map: Map);
        using var first = await blog.GetAsync("/page");
        var tag = first.Headers.ETag?.ToString() ?? "";
        foreach (var known in new[] { tag, $"\"other\", {tag}", tag[2..], "*" })
        {
            using var again = await blog.GetAsync("/page", ("If-None-Match", known));
            Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
            Assert.Equal(tag, again.Headers.ETag?.ToString());
            Assert.Equal("no-cache", SecurityHeadersTests.Header(again, "Cache-Control"));
            Assert.Contains("Accept-Encoding", again.Headers.Vary);
            Assert.Empty(await again.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        }

        using var other = await blog.GetAsync("/page", ("If-None-Match", "W/\"other\""));
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Fact]
    public async Task Compressed_or_not_it_is_the_same_page_with_the_same_tag()
    {
        await using var blog = await HostedBlog.StartAsync(map: Map);
        using var plain = await blog.GetAsync("/page");
        using var packed = await blog.GetAsync("https://localhost/page", ("Accept-Encoding", "gzip"));
        Assert.Equal("gzip", Assert.Single(packed.Content.Headers.ContentEncoding));
        Assert.Equal(plain.Headers.ETag, packed.Headers.ETag);
        Assert.Equal("Accept-Encoding", Assert.Single(packed.Headers.Vary));

        using var again = await blog.GetAsync(
            "/page",
            ("Accept-Encoding", "gzip"),
            ("If-None-Match", plain.Headers.ETag?.ToString() ?? "")
        );
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Fact]
    public async Task Head_gives_the_headers_of_get_and_no_body()
    {
        await using var blog = await HostedBlog.StartAsync(map: Map);
        using var get = await blog.GetAsync("/page");
        using var request = new HttpRequestMessage(HttpMethod.Head, "/page");
        using var head = await blog.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(get.Headers.ETag, head.Headers.ETag);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("/private")]
    [InlineData("/no-store")]
    [InlineData("/cookie")]
    [InlineData("/gone")]
    public async Task What_is_not_for_every_reader_has_no_tag(string address)
    {
        await using var blog = await HostedBlog.StartAsync(map: Map);
        using var response = await blog.GetAsync(address, ("If-None-Match", "*"));
        Assert.NotEqual(HttpStatusCode.NotModified, response.StatusCode);
        Assert.Null(response.Headers.ETag);
        Assert.Equal(Page, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task An_answer_that_may_hold_a_secret_is_not_compressed()
    {
        await using var blog = await HostedBlog.StartAsync(map: Map);
        using var response = await blog.GetAsync("/private", ("Accept-Encoding", "gzip"));
        Assert.Empty(response.Content.Headers.ContentEncoding);
    }

    [Fact]
    public async Task A_page_that_fails_half_way_is_an_error_and_not_half_a_page()
    {
        await using var blog = await HostedBlog.StartAsync(map: Map);
        using var response = await blog.GetAsync("/half");
        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Null(response.Headers.ETag);
        Assert.DoesNotContain(
            "half of it",
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
    }

    private static void Map(IEndpointRouteBuilder app)
    {
        app.MapMethods("/page", [HttpMethods.Get, HttpMethods.Head], Html).WithMetadata(PublicPage.Mark);
        app.MapGet("/private", Html);
        app.MapGet("/no-store", (HttpContext context) => With(context, "Cache-Control", "no-store"))
            .WithMetadata(PublicPage.Mark);
        app.MapGet("/cookie", (HttpContext context) => With(context, "Set-Cookie", "a=b"))
            .WithMetadata(PublicPage.Mark);
        app.MapGet("/gone", () => Results.Content(Page, "text/html; charset=utf-8", statusCode: 410))
            .WithMetadata(PublicPage.Mark);
        app.MapGet(
                "/half",
                async (HttpContext context) =>
                {
                    await context.Response.WriteAsync("half of it");
                    await context.Response.Body.FlushAsync();
                    throw new InvalidOperationException("the other half");
                }
            )
            .WithMetadata(PublicPage.Mark);
    }

    private static IResult Html() => Results.Content(Page, "text/html; charset=utf-8");

    private static IResult With(HttpContext context, string name, string value)
    {
        context.Response.Headers[name] = value;
        return Html();
    }
}
