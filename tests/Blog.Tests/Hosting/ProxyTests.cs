using System.Net;
using Blog.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Hosting;

/// <summary>The examples of <c>deploy/</c>, each in the program it is for (docs/proxy.md).</summary>
public sealed class ProxyTests
{
    private const string Files = """
        === tags/c#/_index.md
        ---
        title: "C#"
        ---
        === post/海.md
        ---
        title: 海
        date: 2026-01-01
        tags: ["C#"]
        ---
        Words.
        """;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(FrontKind.Nginx, false)]
    [InlineData(FrontKind.Nginx, true)]
    [InlineData(FrontKind.Caddy, false)]
    [InlineData(FrontKind.Caddy, true)]
    [InlineData(FrontKind.Apache, false)]
    [InlineData(FrontKind.Apache, true)]
    public async Task The_site_knows_scheme_host_and_client_whatever_the_client_says(FrontKind kind, bool isBelowPath)
    {
        var ports = FrontPorts.Find();
        var root = $"https://localhost:{ports.Secure}/{(isBelowPath ? "blog/" : "")}";
        var seen = new Seen();
        await using var site = TestSite.OnPort(Files, $"Site:BaseUrl={root}");
        site.Parts = services => services.AddSingleton<IStartupFilter>(seen);
        await using var front = await FrontServer.StartAsync(
            kind,
            isBelowPath,
            ports,
            new Uri(await site.UrlAsync()).Authority
        );
        using var client = front.Client();
        Assert.Contains(
            $"<link rel=\"canonical\" href=\"{root}post/%E6%B5%B7/\">",
            await client.GetStringAsync(new Uri(root + "post/%E6%B5%B7/"), Ct),
            StringComparison.Ordinal
        );
        Assert.Equal($"127.0.0.1 {root}", seen.Of(root));

        client.DefaultRequestHeaders.Add("X-Forwarded-For", "6.6.6.6");
        client.DefaultRequestHeaders.Add("X-Forwarded-Host", "evil.example");
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "http");
        foreach (var address in (string[])["tags/c%23/", "account/login", "search/?q=%E6%B5%B7"])
        {
            using var answer = await client.GetAsync(new Uri(root + address), Ct);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal($"127.0.0.1 {root}", seen.Of(root));
        }

        Assert.Equal(root + "post/%E6%B5%B7/", await RedirectOfAsync(client, root + "post/%E6%B5%B7"));
        if (isBelowPath)
        {
            Assert.Equal(root, await RedirectOfAsync(client, root.TrimEnd('/')));
        }
        else if (kind is not FrontKind.Caddy)
        {
            Assert.Equal(
                "https://localhost/post/?a=1",
                await RedirectOfAsync(client, $"http://localhost:{ports.Plain}/post/?a=1")
            );
        }
    }

    [Fact]
    public async Task A_socket_takes_the_place_of_a_port_and_its_first_hop_is_believed()
    {
        using var folder = new TempFolder();
        var ports = FrontPorts.Find();
        var root = $"https://localhost:{ports.Secure}/";
        var socket = folder.At("blog.sock");
        var seen = new Seen();
        await using var site = TestSite.OnPort(Files, $"Site:BaseUrl={root}", $"Urls=http://unix:{socket}");
        site.Parts = services => services.AddSingleton<IStartupFilter>(seen);
        await site.SiteAsync();
        await using var front = await FrontServer.StartAsync(FrontKind.Nginx, false, ports, "unix:" + socket);
        using var client = front.Client();
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri(root + "account/login"), Ct)).StatusCode);
        Assert.Equal($"127.0.0.1 {root}", seen.Of(root));
    }

    private static async Task<string> RedirectOfAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(new Uri(address), Ct);
        Assert.Contains(
            answer.StatusCode,
            (HttpStatusCode[])[HttpStatusCode.MovedPermanently, HttpStatusCode.PermanentRedirect]
        );
        return new Uri(new Uri(address), answer.Headers.Location?.OriginalString).AbsoluteUri;
    }

    /// <summary>Keeps what the program took the last request for.</summary>
    private sealed class Seen : IStartupFilter
    {
        private volatile string _last = "";

        /// <param name="root">What an address begins with is shortened to it.</param>
        public string Of(string root) =>
            _last.Contains(root, StringComparison.Ordinal) ? $"{_last.Split(' ')[0]} {root}" : _last;

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
            app =>
            {
                app.Use(
                    (context, following) =>
                    {
                        // Before the answer goes out, and after the forwarded headers were heard.
                        context.Response.OnStarting(() =>
                        {
                            var request = context.Request;
                            _last =
                                $"{context.Connection.RemoteIpAddress} {request.Scheme}://{request.Host}{request.PathBase}{request.Path}";
                            return Task.CompletedTask;
                        });
                        return following();
                    }
                );
                next(app);
            };
    }
}
