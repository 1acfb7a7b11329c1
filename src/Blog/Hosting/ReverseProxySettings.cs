using System.ComponentModel.DataAnnotations;

namespace Blog.Hosting;

/// <summary>The <c>ReverseProxy</c> section: whose word is taken for the client's address, scheme and host.</summary>
public sealed record ReverseProxySettings
{
    /// <summary>Networks such as <c>10.0.0.0/8</c> whose X-Forwarded headers are believed. With <see cref="KnownProxies"/> empty too: loopback only.</summary>
    public IReadOnlyList<string> KnownNetworks { get; init; } = [];

    /// <summary>Addresses of single proxies.</summary>
    public IReadOnlyList<string> KnownProxies { get; init; } = [];

    /// <summary>Further host names that are answered beside that of Site:BaseUrl.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>How many proxies stand one behind the other.</summary>
    [Range(1, 20)]
    public int ForwardLimit { get; init; } = 1;

    /// <summary>The path below which the site stands while Site:BaseUrl is unset, such as <c>/blog</c>.</summary>
    public string PathBase { get; init; } = "";
}
