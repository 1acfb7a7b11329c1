using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Blog.Tests.Hosting;

public sealed class HostFilterTests
{
    [Theory]
    [InlineData("example.org", HttpStatusCode.OK)]
    [InlineData("EXAMPLE.org:8080", HttpStatusCode.OK)]
    [InlineData("localhost:5000", HttpStatusCode.OK)]
    [InlineData("127.0.0.1", HttpStatusCode.OK)]
    [InlineData("[::1]:5000", HttpStatusCode.OK)]
    [InlineData("blog.internal", HttpStatusCode.OK)]
    [InlineData("a.wild.example", HttpStatusCode.OK)]
    [InlineData("evil.example", HttpStatusCode.BadRequest)]
    [InlineData("www.example.org", HttpStatusCode.BadRequest)]
    [InlineData("example.org.evil.example", HttpStatusCode.BadRequest)]
    public async Task Only_our_own_hosts_are_answered(string host, HttpStatusCode status)
    {
        await using var blog = await HostedBlog.StartAsync(
            [
                "Site:BaseUrl=https://example.org/",
                "ReverseProxy:Hosts:0=blog.internal",
                "ReverseProxy:Hosts:1=*.wild.example",
            ],
            app => app.MapGet("/fine", () => "fine")
        );
        using var response = await blog.GetAsync("/fine", ("Host", host));
        Assert.Equal(status, response.StatusCode);
    }

    [Fact]
    public async Task A_request_that_names_no_host_is_refused()
    {
        await using var blog = await HostedBlog.StartAsync(
            ["Site:BaseUrl=https://example.org/"],
            app => app.MapGet("/fine", () => "fine")
        );
        var context = await blog.Server.SendAsync(
            request =>
            {
                request.Request.Method = HttpMethods.Get;
                request.Request.Path = "/fine";
                request.Request.Host = default;
            },
            TestContext.Current.CancellationToken
        );
        Assert.Equal(StatusCodes.Status400BadRequest, context.Response.StatusCode);
    }

    [Fact]
    public async Task Health_is_told_under_any_name()
    {
        await using var blog = await HostedBlog.StartAsync(["Site:BaseUrl=https://example.org/"]);
        using var response = await blog.GetAsync("http://10.0.0.7/health/live");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Without_an_address_of_its_own_the_site_answers_any_host()
    {
        await using var blog = await HostedBlog.StartAsync(map: app => app.MapGet("/fine", () => "fine"));
        using var response = await blog.GetAsync("http://any.example/fine");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("xn--r8jz45g.example")]
    [InlineData("a.xn--r8jz45g.test")]
    [InlineData("[2001:db8::1]:81")]
    public async Task A_name_in_another_script_is_known_by_its_wire_form(string host)
    {
        await using var blog = await HostedBlog.StartAsync(
            [
                "Site:BaseUrl=https://例え.example/",
                "ReverseProxy:Hosts:0=*.例え.test",
                "ReverseProxy:Hosts:1=[2001:db8::1]",
            ],
            app => app.MapGet("/fine", () => "fine")
        );
        using var response = await blog.GetAsync("/fine", ("Host", host));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }
}
