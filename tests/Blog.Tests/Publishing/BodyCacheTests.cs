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
    public void Each_part_of_a_body_comes_back()
    {
        var body = Body with
        {
            Html = "<h2>b</h2>",
            PlainText = "b",
            Summary = "<p>b</p>",
            Headings = [new TocEntry(2, "a", "<em>A</em>"), new TocEntry(3, "b", "B")],
            IsSummaryDivided = true,
            IsSummaryTruncated = true,
            WordCount = 7,
            IsCjk = true,
            Formulas = [new BodyFormula("x^2", 3, 4)],
            Slots = [new BodySlot(SlotKind.Param, "中文", "zh-cn", 5, 6), new BodySlot(default, "b", null, 7, 8)],
            FrameHosts = ["https://example.org"],
            Problems = [new Problem("link-scheme", Severity.Warning, "post/a.md", 9, 10, "Bad.")],
        };
        var bytes = BodyJson.Write(body);
        Assert.All(
            typeof(RenderedBody).GetProperties().Where(part => part.CanWrite),
            part => Assert.NotEqual(part.GetValue(Body), part.GetValue(body))
        );
        Assert.Equal(bytes, BodyJson.Write(BodyJson.Read(bytes) ?? Body));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"Html":1}""")]
    public void What_is_no_body_is_none(string json) =>
        Assert.Null(BodyJson.Read(System.Text.Encoding.UTF8.GetBytes(json)));

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
