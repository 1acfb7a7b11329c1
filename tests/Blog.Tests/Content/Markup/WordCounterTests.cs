using Blog.Content;
using Blog.Content.Markup;

namespace Blog.Tests.Content.Markup;

public sealed class WordCounterTests
{
    [Theory]
    [InlineData("中文 English", 3, 2)]
    [InlineData("中文English", 9, 1)]
    [InlineData("你好，世界。", 6, 1)]
    [InlineData("a，b", 3, 1)]
    [InlineData("abc中文def ghi", 9, 2)]
    [InlineData("", 0, 0)]
    [InlineData(" \n\t　", 0, 0)]
    [InlineData("𠮷野", 2, 1)]
    public void L7_words_are_pieces_or_characters(string text, int asCjk, int otherwise)
    {
        Assert.Equal(asCjk, WordCounter.Count(text, isCjk: true));
        Assert.Equal(otherwise, WordCounter.Count(text, isCjk: false));
    }

    [Theory]
    [InlineData("a，b", CjkCounting.On, true)]
    [InlineData("a，b", CjkCounting.WhenPresent, false)]
    [InlineData("a，b", CjkCounting.Auto, false)]
    [InlineData("中文", CjkCounting.Off, false)]
    [InlineData("one 字", CjkCounting.WhenPresent, true)]
    [InlineData("かな", CjkCounting.WhenPresent, true)]
    [InlineData("カナ", CjkCounting.WhenPresent, true)]
    [InlineData("한글", CjkCounting.WhenPresent, true)]
    [InlineData("𠮷", CjkCounting.WhenPresent, true)]
    [InlineData("", CjkCounting.Auto, false)]
    [InlineData("123", CjkCounting.Auto, false)]
    public void L7_who_counts_by_characters(string text, CjkCounting counting, bool expected) =>
        Assert.Equal(expected, WordCounter.IsCjk(text, counting));

    [Theory]
    [InlineData("ab字", true)]
    [InlineData("abc字", false)]
    [InlineData("ab 12 字", true)]
    public void L8_a_third_of_the_letters_decides(string text, bool expected) =>
        Assert.Equal(expected, WordCounter.IsCjk(text, CjkCounting.Auto));

    [Theory]
    [InlineData(0, false, 0)]
    [InlineData(1, false, 1)]
    [InlineData(213, false, 1)]
    [InlineData(214, false, 2)]
    [InlineData(501, true, 1)]
    [InlineData(502, true, 2)]
    public void L7_minutes_are_rounded_up(int words, bool isCjk, int minutes) =>
        Assert.Equal(minutes, WordCounter.ReadingMinutes(words, isCjk));

    [Theory]
    [InlineData(99, 100)]
    [InlineData(100, 200)]
    public void L7_fuzzy_is_the_next_hundred(int words, int fuzzy) => Assert.Equal(fuzzy, WordCounter.Fuzzy(words));

    [Fact]
    public void L7_a_page_counts_its_text_without_tags() =>
        Assert.Equal(5, Bodies.Render("# One *two*\n\n[three](/four) `five six`").WordCount);
}
