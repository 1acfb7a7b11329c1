namespace Blog.Hosting;

/// <summary>How every cookie of ours looks, made of <c>Site:BaseUrl</c> alone and never of what a request says.</summary>
internal sealed class CookieShape(BlogSettings settings)
{
    private readonly bool _isHttps = settings.Site.BaseUrl is { Scheme: "https" };

    /// <summary>A browser takes <c>__Host-</c> for the path <c>/</c> only, and the cookie stands below the base path.</summary>
    private string PrefixOf(string path) =>
        !_isHttps ? ""
        : settings.BasePath.Length + path.Length == 0 ? "__Host-"
        : "__Secure-";

    /// <param name="path">Below the site's root, where alone it is sent; empty for everywhere.</param>
    public void Apply(CookieBuilder cookie, string name, string path = "")
    {
        if (path.Length > 0)
        {
            cookie.Path = settings.BasePath + path;
        }

        cookie.Name = $"{PrefixOf(path)}blog-{name}";
        cookie.HttpOnly = true;
        cookie.IsEssential = true;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.SecurePolicy = _isHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
    }
}
