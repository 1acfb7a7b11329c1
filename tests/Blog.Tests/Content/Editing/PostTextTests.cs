using System.Text;
using Blog.Content;
using Blog.Content.Editing;

namespace Blog.Tests.Content.Editing;

public sealed class PostTextTests
{
    [Theory]
    [InlineData("")]
    [InlineData("---\ntitle: a\n---\nbody")]
    [InlineData("\uFEFF---\r\ntitle: 标题\r\n---\r\nbody\r\n")]
    [InlineData("\uFEFF")]
    [InlineData("---\rtitle: a\n---\nb\0c\u2028d\r")]
    [InlineData("+++\ntitle = '\U00020000'\n+++\nbody")]
    [InlineData("---\nnever closed\n")]
    [InlineData("{\"title\": \"a\"}\nbody")]
    public void A_text_goes_back_to_the_very_same_bytes(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var post = PostText.Of(bytes);
        Assert.Null(post.Locked);
        Assert.Equal(bytes, post.ToBytes());
        Assert.Equal(FileHash.Of(bytes), post.ToHash());
    }

    [Fact]
    public void F17_F22_a_byte_order_mark_is_no_part_of_the_text_and_a_NUL_stays()
    {
        var post = PostText.Of("\uFEFF---\ntitle: a\0b\n---\nc\0d"u8);
        Assert.True(post.HasByteOrderMark);
        Assert.Equal("---\ntitle: a\0b\n---\nc\0d", post.Text);
        Assert.Equal("c\0d", post.Body);
        Assert.Equal("a\uFFFDb", Assert.IsType<FrontMatterScalar>(post.Fields.Find("title")?.Value).Text);
    }

    [Fact]
    public void F20_F21_what_is_not_UTF_8_is_shown_and_locked()
    {
        var encoding = TextFile.FindEncoding("gb18030") ?? Encoding.UTF8;
        byte[][] files =
        [
            [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("---\ntitle: 标题\n---\n正文")],
            encoding.GetBytes("---\ntitle: 标题\n---\n正文"),
        ];
        foreach (var bytes in files)
        {
            var post = PostText.Of(bytes, "gb18030");
            Assert.NotNull(post.Locked);
            Assert.Equal("正文", post.Body);
            Assert.Equal(bytes, post.ToBytes());
        }

        var broken = PostText.Of(files[1]);
        Assert.Equal(2, broken.Locked?.Line);
        Assert.StartsWith("---\ntitle: ", broken.Text, StringComparison.Ordinal);
        Assert.Equal(files[1], broken.ToBytes());
    }

    [Fact]
    public void Front_matter_that_cannot_be_read_leaves_the_whole_text()
    {
        var post = PostText.Of("---\ntitle: a: b\n---\nbody"u8);
        Assert.Equal(2, post.Fault?.Line);
        Assert.Empty(post.Fields.Entries);
        Assert.Equal("body", post.Body);
        Assert.Null(post.Locked);

        Assert.Equal(1, PostText.Of("---\ntitle: a\nbody"u8).Fault?.Line);
        Assert.Equal("---\ntitle: a\nbody", PostText.Of("---\ntitle: a\nbody"u8).Body);
    }
}
