using System.Text;
using Blog.Benchmarks.Corpora;
using Blog.Tests.Support;

namespace Blog.Tests.Corpora;

public sealed class CorpusTests
{
    [Fact]
    public void The_same_seed_gives_the_same_posts() => Assert.Equal(new Corpus(20).Posts(), new Corpus(20).Posts());

    [Fact]
    public void Half_of_the_posts_are_Chinese_and_the_middle_one_is_of_the_usual_length()
    {
        var posts = new Corpus(400).Posts().ToList();

        Assert.Equal(200, posts.Count(post => post.Text.Contains("- \"zh-CN\"", StringComparison.Ordinal)));
        Assert.InRange(
            posts.Select(post => Encoding.UTF8.GetByteCount(post.Text)).Order().ElementAt(200),
            5_000,
            6_200
        );
    }

    [Fact]
    public async Task Every_post_is_served_and_nothing_is_wrong_with_any()
    {
        await using var site = TestSite.With("");
        var posts = new Corpus(200).WriteTo(site.Content);

        Assert.Empty((await site.WorkspaceAsync()).Problems);
        Assert.Equal(posts.Length, (await site.SiteAsync()).Languages[0].Pages.Length);
    }
}
