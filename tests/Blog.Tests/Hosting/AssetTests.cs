using System.Net;
using System.Text.Json;

namespace Blog.Tests.Hosting;

public sealed class AssetTests
{
    private static readonly string Manifest = Path.Join(
        AppContext.BaseDirectory,
        "Blog.staticwebassets.endpoints.json"
    );

    [Theory]
    [InlineData("site.css", "text/css", "@layer")]
    [InlineData("admin.css", "text/css", "@layer")]
    [InlineData("site.js", "text/javascript", "")]
    public async Task An_asset_is_served_whole_whatever_the_working_directory(string name, string type, string start)
    {
        await using var blog = await HostedBlog.StartAsync();
        using var response = await blog.GetAsync("/_/" + name);
        var bytes = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(type, response.Content.Headers.ContentType?.MediaType);
        Assert.NotEmpty(bytes);
        Assert.Equal(bytes.Length, response.Content.Headers.ContentLength);
        Assert.StartsWith(start, System.Text.Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("css")]
    [InlineData("js")]
    public async Task An_asset_under_its_fingerprint_may_be_kept_for_ever(string extension)
    {
        using var manifest = JsonDocument.Parse(
            await File.ReadAllTextAsync(Manifest, TestContext.Current.CancellationToken)
        );
        var name = manifest
            .RootElement.GetProperty("Endpoints")
            .EnumerateArray()
            .Select(endpoint => endpoint.GetProperty("Route").GetString() ?? "")
            .First(route =>
                route.StartsWith("_/site.", StringComparison.Ordinal)
                && route.Split('.') is [_, _, var last]
                && last == extension
            );

        await using var blog = await HostedBlog.StartAsync();
        using var marked = await blog.GetAsync("/" + name);
        using var plain = await blog.GetAsync($"/_/site.{extension}");
        Assert.Equal("max-age=31536000, immutable", SecurityHeadersTests.Header(marked, "Cache-Control"));
        Assert.Equal("no-cache", SecurityHeadersTests.Header(plain, "Cache-Control"));
        Assert.Equal(
            await plain.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken),
            await marked.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)
        );
    }

    [Fact]
    public async Task The_inline_script_is_no_part_of_the_joined_one()
    {
        await using var blog = await HostedBlog.StartAsync();
        var script = Blog.Theming.ThemeBootScript.Load().Text;
        Assert.DoesNotContain(script, await blog.TextAsync("/_/site.js"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_asset_is_404()
    {
        await using var blog = await HostedBlog.StartAsync();
        using var response = await blog.GetAsync("/_/nothing.css");
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }
}
