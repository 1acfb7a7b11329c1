using System.Net;

namespace Blog.Admin;

/// <summary>How a request reached the program, as far as the program believes it.</summary>
/// <param name="Scheme"><c>http</c> or <c>https</c>.</param>
/// <param name="Host">With its port, where it names one.</param>
/// <param name="Client">The client's address; empty: not known.</param>
/// <param name="Proxy">The address of the proxy that brought it; null: it came by none, or by a socket.</param>
/// <param name="IsProxyUnknown">Whether something said who asks, and is not one of <c>ReverseProxy:*</c>.</param>
public sealed record Arrival(string Scheme, string Host, string Client, string? Proxy, bool IsProxyUnknown)
{
    /// <param name="context">Behind the forwarded headers: where they were believed, what was before stands in X-Original ones.</param>
    public static Arrival Of(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var (request, headers) = (context.Request, context.Request.Headers);
        var client = context.Connection.RemoteIpAddress?.ToString() ?? "";
        var isUnknown =
            IsLeft(headers, "X-Forwarded-For", "X-Original-For")
            || IsLeft(headers, "X-Forwarded-Proto", "X-Original-Proto");
        var proxy = IPEndPoint.TryParse(headers["X-Original-For"].ToString(), out var peer)
            ? peer.Address.ToString()
            : null;
        return new Arrival(request.Scheme, request.Host.ToString(), client, isUnknown ? client : proxy, isUnknown);
    }

    private static bool IsLeft(IHeaderDictionary headers, string said, string before) =>
        headers.ContainsKey(said) && !headers.ContainsKey(before);
}
