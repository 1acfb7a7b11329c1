using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace Blog.Hosting;

/// <summary>
/// Gives public pages an entity tag, the hash of their bytes, and answers 304 to a client that has them. The tag is weak,
/// since compression, which stands outside, changes the bytes and not the page.
/// </summary>
internal sealed class EntityTags(RequestDelegate next)
{
    private const int HashBytes = 16;

    /// <summary>Most pages fit without the buffer having to grow. Bytes.</summary>
    private const int UsualPage = 64 * 1024;

    public async Task InvokeAsync(HttpContext context)
    {
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
        {
            await next(context);
            return;
        }

        using var page = new MemoryStream(UsualPage);
        await CollectAsync(context, page);
        var response = context.Response;
        if (response.StatusCode == StatusCodes.Status200OK && IsForEveryone(response))
        {
            var tag = TagOf(page);
            response.Headers.ETag = tag.ToString();
            response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
            if (response.Headers.CacheControl.Count == 0)
            {
                response.Headers.CacheControl = "no-cache";
            }

            if (IsKnown(context.Request, tag))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                response.ContentType = null;
                response.ContentLength = null;
                return;
            }
        }

        if (HttpMethods.IsGet(context.Request.Method) && page.Length > 0)
        {
            response.ContentLength = page.Length;
            page.Position = 0;
            await page.CopyToAsync(response.Body, context.RequestAborted);
        }
    }

    private async Task CollectAsync(HttpContext context, MemoryStream page)
    {
        var body = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        var collected = new StreamResponseBodyFeature(page);
        context.Features.Set<IHttpResponseBodyFeature>(collected);
        try
        {
            await next(context);
            await collected.CompleteAsync();
        }
        finally
        {
            context.Features.Set(body);
        }
    }

    private static bool IsForEveryone(HttpResponse response) =>
        !response.Headers.ContainsKey(HeaderNames.SetCookie)
        && !response.Headers.CacheControl.ToString().Contains("no-store", StringComparison.OrdinalIgnoreCase);

    private static EntityTagHeaderValue TagOf(MemoryStream page)
    {
        var hash = SHA256.HashData(page.GetBuffer().AsSpan(0, (int)page.Length));
        return new EntityTagHeaderValue($"\"{Base64Url.EncodeToString(hash.AsSpan(0, HashBytes))}\"", isWeak: true);
    }

    private static bool IsKnown(HttpRequest request, EntityTagHeaderValue tag) =>
        request
            .GetTypedHeaders()
            .IfNoneMatch.Any(known =>
                known.Equals(EntityTagHeaderValue.Any) || known.Compare(tag, useStrongComparison: false)
            );
}
