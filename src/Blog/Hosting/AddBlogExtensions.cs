using System.Net;
using System.Text.Unicode;
using Blog.Admin;
using Blog.Background;
using Blog.Publishing;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.WebEncoders;
using Serilog;
using IPNetwork = System.Net.IPNetwork;

namespace Blog.Hosting;

/// <summary>What the program is made of: one line for each part.</summary>
public static class AddBlogExtensions
{
    private const long MaxRequestBytes = 1024 * 1024;
    private const int MaxConnections = 1000;
    private const int MaxFormValues = 1024;

    private static readonly TimeSpan RequestTimeout = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan ShutdownTimeout = TimeSpan.FromSeconds(20);

    public static WebApplicationBuilder AddBlog(this WebApplicationBuilder builder, BlogSettings settings)
    {
        var services = builder.Services;
        builder.WebHost.ConfigureKestrel(
            (host, kestrel) =>
            {
                kestrel.Configure(host.Configuration.GetSection("Kestrel"));
                Limit(kestrel);
            }
        );
        services.AddSerilog(
            log => Logging.Configure(log, builder.Configuration, settings.Logs.Format),
            preserveStaticLogger: true
        );
        services.AddSettings(settings);
        services.TryAddSingleton(TimeProvider.System);
        services.Configure<HostOptions>(Bear);
        services.AddSingleton<BackgroundFaults>();
        services.AddSingleton<BackgroundRounds>();
        services.AddHealthChecks().AddCheck<BackgroundHealth>("background");
        services.Configure<FormOptions>(options => options.ValueCountLimit = MaxFormValues);
        services.Configure<ForwardedHeadersOptions>(options => Believe(options, settings.ReverseProxy));
        services.AddRequestTimeouts(options =>
            options.DefaultPolicy = new RequestTimeoutPolicy { Timeout = RequestTimeout }
        );
        services.AddResponseCompression(Compress);
        services.AddKeys(settings.Data);
        services.AddDatabase(settings);
        services.AddHistory(settings);
        services.AddMail(settings);
        services.AddAccounts(settings);
        services.AddSingleton<ContentPolicy>();
        services.TryAddSingleton(ErrorPage.Of(settings));
        services.TryAddSingleton<Restart>(_ => new Restart());
        services.AddPublishing(settings);
        services.AddImages(settings);
        services.AddReaders();
        services.AddFeeds(settings);
        services.AddComments(settings);
        services.AddBackup(settings);
        services.AddAdmin();
        services.AddHostedService(provider => RestingMemory.OfProcess(provider.GetRequiredService<BackgroundRounds>()));
        services.AddPages();
        return builder;
    }

    private static void AddSettings(this IServiceCollection services, BlogSettings settings)
    {
        services.AddSingleton(settings);
        services.AddTransient(provider => provider.GetRequiredService<LiveSite>().Settings);
        services.AddSingleton(settings.Content);
        services.AddSingleton(settings.OwnTexts);
    }

    private static void AddKeys(this IServiceCollection services, DataSettings data)
    {
        services.AddDataProtection().SetApplicationName(BlogApplication.Name);
        services
            .AddOptions<KeyManagementOptions>()
            .Configure<ILoggerFactory>(
                (keys, log) => keys.XmlRepository = new KeyFolder(new DirectoryInfo(DataFolder.KeysIn(data.Path)), log)
            );
    }

    private static void AddPages(this IServiceCollection services)
    {
        services.AddSingleton<OwnPolicy>();
        services
            .AddRazorPages(options =>
            {
                ReaderPages.Open(options.Conventions);
                StaffPages.Guard(options.Conventions);
                CommentRoutes.Open(options.Conventions);
            })
            .AddMvcOptions(options =>
            {
                options.Filters.AddService<OwnPolicy>();
                options.Filters.Add<NoWriteWithoutHandler>();
            })
            .ConfigureApplicationPartManager(parts =>
            {
                parts.FeatureProviders.Add(new ViewOverrides());

                // There are none, and looking for them takes a walk through every type.
                parts.FeatureProviders.Remove(parts.FeatureProviders.OfType<ControllerFeatureProvider>().Single());
            });
        PagesWhenAsked.Use(services);
        services.Replace(ServiceDescriptor.Singleton<IRazorPageActivator, ViewActivator>());
        services.Replace(ServiceDescriptor.Singleton<IRazorPageFactoryProvider, ViewFactories>());

        // Or Razor writes each Chinese character as eight bytes of ASCII.
        services.Configure<WebEncoderOptions>(options =>
            options.TextEncoderSettings = new System.Text.Encodings.Web.TextEncoderSettings(UnicodeRanges.All)
        );
    }

    private static void Limit(KestrelServerOptions options)
    {
        options.AddServerHeader = false;
        options.Limits.MaxRequestBodySize = MaxRequestBytes;
        options.Limits.MaxConcurrentConnections = MaxConnections;
        options.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        options.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(60);
    }

    private static void Bear(HostOptions options)
    {
        options.BackgroundServiceExceptionBehavior = BackgroundServiceExceptionBehavior.Ignore;
        options.ShutdownTimeout = ShutdownTimeout;

        // A request that comes before the first reading waits for it; the reading waits for nothing.
        options.ServicesStartConcurrently = true;
    }

    private static void Believe(ForwardedHeadersOptions options, ReverseProxySettings proxy)
    {
        options.ForwardedHeaders =
            ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
        options.ForwardLimit = proxy.ForwardLimit;
        if (proxy.KnownNetworks.Count + proxy.KnownProxies.Count == 0)
        {
            return;
        }

        options.KnownIPNetworks.Clear();
        options.KnownProxies.Clear();
        foreach (var network in proxy.KnownNetworks)
        {
            options.KnownIPNetworks.Add(IPNetwork.Parse(network));
        }

        foreach (var address in proxy.KnownProxies)
        {
            options.KnownProxies.Add(IPAddress.Parse(address));
        }
    }

    /// <summary>Over https too: only <see cref="PublicPage"/> answers come here, and they hold no secret to guess at.</summary>
    private static void Compress(ResponseCompressionOptions options)
    {
        options.EnableForHttps = true;
        options.Providers.Add<GzipCompressionProvider>();
        options.MimeTypes =
        [
            .. ResponseCompressionDefaults.MimeTypes,
            "application/rss+xml",
            "application/atom+xml",
            "application/feed+json",
            "application/manifest+json",
            "image/svg+xml",
        ];
    }
}
