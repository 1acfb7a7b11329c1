using System.Text;
using Blog.Content.Writing;
using Blog.Publishing;
using Blog.Tests.Support;

namespace Blog.Tests.Publishing;

/// <summary>What this program writes itself is tried, written and read again without a look at all other files.</summary>
public sealed class WrittenFilesTests
{
    private static readonly string[] Addresses =
    [
        "/",
        "/post/",
        "/post/a/",
        "/post/b/",
        "/post/c/",
        "/tags/",
        "/tags/one/",
        "/tags/two/",
        "/index.xml",
        "/sitemap.xml",
    ];

    [Fact]
    public async Task Readers_see_what_a_new_start_would_show()
    {
        await using var site = TestSite.With(Files(("a", 1, "one"), ("b", 2, "one, two"), ("c", 3, "two")));
        await site.TextOfAsync("/");
        await WriteAsync(site, ("a", Of("Another", 1, "two")));
        await WriteAsync(site, ("b", Of("Both", 4, "one")), ("c", Of("Both too", 2, "one, two")));
        await WriteAsync(site, ("a", Of("A", 5, "one")));

        await using var fresh = TestSite.With(
            $"""
            === post/a.md
            {Of("A", 5, "one")}
            === post/b.md
            {Of("Both", 4, "one")}
            === post/c.md
            {Of("Both too", 2, "one, two")}
            """
        );
        foreach (var address in Addresses)
        {
            Assert.Equal(await fresh.TextOfAsync(address), await site.TextOfAsync(address));
        }
    }

    [Fact]
    public async Task What_is_on_the_disk_counts_and_not_what_was_tried()
    {
        await using var site = TestSite.With(Files(("a", 1, "one"), ("b", 2, "one"), ("c", 3, "one")));
        await site.TextOfAsync("/");
        var refresher = await site.GetAsync<SiteRefresher>();
        await refresher.TryAsync([Change(site, "a", Of("Tried", 1, "one"))], TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(PathOf(site, "a"), Of("Written", 1, "one"), TestContext.Current.CancellationToken);
        await refresher.RefreshWrittenAsync(new HashSet<string> { "post/a.md" }, TestContext.Current.CancellationToken);
        Assert.Contains("Written", await site.TextOfAsync("/post/a/"), StringComparison.Ordinal);
        Assert.DoesNotContain("Tried", await site.TextOfAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_another_changed_meanwhile_is_seen_at_the_next_reading_of_all()
    {
        await using var site = TestSite.With(Files(("a", 1, "one"), ("b", 2, "one"), ("c", 3, "one")));
        await site.TextOfAsync("/");
        await File.WriteAllTextAsync(PathOf(site, "b"), Of("Theirs", 2, "one"), TestContext.Current.CancellationToken);
        await WriteAsync(site, ("a", Of("Ours", 1, "one")));
        await (await site.GetAsync<SiteRefresher>()).RefreshAsync(TestContext.Current.CancellationToken);
        var list = await site.TextOfAsync("/post/");
        Assert.Contains("Ours", list, StringComparison.Ordinal);
        Assert.Contains("Theirs", list, StringComparison.Ordinal);
    }

    /// <summary>As a save does it: tried first, then written, then shown.</summary>
    private static async Task WriteAsync(TestSite site, params (string Name, string Text)[] posts)
    {
        var refresher = await site.GetAsync<SiteRefresher>();
        var changes = posts.Select(post => Change(site, post.Name, post.Text)).ToList();
        Assert.Empty(await refresher.TryAsync(changes, TestContext.Current.CancellationToken));
        foreach (var (name, text) in posts)
        {
            await File.WriteAllTextAsync(PathOf(site, name), text, TestContext.Current.CancellationToken);
        }

        await refresher.RefreshWrittenAsync(
            changes.Select(change => change.Path).ToHashSet(),
            TestContext.Current.CancellationToken
        );
    }

    private static FileChange Change(TestSite site, string name, string text) =>
        new($"post/{name}.md", File.ReadAllBytes(PathOf(site, name)), Encoding.UTF8.GetBytes(text));

    private static string PathOf(TestSite site, string name) => Path.Join(site.Content, "post", name + ".md");

    private static string Files(params (string Name, int Day, string Tags)[] posts) =>
        string.Join('\n', posts.Select(post => $"=== post/{post.Name}.md\n{Of(post.Name, post.Day, post.Tags)}"));

    private static string Of(string title, int day, string tags) =>
        $"---\ntitle: {title}\ndate: 2026-01-0{day}\ntags: [{tags}]\n---\nText of {title}.\n";
}
