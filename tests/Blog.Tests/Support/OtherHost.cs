using System.Collections.Concurrent;
using System.Net;
using Blog.Images;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Blog.Tests.Support;

/// <summary>A second server on this machine, which stands for a host elsewhere.</summary>
internal sealed class OtherHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private OtherHost(WebApplication app) => _app = app;

    /// <summary>What was asked for: path and query.</summary>
    public ConcurrentQueue<string> Asked { get; } = new();

    /// <summary>What was said of the reader, or of us, in any request.</summary>
    public ConcurrentBag<string> Told { get; } = [];

    public ConcurrentDictionary<string, byte[]> Files { get; } = new(StringComparer.Ordinal);

    public ConcurrentDictionary<string, string> Redirects { get; } = new(StringComparer.Ordinal);

    /// <summary>Without a last slash.</summary>
    public string Url => _app.Urls.First();

    public static async Task<OtherHost> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var host = new OtherHost(app);
        app.Run(host.AnswerAsync);
        await app.StartAsync();
        return host;
    }

    /// <summary>Lets a site ask this host, and no other on this machine.</summary>
    public void MayBeAskedBy(TestSite site)
    {
        var port = new Uri(Url).Port;
        site.Parts = services =>
            services.AddSingleton(
                new PublicAddresses(point => IPAddress.IsLoopback(point.Address) && point.Port == port)
            );
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        Asked.Enqueue(context.Request.Path + context.Request.QueryString);
        foreach (var name in (string[])["Referer", "Cookie", "X-Forwarded-For", "Authorization"])
        {
            if (context.Request.Headers.TryGetValue(name, out var value))
            {
                Told.Add($"{name}: {value}");
            }
        }

        var path = context.Request.Path.Value ?? "/";
        if (Redirects.TryGetValue(path, out var target))
        {
            context.Response.Redirect(target);
        }
        else if (Files.TryGetValue(path, out var bytes))
        {
            await context.Response.Body.WriteAsync(bytes);
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }
}
