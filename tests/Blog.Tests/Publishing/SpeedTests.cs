using System.Diagnostics;
using System.Net;
using Blog.Benchmarks.Corpora;
using Blog.Publishing;
using Blog.Tests.Support;

namespace Blog.Tests.Publishing;

/// <summary>Ceilings ten times above the goals, which the benchmarks measure: they fail when work grows with the wrong thing.</summary>
public sealed class SpeedTests
{
    private const int PostCount = 300;

    /// <summary>Read again for one edit: the file, perhaps once more within the same tick of the disk's clock.</summary>
    private const int Handful = 5;

    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan LongestEdit = TimeSpan.FromSeconds(1);

    /// <summary>A test that waits for longer says that it saw nothing, not that it was slow.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task The_first_page_is_answered_soon_after_the_start()
    {
        await using var site = TestSite.OnPort("");
        new Corpus(PostCount).WriteTo(site.Content);

        var start = Stopwatch.GetTimestamp();
        var status = await site.StatusOfAsync("/");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.InRange(Stopwatch.GetElapsedTime(start), TimeSpan.Zero, LongestStart);
    }

    [Fact]
    public async Task The_first_page_renders_no_body_but_its_own()
    {
        await using var site = TestSite.With("");
        new Corpus(PostCount).WriteTo(site.Content);

        await site.TextOfAsync("/");

        var rendered = (await site.GetAsync<BodyDesk>()).RenderCount;
        Assert.InRange(rendered, 1, (await site.SiteAsync()).Settings.PageSize);
    }

    [Fact]
    public async Task An_edit_on_disk_shows_at_once_and_nothing_else_is_read_again()
    {
        await using var site = TestSite.OnPort("");
        var posts = new Corpus(PostCount).WriteTo(site.Content);
        var post = posts[PostCount / 2];
        await site.TextOfAsync(post.Address);
        var reader = await site.GetAsync<SnapshotReader>();
        var readBefore = reader.ReadCount;

        var start = Stopwatch.GetTimestamp();
        await File.WriteAllTextAsync(
            Path.Join(site.Content, post.Path),
            post.Text + "\n\nwritten-just-now\n",
            TestContext.Current.CancellationToken
        );
        var elapsed = await SeenAsync(site, post.Address, "written-just-now", start);

        Assert.Equal(PostCount, readBefore);
        Assert.InRange(elapsed, TimeSpan.Zero, LongestEdit);
        Assert.InRange(reader.ReadCount - readBefore, 1, Handful);
    }

    private static async Task<TimeSpan> SeenAsync(TestSite site, string address, string words, long start)
    {
        while (!(await site.TextOfAsync(address)).Contains(words, StringComparison.Ordinal))
        {
            Assert.InRange(Stopwatch.GetElapsedTime(start), TimeSpan.Zero, Patience);
        }

        return Stopwatch.GetElapsedTime(start);
    }
}
