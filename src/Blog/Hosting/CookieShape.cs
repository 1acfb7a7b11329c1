namespace Blog.Hosting;

/// <summary>How every cookie of ours looks, made of <c>Site:BaseUrl</c> alone and never of what a request says.</summary>
internal sealed class CookieShape(BlogSettings settings)
{
    private readonly bool _isHttps = settings.Site.BaseUrl is { Scheme: "https" };

    /// <summary>A browser takes <c>__Host-</c> for the path <c>/</c> only, and the cookie stands below the base path.</summary>
    private string Prefix =>
        !_isHttps ? ""
        : settings.BasePath.Length == 0 ? "__Host-"
        : "__Secure-";

    public void Apply(CookieBuilder cookie, string name)
    {
        cookie.Name = $"{Prefix}blog-{name}";
        cookie.HttpOnly = true;
        cookie.IsEssential = true;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.SecurePolicy = _isHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
    }
}
