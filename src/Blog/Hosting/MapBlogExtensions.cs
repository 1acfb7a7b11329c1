using Blog.Images;
using Blog.Pages.Readers;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace Blog.Hosting;

/// <summary>What answers: one line for each feature.</summary>
public static class MapBlogExtensions
{
    public static WebApplication MapBlog(this WebApplication app)
    {
        app.MapHealth();
        app.MapStaticAssets().ShortCircuit();
        app.MapPictures();
        app.MapRazorPages().WithStaticAssets();
        app.MapDynamicPageRoute<ReaderRoute>($"{{**{ReaderPageModel.AddressKey}}}");
        return app;
    }

    /// <summary>Live: the program answers. Ready: every registered health check says so. Both say yes or no and no more.</summary>
    private static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/health/ready");
    }
}
