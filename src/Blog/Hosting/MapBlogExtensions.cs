using Blog.Accounts;
using Blog.Images;
using Blog.Pages.Accounts;
using Blog.Pages.Admin;
using Blog.Pages.Comments;
using Blog.Pages.Readers;
using Blog.Theming.Highlight;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace Blog.Hosting;

/// <summary>What answers: one line for each feature.</summary>
public static class MapBlogExtensions
{
    private const int Last = int.MaxValue;

    public static WebApplication MapBlog(this WebApplication app)
    {
        app.MapHealth();
        app.MapStaticAssets().ShortCircuit().AllowAnonymous();
        app.MapPictures();
        app.MapHighlight();
        app.MapPasskeys();
        app.MapAutosave();
        app.MapComments();
        app.MapReplyMail();
        app.MapRazorPages().WithStaticAssets();
        app.MapDynamicPageRoute<ReaderRoute>($"{{**{ReaderPageModel.AddressKey}}}");
        app.MapNothing();
        return app;
    }

    /// <summary>
    /// What stands under all else, for every method: without it the rule for signed-in people would answer an unknown address
    /// with the way to the door.
    /// </summary>
    private static void MapNothing(this WebApplication app)
    {
        var writesNothing = new ProtocolPost("writes nothing");
        app.Map("/admin/{**rest}", NothingAsync)
            .RequireAuthorization(Policies.Author)
            .WithMetadata(writesNothing)
            .WithOrder(Last);
        app.Map("/{**rest}", NothingAsync).AllowAnonymous().WithMetadata(writesNothing).WithOrder(Last);
    }

    private static Task NothingAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private static void MapHighlight(this WebApplication app)
    {
        app.MapMethods("/_/theme-{hash}.css", [HttpMethods.Get, HttpMethods.Head], AnswerAsync)
            .ShortCircuit()
            .AllowAnonymous();

        static Task AnswerAsync(HttpContext context)
        {
            var sheet = context.RequestServices.GetRequiredService<HighlightSheet>();
            if (context.Request.Path != sheet.Path)
            {
                return NothingAsync(context);
            }

            context.Response.Headers.CacheControl = "max-age=31536000, immutable";
            return Results.Text(sheet.Text, "text/css; charset=utf-8").ExecuteAsync(context);
        }
    }

    /// <summary>Live: the program answers. Ready: every registered health check says so. Both say yes or no and no more.</summary>
    private static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready").AllowAnonymous();
        app.MapArrival();
    }
}
