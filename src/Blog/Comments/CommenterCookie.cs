using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace Blog.Comments;

/// <summary>By what a browser that wrote a comment is known again. Only posting sets it, and it is sent to comments only.</summary>
public sealed class CommenterCookie(IDataProtectionProvider protection, IOptions<CommenterCookieShape> shape)
{
    private static readonly TimeSpan Life = TimeSpan.FromDays(365);

    private readonly IDataProtector _protector = protection.CreateProtector("Blog.Commenter");

    private CookieBuilder Shape => shape.Value.Cookie;

    private string Name => Shape.Name ?? throw new InvalidOperationException("The cookie has no name.");

    /// <returns>Null: there is none, or this program did not make it.</returns>
    public Guid? Read(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        try
        {
            return request.Cookies.TryGetValue(Name, out var value)
                ? new Guid(_protector.Unprotect(WebEncoders.Base64UrlDecode(value)))
                : null;
        }
        catch (Exception bad) when (bad is CryptographicException or FormatException or ArgumentException)
        {
            return null;
        }
    }

    public void Write(HttpContext context, Guid commenter)
    {
        ArgumentNullException.ThrowIfNull(context);
        var options = Shape.Build(context);
        options.MaxAge = Life;
        var value = WebEncoders.Base64UrlEncode(_protector.Protect(commenter.ToByteArray()));
        context.Response.Cookies.Append(Name, value, options);
    }
}
