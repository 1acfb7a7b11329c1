using Blog.Comments;
using Blog.Data;
using Blog.Theming;

namespace Blog.Hosting;

/// <summary>
/// Where the links in mails to commenters lead. A look changes nothing, as programs look at links in mails; the button does, and so
/// does the mail program's own one (RFC 8058), which has no token: the proof in the address stands in its place.
/// </summary>
internal static class ReplyMailEndpoints
{
    private static readonly ProtocolPost Signed = new("the signed proof of a mail");

    public static void MapReplyMail(this WebApplication app)
    {
        Map(
            app,
            "/comments/confirm",
            texts => texts["reply_confirm"],
            texts => texts["reply_confirmed"],
            (links, proof) => links.Confirmed(proof),
            (desk, comment, ct) => desk.ConfirmAsync(comment, ct)
        );
        Map(
            app,
            "/comments/unsubscribe",
            texts => texts["reply_stop"],
            texts => texts["reply_stopped"],
            (links, proof) => links.Stopped(proof),
            (desk, comment, ct) => desk.StopAsync(comment, ct)
        );
    }

    private static void Map(
        WebApplication app,
        string path,
        Func<Texts, string> asked,
        Func<Texts, string> done,
        Func<ReplyLinks, string?, long?> read,
        Func<ReplyMailDesk, long, CancellationToken, Task> change
    )
    {
        app.MapMethods(path, [HttpMethods.Get, HttpMethods.Head, HttpMethods.Post], AnswerAsync)
            .AllowAnonymous()
            .WithMetadata(Signed);

        async Task AnswerAsync(HttpContext context)
        {
            var services = context.RequestServices;
            var ct = context.RequestAborted;
            context.Response.Headers.CacheControl = "no-store";
            if (read(services.GetRequiredService<ReplyLinks>(), context.Request.Query["proof"]) is not { } comment)
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return;
            }

            if (await services.GetRequiredService<LiveDatabase>().AskAsync(ct) is not DatabaseState.Ready)
            {
                context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                return;
            }

            var desk = services.GetRequiredService<ReplyMailDesk>();
            var language =
                await desk.FindLanguageAsync(comment, ct) ?? services.GetRequiredService<BlogSettings>().Site.Language;
            var texts = Texts.For(language);
            if (HttpMethods.IsPost(context.Request.Method))
            {
                await change(desk, comment, ct);
                await PlainPage.WriteAsync(context.Response, texts.Language, done(texts), "");
                return;
            }

            var button = PlainPage.Encode(asked(texts));
            await PlainPage.WriteAsync(
                context.Response,
                texts.Language,
                asked(texts),
                $"<form method=\"post\"><button>{button}</button></form>\n"
            );
        }
    }
}
