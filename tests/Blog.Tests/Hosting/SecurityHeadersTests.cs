using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Blog.Tests.Hosting;

public sealed class SecurityHeadersTests
{
    [Theory]
    [InlineData("/fine", HttpStatusCode.OK)]
    [InlineData("/unknown", HttpStatusCode.NotFound)]
    [InlineData("/fails", HttpStatusCode.InternalServerError)]
    [InlineData("/malformed", HttpStatusCode.BadRequest)]
    [InlineData("/health/live", HttpStatusCode.OK)]
    [InlineData("/health/ready", HttpStatusCode.OK)]
    [InlineData("/_/site.css", HttpStatusCode.OK)]
    [InlineData("http://evil.example/fine", HttpStatusCode.BadRequest)]
    public async Task Every_answer_carries_them(string address, HttpStatusCode status)
    {
        await using var blog = await HostedBlog.StartAsync(["Site:BaseUrl=http://example.org/"], Map);
        using var response = await blog.GetAsync(address.StartsWith('/') ? "http://example.org" + address : address);
        Assert.Equal(status, response.StatusCode);
        Assert.StartsWith(
            "default-src 'none'; script-src 'self' 'sha256-",
            Header(response, "Content-Security-Policy")
        );
        Assert.Equal("nosniff", Header(response, "X-Content-Type-Options"));
        Assert.Equal("strict-origin-when-cross-origin", Header(response, "Referrer-Policy"));
        Assert.Equal("same-origin", Header(response, "Cross-Origin-Opener-Policy"));
        Assert.Contains("camera=()", Header(response, "Permissions-Policy"), StringComparison.Ordinal);
        Assert.False(response.Headers.Contains("Server"));
        Assert.False(response.Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public async Task An_endpoint_may_set_its_own_policy()
    {
        await using var blog = await HostedBlog.StartAsync(map: Map);
        using var response = await blog.GetAsync("/own");
        Assert.Equal("sandbox", Header(response, "Content-Security-Policy"));
    }

    [Theory]
    [InlineData("https://example.org/", "https://example.org/fine", true)]
    [InlineData("https://example.org/", "http://example.org/fine", false)]
    [InlineData("http://example.org/", "https://example.org/fine", false)]
    [InlineData("https://localhost/", "https://localhost/fine", false)]
    public async Task Https_is_demanded_for_the_future_only_over_https_and_where_it_is_the_address(
        string baseUrl,
        string address,
        bool isDemanded
    )
    {
        await using var blog = await HostedBlog.StartAsync([$"Site:BaseUrl={baseUrl}"], Map);
        using var response = await blog.GetAsync(address);
        Assert.Equal(isDemanded, response.Headers.Contains("Strict-Transport-Security"));
    }

    internal static string Header(HttpResponseMessage response, string name) =>
        string.Join(", ", response.Headers.TryGetValues(name, out var values) ? values : []);

    private static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/fine", () => "fine");
        app.MapGet("/fails", string () => throw new InvalidOperationException("secret cause"));
        app.MapGet("/malformed", string () => throw new BadHttpRequestException("no form"));
        app.MapGet(
            "/own",
            (HttpContext context) =>
            {
                context.Response.Headers.ContentSecurityPolicy = "sandbox";
                return "own";
            }
        );
    }
}
