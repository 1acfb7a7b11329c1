using Blog.Publishing;

namespace Blog.Hosting;

/// <summary>Builds the web program from its settings and from nothing else, for <c>serve</c> and for tests.</summary>
public static class BlogApplication
{
    /// <summary>The assembly's name, by which the manifest of static assets is found whoever started the program.</summary>
    public const string Name = "Blog";

    /// <param name="change">Called last, so that a test can put its own clock or server in place.</param>
    /// <param name="isToServe">It will be started at once, so the content is read while the rest is put together.</param>
    public static WebApplication Create(
        BlogSettings settings,
        Action<WebApplicationBuilder>? change = null,
        bool isToServe = false
    )
    {
        // Empty: the usual one looks for settings and certificates in places that are not ours, and every start waits for it.
        var builder = WebApplication.CreateEmptyBuilder(
            new WebApplicationOptions
            {
                ApplicationName = Name,
                // By default the working directory, from where every asset would be answered with 0 bytes.
                ContentRootPath = AppContext.BaseDirectory,
                EnvironmentName = Environments.Production,
            }
        );
        builder.Configuration.AddInMemoryCollection(ConfigurationOf(settings));
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().UseStaticWebAssets();
        builder.WebHost.UseUrls([.. settings.Urls]);
        builder.AddBlog(settings);
        change?.Invoke(builder);

        var app = builder.Build();
        if (isToServe)
        {
            _ = Task.Run(() => app.Services.GetRequiredService<ContentWatcher>().BeginReading());
        }

        app.UseBlog();
        app.MapBlog();
        return app;
    }

    private static Dictionary<string, string?> ConfigurationOf(BlogSettings settings)
    {
        var configuration = settings.Values.ToDictionary(
            value => value.Key,
            value => (string?)value.Value,
            StringComparer.OrdinalIgnoreCase
        );

        // From the build output the framework would otherwise answer every address that looks like a file's.
        configuration["ReloadStaticAssetsAtRuntime"] = "false";
        return configuration;
    }
}
