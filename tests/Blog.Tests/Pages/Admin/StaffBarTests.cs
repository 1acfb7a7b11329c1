using System.Net;
using System.Text.RegularExpressions;
using Blog.Accounts;
using Blog.Tests.Support;

namespace Blog.Tests.Pages.Admin;

public sealed partial class StaffBarTests
{
    private const string Files = """
        === post/a b.md
        ---
        title: One
        date: 2026-01-01
        author: ana
        slug: one
        ---
        === post/two.md
        ---
        title: Two
        date: 2026-01-01
        author: bo
        ---
        === post/_index.md
        ---
        title: Posts
        ---
        """;

    [Fact]
    public async Task Staff_see_a_bar_with_links_and_no_cache_keeps_it()
    {
        await using var site = TestSite.With(Files);
        var owner = await site.SignedInAsync(Role.Owner, "olga");
        using var answer = await owner.AskAsync("/post/one/");
        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
        Assert.Null(answer.Headers.ETag);
        var page = await PageForms.ReadAsync(answer);
        Assert.Equal(["Edit", "New", "Problems"], page.QuerySelectorAll(".staff a").Select(link => link.TextContent));
        var edit = page.QuerySelector(".staff a")?.GetAttribute("href") ?? "";
        using var found = await owner.AskAsync(edit);
        Assert.Equal("/admin/edit/post/a%20b.md", found.Headers.Location?.ToString());
    }

    [Fact]
    public async Task A_readers_page_is_the_same_to_the_byte_whatever_cookie_they_send()
    {
        await using var site = TestSite.With(Files);
        var reader = new Person(site);
        using var before = await reader.AskAsync("/post/one/");
        var owner = await site.SignedInAsync(Role.Owner, "olga");
        var session = owner.Cookies.Keys.Single(name => name.Contains("session", StringComparison.Ordinal));
        var mine = await owner.TextOfAsync("/post/one/");
        reader.Cookies[session] = "of nobody";
        using var after = await reader.AskAsync("/post/one/");
        Assert.Equal("no-cache", after.Headers.CacheControl?.ToString());
        Assert.Equal(before.Headers.ETag, after.Headers.ETag);
        var text = await before.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(text, await after.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.DoesNotContain("staff", text, StringComparison.Ordinal);
        Assert.Equal(Lines(text), Lines(Bar().Replace(mine, "")));
    }

    [Fact]
    public async Task A_page_that_a_browser_kept_as_a_reader_is_sent_anew_to_staff()
    {
        await using var site = TestSite.With(Files);
        using var kept = await site.AskAsync("/post/one/");
        var owner = await site.SignedInAsync(Role.Owner, "olga");
        using var answer = await owner.AskAsync(
            "/post/one/",
            request => request.Headers.Add("If-None-Match", kept.Headers.ETag?.ToString())
        );
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("/post/one/", "/admin/edit/post/a%20b.md")]
    [InlineData("/post/two/", null)]
    [InlineData("/post/", null)]
    [InlineData("/nowhere/", null)]
    [InlineData("//evil.example/", null)]
    [InlineData("", null)]
    public async Task An_address_leads_an_author_to_their_own_file_alone(string address, string? target)
    {
        await using var site = TestSite.With(Files);
        var author = await site.SignedInAsync(Role.Author, "ana");
        using var answer = await author.AskAsync("/admin/edit?address=" + Uri.EscapeDataString(address));
        Assert.Equal(target is null ? HttpStatusCode.NotFound : HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(target, answer.Headers.Location?.ToString());
    }

    private static IEnumerable<string> Lines(string html) =>
        html.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0);

    [GeneratedRegex("<nav class=\"staff\".*?</nav>", RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex Bar();
}
