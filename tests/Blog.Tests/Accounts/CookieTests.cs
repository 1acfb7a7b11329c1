using System.Net;
using Blog.Tests.Support;

namespace Blog.Tests.Accounts;

public sealed class CookieTests
{
    private const string Ana = "ana@example.org";

    [Theory]
    [InlineData("http://example.org/", "", "/", false)]
    [InlineData("https://example.org/", "__Host-", "/", true)]
    [InlineData("http://example.org/blog/", "", "/blog", false)]
    [InlineData("https://example.org/blog/", "__Secure-", "/blog", true)]
    public async Task Cookies_are_closed_as_far_as_the_address_allows(
        string baseUrl,
        string prefix,
        string path,
        bool isHttps
    )
    {
        await using var site = TestSite.With("", "Site:BaseUrl=" + baseUrl);
        await Person.MakeAsync(site, Ana);
        var person = new Person(site)
        {
            Headers = { ["X-Forwarded-Proto"] = isHttps ? "https" : "http", ["X-Forwarded-Host"] = "example.org" },
        };
        await person.SignInAsync(Ana);
        Assert.Equal(HttpStatusCode.OK, await person.StatusOfAsync("/account/security"));

        Assert.Equal(
            [$"{prefix}blog-device", $"{prefix}blog-form", $"{prefix}blog-session"],
            person.Cookies.Keys.Order(StringComparer.Ordinal)
        );
        Assert.All(
            person.SetCookies,
            cookie =>
            {
                var parts = cookie.Split(';').Select(part => part.Trim().ToLowerInvariant()).Skip(1).ToList();
                Assert.Contains("httponly", parts);
                Assert.Contains("samesite=lax", parts);
                Assert.Contains("path=" + path, parts);
                Assert.Equal(isHttps, parts.Contains("secure"));
                Assert.DoesNotContain(parts, part => part.StartsWith("domain", StringComparison.Ordinal));
            }
        );
    }

    [Theory]
    [InlineData("/account/login")]
    [InlineData("/admin/")]
    [InlineData("/setup?token=x")]
    public async Task Over_http_a_site_of_https_asks_about_its_proxy(string address)
    {
        await using var site = TestSite.With("", "Site:BaseUrl=https://example.org/");
        using var answer = await site.AskAsync(address, request => request.Headers.Host = "example.org");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.Contains(
            "X-Forwarded-Proto",
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_foreign_host_is_refused_and_stands_in_no_address()
    {
        await using var site = TestSite.With("", "Site:BaseUrl=http://example.org/");
        using var refused = await site.AskAsync("/account/login", request => request.Headers.Host = "evil.example");
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);

        await using var any = TestSite.With("");
        using var answer = await any.AskAsync("/admin/", request => request.Headers.Host = "evil.example");
        Assert.Equal("/account/login?returnUrl=%2Fadmin%2F", answer.Headers.Location?.ToString());
    }

    [Fact]
    public async Task Under_a_path_a_person_comes_back_under_it()
    {
        await using var site = TestSite.With("", "Site:BaseUrl=http://localhost/blog/");
        await Person.MakeAsync(site, Ana);
        var person = new Person(site);
        using var refused = await person.AskAsync("/blog/admin/posts");
        var door = refused.Headers.Location?.ToString() ?? "";
        Assert.Equal("/blog/account/login?returnUrl=%2Fblog%2Fadmin%2Fposts", door);
        using var entered = await person.PostAsync(door, ("email", Ana), ("password", Person.Password));
        Assert.Equal("/blog/admin/posts", entered.Headers.Location?.ToString());
        using var plain = await new Person(site).PostAsync(
            "/blog/account/login",
            ("email", Ana),
            ("password", Person.Password)
        );
        Assert.Equal("/blog/admin/", plain.Headers.Location?.ToString());
    }

    [Fact]
    public async Task Nothing_of_the_door_is_kept_by_a_cache()
    {
        await using var site = TestSite.With("");
        await Person.MakeAsync(site, Ana);
        var person = await new Person(site).SignInAsync(Ana);
        string[] addresses =
        [
            "/account",
            "/account/login",
            "/account/security",
            "/account/password",
            "/account/denied",
            "/account/nothing",
            "/admin/",
            "/admin/nothing",
            "/setup",
        ];
        foreach (var address in addresses)
        {
            using var answer = await person.AskAsync(address);
            Assert.True(answer.Headers.CacheControl?.NoStore, address);
            Assert.Null(answer.Headers.ETag);
        }
    }
}
