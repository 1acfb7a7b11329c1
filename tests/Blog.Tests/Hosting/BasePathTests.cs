using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Blog.Tests.Hosting;

public sealed class BasePathTests
{
    [Theory]
    [InlineData("Site:BaseUrl=http://localhost/blog/")]
    [InlineData("Site:BaseUrl=http://localhost/blog")]
    [InlineData("ReverseProxy:PathBase=/blog")]
    [InlineData("ReverseProxy:PathBase=/blog/")]
    public async Task With_and_without_the_prefix_it_is_the_same_request(string setting)
    {
        await using var blog = await HostedBlog.StartAsync([setting], Map);
        Assert.Equal("/blog + /seen/中", await blog.TextAsync("/blog/seen/%E4%B8%AD"));
        Assert.Equal("/blog + /seen/中", await blog.TextAsync("/seen/%E4%B8%AD"));
    }

    [Fact]
    public async Task Without_a_base_path_there_is_none()
    {
        await using var blog = await HostedBlog.StartAsync(map: Map);
        Assert.Equal(" + /seen/a", await blog.TextAsync("/seen/a"));
        using var response = await blog.GetAsync("/blog/seen/a");
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Theory]
    [InlineData("/blogs/seen/a")]
    [InlineData("/BLOG/seen/a")]
    [InlineData("/blog/blog/seen/a")]
    public async Task What_only_looks_like_the_prefix_is_part_of_the_path(string address)
    {
        await using var blog = await HostedBlog.StartAsync(["ReverseProxy:PathBase=/blog"], Map);
        using var response = await blog.GetAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task The_prefix_alone_leads_home()
    {
        await using var blog = await HostedBlog.StartAsync(["ReverseProxy:PathBase=/日记"], Map);
        using var response = await blog.GetAsync("/%E6%97%A5%E8%AE%B0?a=b");
        Assert.Equal(HttpStatusCode.MovedPermanently, response.StatusCode);
        Assert.Equal("/%E6%97%A5%E8%AE%B0/?a=b", response.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Assets_and_health_lie_under_both()
    {
        await using var blog = await HostedBlog.StartAsync(["Site:BaseUrl=http://localhost/blog/"]);
        foreach (var address in new[] { "/_/site.css", "/blog/_/site.css", "/health/ready", "/blog/health/ready" })
        {
            using var response = await blog.GetAsync(address);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }
    }

    private static void Map(IEndpointRouteBuilder app) =>
        app.MapGet(
            "/seen/{name}",
            (HttpContext context) => $"{context.Request.PathBase.Value} + {context.Request.Path.Value}"
        );
}
