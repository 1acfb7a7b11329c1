using Blog.Content;

namespace Blog.Tests.Content;

public sealed class PageAddressTests
{
    [Theory]
    [InlineData("post/a/")]
    [InlineData("//evil.example/")]
    [InlineData("/a//b/")]
    [InlineData("/a/../b/")]
    [InlineData("/a\\b/")]
    [InlineData("/a\nb/")]
    [InlineData("/\uD800/")]
    [InlineData("")]
    [InlineData(null)]
    public void Text_that_is_no_address_is_refused(string? text) => Assert.False(PageAddress.TryParse(text, out _));

    [Fact]
    public void A3_an_address_is_written_as_percent_encoded_utf8_below_the_base_path() =>
        Assert.Equal("/blog/tags/c%23/%E4%B8%AD/c++/", PageAddress.Parse("/tags/c#/中/c++/").ToUrl("/blog"));

    [Fact]
    public void F25_an_address_is_in_nfc() => Assert.Equal("/é/", PageAddress.Parse("/e\u0301/").Path);
}
