using System.Net;
using Blog.Search;
using Blog.Tests.Support;

namespace Blog.Tests.Search;

public sealed class SearchDeskTests
{
    private const string Posts = """
        === post/a.md
        ---
        title: Green tea
        date: 2026-01-01
        ---
        Water at eighty degrees. <b>no tags</b>
        === post/b.md
        ---
        title: 茶与水
        date: 2026-01-02
        lang: zh-CN
        ---
        绿茶要用八十度的水。
        === post/c.md
        ---
        title: Kettles
        date: 2026-01-03
        ---
        A kettle for Tea & water, `<script>` and all.
        === post/d.md
        ---
        title: Hidden tea
        draft: true
        ---
        tea
        """;

    [Theory]
    [InlineData("tea", "/post/a/ /post/c/")]
    [InlineData("TEA water", "/post/a/ /post/c/")]
    [InlineData("tea kettle", "/post/c/")]
    [InlineData("水", "/post/b/")]
    [InlineData("绿茶", "/post/b/")]
    [InlineData("nothing", "")]
    [InlineData("Hidden", "")]
    public async Task All_words_must_be_found_and_titles_come_first(string query, string addresses)
    {
        await using var site = TestSite.With(Posts);
        var page = await site.PageAsync("/search/?q=" + Uri.EscapeDataString(query));
        Assert.Equal(
            addresses,
            string.Join(' ', page.QuerySelectorAll("article h2 a").Select(link => link.GetAttribute("href")))
        );
        Assert.NotNull(page.QuerySelector("[role=status]"));
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")?.GetAttribute("content"));
    }

    [Fact]
    public async Task What_was_found_is_marked_and_text_stays_text()
    {
        await using var site = TestSite.With(Posts);
        var page = await site.PageAsync("/search/?q=%3Cscript%3E");
        Assert.Equal("<script>", page.QuerySelector("mark")?.TextContent);
        Assert.Equal("<script>", page.QuerySelector(".search-page input")?.GetAttribute("value"));
        Assert.Empty(page.QuerySelectorAll("main script"));
    }

    [Fact]
    public async Task Nothing_asked_is_the_form_alone()
    {
        await using var site = TestSite.With(Posts);
        var page = await site.PageAsync("/search/?q=%20");
        Assert.NotNull(page.QuerySelector("#site\\:search"));
        Assert.Null(page.QuerySelector("[role=status]"));
    }

    [Fact]
    public async Task A_question_that_is_too_long_is_refused()
    {
        await using var site = TestSite.With(Posts);
        Assert.Equal(HttpStatusCode.BadRequest, await site.StatusOfAsync("/search/?q=" + new string('x', 201)));
        Assert.Equal(HttpStatusCode.BadRequest, await site.StatusOfAsync("/search/?q=a+b+c+d+e+f+g+h+i+j+k"));
    }

    [Theory]
    [InlineData("one two three", "two", "one |two| three")]
    [InlineData("Two two", "TWO", "|Two| |two|")]
    [InlineData("nothing here", "x", "nothing here")]
    [InlineData("", "x", "")]
    public void A_text_is_cut_where_words_stand(string text, string word, string marked) =>
        Assert.Equal(
            marked,
            string.Concat(Marking.All(text, [word]).Select(part => part.IsHit ? $"|{part.Text}|" : part.Text))
        );

    [Fact]
    public void A_snippet_shows_the_surroundings_of_the_first_word()
    {
        var text =
            string.Concat(Enumerable.Repeat("word 😀 ", 100))
            + "needle"
            + string.Concat(Enumerable.Repeat(" word", 100));
        var snippet = Marking.Snippet(text, ["needle"]);
        Assert.Contains(snippet, part => part is { IsHit: true, Text: "needle" });
        Assert.InRange(snippet.Sum(part => part.Text.Length), 100, 200);
        Assert.All(snippet, part => Assert.DoesNotContain('\uFFFD', part.Text));
    }

    [Fact]
    public void A_snippet_divides_no_word_and_a_text_without_blanks_is_cut_all_the_same()
    {
        var words = string.Join(' ', Enumerable.Range(1000, 200).Select(number => $"word{number}"));
        var shown = string.Concat(Marking.Snippet(words, ["word1100"]).Select(part => part.Text));
        Assert.StartsWith("… word1096 ", shown, StringComparison.Ordinal);
        Assert.EndsWith(" …", shown, StringComparison.Ordinal);
        Assert.All(shown.Trim('…', ' ').Split(' '), word => Assert.Equal("word1000".Length, word.Length));
        Assert.InRange(shown.Length, 130, 170);

        var han = Marking.Snippet(new string('茶', 100) + "针" + new string('茶', 300), ["针"]);
        Assert.Equal(160 + 4, han.Sum(part => part.Text.Length));
    }
}
