using Blog.Content;

namespace Blog.Tests.Content;

public sealed class PathTextTests
{
    [Theory]
    [InlineData("Hello, World!", "hello-world")]
    [InlineData("中文（括号）：全角，标点。", "中文括号全角标点")]
    [InlineData("中文 标题", "中文-标题")]
    [InlineData("“引号”", "引号")]
    [InlineData("《书》", "书")]
    [InlineData("A B C", "a-b-c")]
    [InlineData("a  b", "a-b")]
    [InlineData("a - b", "a-b")]
    [InlineData("a & b", "a-b")]
    [InlineData("a--b", "a--b")]
    [InlineData("a -- b", "a--b")]
    [InlineData("-dash-", "-dash-")]
    [InlineData("C++", "c++")]
    [InlineData("C#", "c#")]
    [InlineData("Node.js", "node.js")]
    [InlineData(".NET", ".net")]
    [InlineData("AI/ML notes", "ai/ml-notes")]
    [InlineData("a/ b", "a/-b")]
    [InlineData("it's", "its")]
    [InlineData("a&b", "ab")]
    [InlineData("a=b", "ab")]
    [InlineData("a|b", "ab")]
    [InlineData("a·b", "ab")]
    [InlineData("a—b", "ab")]
    [InlineData("100% sure", "100-sure")]
    [InlineData("50%25x", "50%25x")]
    [InlineData("Ünïcode é", "ünïcode-é")]
    [InlineData("ＦＵＬＬ１２", "ｆｕｌｌ１２")]
    [InlineData("İI", "ii")]
    [InlineData("日本語・テスト", "日本語テスト")]
    [InlineData("①", "")]
    [InlineData("½", "")]
    [InlineData("²", "")]
    [InlineData("㈱", "")]
    [InlineData("🎉", "")]
    [InlineData("！", "")]
    [InlineData("  lead trail  ", "lead-trail")]
    [InlineData("a　b", "a-b")]
    public void A1_text_becomes_part_of_an_address(string text, string path) => Assert.Equal(path, PathText.Of(text));

    [Fact]
    public void A1_accents_go_where_the_settings_say_so() =>
        Assert.Equal("unicode-e", PathText.Of("Ünïcode é", removeAccents: true));

    [Fact]
    public void A1_capitals_stay_where_the_settings_say_so() => Assert.Equal("A-b", PathText.Of("A b", keepCase: true));
}
