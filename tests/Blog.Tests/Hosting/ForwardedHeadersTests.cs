using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Blog.Tests.Hosting;

public sealed class ForwardedHeadersTests
{
    private static readonly (string, string)[] Forged =
    [
        ("X-Forwarded-For", "6.6.6.6"),
        ("X-Forwarded-Proto", "https"),
        ("X-Forwarded-Host", "evil.example"),
        ("X-Forwarded-Prefix", "/evil"),
    ];

    [Fact]
    public async Task A_stranger_changes_nothing_with_them()
    {
        await using var blog = await HostedBlog.StartAsync(map: Map, peer: "203.0.113.9");
        Assert.Equal("203.0.113.9 http://localhost/seen", await blog.TextAsync("/seen", Forged));
    }

    [Fact]
    public async Task A_proxy_on_this_machine_is_believed_but_for_the_prefix()
    {
        await using var blog = await HostedBlog.StartAsync(map: Map);
        Assert.Equal("6.6.6.6 https://evil.example/seen", await blog.TextAsync("/seen", Forged));
    }

    [Fact]
    public async Task Named_proxies_take_the_place_of_this_machine()
    {
        string[] settings = ["ReverseProxy:KnownNetworks:0=10.0.0.0/8"];
        await using var local = await HostedBlog.StartAsync(settings, Map);
        Assert.Equal("127.0.0.1 http://localhost/seen", await local.TextAsync("/seen", Forged));

        await using var named = await HostedBlog.StartAsync(settings, Map, peer: "10.1.2.3");
        Assert.Equal("6.6.6.6 https://evil.example/seen", await named.TextAsync("/seen", Forged));
    }

    [Fact]
    public async Task Of_a_chain_the_first_address_that_no_proxy_of_ours_gave_is_the_clients()
    {
        await using var blog = await HostedBlog.StartAsync(
            [
                "ReverseProxy:KnownProxies:0=10.0.0.1",
                "ReverseProxy:KnownProxies:1=10.0.0.2",
                "ReverseProxy:ForwardLimit=5",
            ],
            Map,
            peer: "10.0.0.1"
        );
        Assert.Equal(
            "198.51.100.4 http://localhost/seen",
            await blog.TextAsync("/seen", ("X-Forwarded-For", "6.6.6.6, 198.51.100.4, 10.0.0.2"))
        );
    }

    [Fact]
    public async Task A_believed_foreign_host_is_still_refused()
    {
        await using var blog = await HostedBlog.StartAsync(["Site:BaseUrl=https://example.org/"], Map);
        using var foreign = await blog.GetAsync("/seen", Forged);
        Assert.Equal(HttpStatusCode.BadRequest, foreign.StatusCode);
        Assert.Equal(
            "127.0.0.1 http://example.org/seen",
            await blog.TextAsync("http://10.0.0.9/seen", ("X-Forwarded-Host", "example.org"))
        );
    }

    private static void Map(IEndpointRouteBuilder app) =>
        app.MapGet(
            "/seen",
            (HttpContext context) =>
                $"{context.Connection.RemoteIpAddress} {context.Request.Scheme}://{context.Request.Host}"
                + $"{context.Request.PathBase}{context.Request.Path}"
        );
}
