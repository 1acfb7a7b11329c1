using System.Net;
using System.Xml.Linq;
using Blog.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Blog.Tests.Hosting;

/// <summary>The whole program in memory, with endpoints of the test's own.</summary>
internal sealed class HostedBlog : IAsyncDisposable
{
    private readonly Layers _layers;
    private readonly WebApplication _app;

    private HostedBlog(Layers layers, WebApplication app)
    {
        _layers = layers;
        _app = app;
        Client = app.GetTestClient();
    }

    public HttpClient Client { get; }

    /// <summary>For requests that a client would not send.</summary>
    public TestServer Server => _app.GetTestServer();

    /// <param name="settings">Keys and values, such as <c>Site:BaseUrl=https://example.org/</c>.</param>
    /// <param name="peer">The address of whoever is connected.</param>
    public static async Task<HostedBlog> StartAsync(
        string[]? settings = null,
        Action<IEndpointRouteBuilder>? map = null,
        Action<IServiceCollection>? services = null,
        string peer = "127.0.0.1"
    )
    {
        var layers = new Layers();
        layers.Folder.Make("work", "content");
        foreach (var setting in settings ?? [])
        {
            var parts = setting.Split('=', 2);
            layers.WithArgument(parts[0], parts[1]);
        }

        var app = BlogApplication.Create(
            layers.Read(),
            builder =>
            {
                builder.WebHost.UseTestServer();
                builder.Services.AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance);
                builder.Services.AddSingleton<IStartupFilter>(new Peer(IPAddress.Parse(peer)));
                builder.Services.Configure<KeyManagementOptions>(options => options.XmlRepository = new MemoryKeys());
                services?.Invoke(builder.Services);
            }
        );
        // For everybody, as nothing is that does not say so.
        map?.Invoke(app.MapGroup("").AllowAnonymous());
        await app.StartAsync();
        return new HostedBlog(layers, app);
    }

    public async Task<HttpResponseMessage> GetAsync(string address, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.RelativeOrAbsolute));
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public async Task<string> TextAsync(string address, params (string Name, string Value)[] headers)
    {
        using var response = await GetAsync(address, headers);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _layers.Dispose();
    }

    private sealed class Peer(IPAddress address) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
            app =>
            {
                app.Use(
                    (context, rest) =>
                    {
                        context.Connection.RemoteIpAddress = address;
                        return rest(context);
                    }
                );
                next(app);
            };
    }

    private sealed class MemoryKeys : IXmlRepository
    {
        private readonly List<XElement> _keys = [];

        public IReadOnlyCollection<XElement> GetAllElements() => _keys;

        public void StoreElement(XElement element, string friendlyName) => _keys.Add(element);
    }
}
