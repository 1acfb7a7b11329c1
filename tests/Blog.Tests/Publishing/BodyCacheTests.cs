using Blog.Content;
using Blog.Publishing;
using Blog.Tests.Support;

namespace Blog.Tests.Publishing;

public sealed class BodyCacheTests
{
    private static readonly BodyKey Key = new(
        FileHash.Of("a"u8),
        MathJax: false,
        CjkCounting.Auto,
        BodyFormat.Markdown,
        "settings",
        1
    );

    private static readonly RenderedBody Body = new()
    {
        Html = "<p>a</p>",
        PlainText = "a",
        Summary = "a",
    };

    [Fact]
    public void A_body_is_kept_and_found_and_a_damaged_file_counts_as_none()
    {
        using var folder = new TempFolder();
        var cache = new BodyCache(new CacheFolder(folder.Path));
        Assert.Null(cache.Find(Key));

        cache.Keep(Key, Body);
        Assert.True(cache.Holds(Key));
        Assert.Equal(Body.Html, cache.Find(Key)?.Html);

        var file = Assert.Single(Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories));
        File.WriteAllText(file, "{ half");
        Assert.Null(cache.Find(Key));
    }

    [Fact]
    public void What_was_written_long_ago_goes_and_the_rest_stays()
    {
        using var folder = new TempFolder();
        var files = new CacheFolder(folder.Path);
        var cache = new BodyCache(files);
        cache.Keep(Key, Body);

        files.RemoveOld(TimeProvider.System.GetUtcNow());
        Assert.True(cache.Holds(Key));

        files.RemoveOld(TimeProvider.System.GetUtcNow().AddDays(31));
        Assert.False(cache.Holds(Key));
    }
}
