using System.Net;
using Blog.Admin;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Admin;

/// <summary>How requests arrive, and what is told of it.</summary>
public sealed class ArrivalTests
{
    private static readonly Uri Home = new("https://example.org/blog/");

    [Fact]
    public void A_proxy_that_is_believed_is_known_by_what_was_before()
    {
        var arrival = Arrival.Of(
            Request("198.51.100.7", ("X-Original-For", "[::ffff:127.0.0.1]:4711"), ("X-Original-Proto", "http"))
        );
        Assert.Equal(new Arrival("https", "example.org", "198.51.100.7", "::ffff:127.0.0.1", false), arrival);
        Assert.Empty(ArrivalCheck.Find(arrival, Home));
    }

    [Theory]
    [InlineData("X-Forwarded-For", "198.51.100.7")]
    [InlineData("X-Forwarded-Proto", "https")]
    public void A_proxy_that_is_not_believed_is_named(string header, string value)
    {
        var arrival = Arrival.Of(Request("10.0.0.5", (header, value)));
        var trouble = Assert.Single(ArrivalCheck.Find(arrival, Home));
        Assert.Equal(TroubleKind.ProxyUnknown, trouble.Kind);
        Assert.Equal([("Proxy", "10.0.0.5")], trouble.Values);
    }

    [Theory]
    [InlineData("http", "example.org", "https://example.org/", TroubleKind.SchemeUnlike)]
    [InlineData("https", "127.0.0.1:5000", "https://example.org/", TroubleKind.HostUnlike)]
    [InlineData("https", "example.org:8443", "https://example.org/", TroubleKind.HostUnlike)]
    [InlineData("https", "example.org:8443", "https://example.org:8443/", null)]
    [InlineData("https", "xn--bcher-kva.example", "https://bücher.example/", null)]
    [InlineData("http", "example.org", "http://example.org/", TroubleKind.CookiesOpen)]
    [InlineData("http", "localhost:5000", "http://localhost:5000/", null)]
    [InlineData("http", "example.org", null, TroubleKind.AddressUnset)]
    public void Scheme_and_host_are_those_of_the_site_s_address(
        string scheme,
        string host,
        string? address,
        TroubleKind? kind
    ) =>
        Assert.Equal(
            kind is { } one ? [one] : [],
            ArrivalCheck
                .Find(new Arrival(scheme, host, "198.51.100.7", null, false), address is null ? null : new Uri(address))
                .Select(trouble => trouble.Kind)
        );

    [Fact]
    public void A_proof_of_other_keys_is_none()
    {
        var proof = new ArrivalProof(new EphemeralDataProtectionProvider());
        Assert.True(proof.IsGood(proof.Make()));
        Assert.False(proof.IsGood(new ArrivalProof(new EphemeralDataProtectionProvider()).Make()));
        Assert.False(proof.IsGood(null));
        Assert.False(proof.IsGood("x"));
    }

    private static DefaultHttpContext Request(string client, params (string Name, string Value)[] headers)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = IPAddress.Parse(client);
        (context.Request.Scheme, context.Request.Host) = ("https", new HostString("example.org"));
        foreach (var (name, value) in headers)
        {
            context.Request.Headers[name] = value;
        }

        return context;
    }
}
