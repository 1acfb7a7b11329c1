using System.Globalization;
using System.Text;
using Blog.Content.Writing;
using Blog.Data;
using Blog.Theming;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Primitives;

namespace Blog.Hosting;

/// <summary>
/// Stands around every address that writes or asks the database. When that fails, or the disk does, the answer says so, and holds
/// all that was typed, to be sent again (docs/promises.md 1 and 15).
/// </summary>
internal sealed partial class FailedStore(RequestDelegate next, LiveDatabase database, ILogger<FailedStore> log)
{
    private const int RetryAfterSeconds = 10;
    private const string ScriptMark = "XMLHttpRequest";

    /// <summary>Fields that a page makes and nobody types, after the framework's own.</summary>
    private static readonly string[] Made = ["base", "file", "page", "parent", "ticket", "token"];

    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (Exception fault)
            when (!context.Response.HasStarted
                && !context.RequestAborted.IsCancellationRequested
                && FaultOf(fault) is not null
            )
        {
            database.Doubt(fault);
            LogFailed(fault, context.Request.Method, context.Request.Path);
            context.Response.Clear();
            await TellAsync(context, FaultOf(fault) ?? StoreFault.Away);
        }
    }

    /// <summary>Says what failed. A script keeps its text itself and is told by the status alone.</summary>
    public static async Task TellAsync(HttpContext context, StoreFault fault)
    {
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.RetryAfter = RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
        context.Response.StatusCode =
            fault is StoreFault.Full
                ? StatusCodes.Status507InsufficientStorage
                : StatusCodes.Status503ServiceUnavailable;
        if (context.Request.Headers.XRequestedWith == ScriptMark)
        {
            return;
        }

        var words = StaffTexts.For(context.Request.Headers.AcceptLanguage);
        var key = fault switch
        {
            StoreFault.Full => "gate_full",
            StoreFault.Unwritable => "gate_unwritable",
            _ => "gate_database",
        };
        await PlainPage.WriteAsync(
            context.Response,
            words.Language,
            words[key + "_title"],
            $"<p>{PlainPage.Encode(words[key + "_text"])}</p>\n{await FormAsync(context, words)}"
        );
    }

    /// <returns>Null: it is another kind of fault.</returns>
    private static StoreFault? FaultOf(Exception fault) =>
        DatabaseFaults.IsDiskFull(fault) ? StoreFault.Full
        : DatabaseFaults.IsAway(fault) ? StoreFault.Away
        : fault is IOException or UnauthorizedAccessException
            ? ContentWriteException.Of("", fault).Fault switch
            {
                WriteFault.DiskFull => StoreFault.Full,
                WriteFault.ReadOnly => StoreFault.Unwritable,
                _ => null,
            }
        : null;

    /// <summary>The form as it was sent, to be sent once more; nothing of what another site sent, or what may hold a password.</summary>
    private static async Task<string> FormAsync(HttpContext context, StaffTexts words)
    {
        var request = context.Request;
        if (
            !request.HasFormContentType
            || request.Headers["Sec-Fetch-Site"] == "cross-site"
            || (StaffAddresses.Hold(request.Path) && !StaffAddresses.IsAdmin(request.Path))
            || await ReadAsync(context) is not { } fields
        )
        {
            return "";
        }

        var html = new StringBuilder();
        html.Append("<p>")
            .Append(PlainPage.Encode(words["gate_typed"]))
            .Append("</p>\n<form method=\"post\" action=\"");
        html.Append(PlainPage.Encode(UriHelper.BuildRelative(request.PathBase, request.Path, request.QueryString)));
        html.Append("\">\n");
        foreach (var (name, values) in fields)
        {
            Append(html, PlainPage.Encode(name), values, IsTyped(name));
        }

        html.Append("<p><button>").Append(PlainPage.Encode(words["gate_again"])).Append("</button></p>\n</form>\n");
        return html.ToString();
    }

    private static void Append(StringBuilder html, string name, StringValues values, bool isTyped)
    {
        foreach (var value in values)
        {
            var text = PlainPage.Encode(value ?? "");
            html.Append(
                isTyped
                    // The first line break of a text area is none of its text.
                    ? $"<p><label>{name}<br><textarea name=\"{name}\" rows=\"6\" cols=\"80\" dir=\"auto\">\n{text}</textarea></label></p>\n"
                    : $"<input type=\"hidden\" name=\"{name}\" value=\"{text}\">\n"
            );
        }
    }

    private static bool IsTyped(string name) =>
        !name.StartsWith("__", StringComparison.Ordinal) && !Made.Contains(name, StringComparer.OrdinalIgnoreCase);

    private static async Task<IFormCollection?> ReadAsync(HttpContext context)
    {
        try
        {
            return await context.Request.ReadFormAsync(context.RequestAborted);
        }
        catch (Exception fault)
            when (fault is IOException or InvalidDataException or BadHttpRequestException or InvalidOperationException)
        {
            return null;
        }
    }

    [LoggerMessage(1003, LogLevel.Error, "{Method} {Path} was answered by what failed: the database or the disk")]
    private partial void LogFailed(Exception fault, string method, PathString path);
}
