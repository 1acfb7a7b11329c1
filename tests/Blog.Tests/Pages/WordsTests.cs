using AngleSharp.Dom;
using Blog.Tests.Support;
using Blog.Theming;

namespace Blog.Tests.Pages;

/// <summary>The program's own words among those of the site: which language they are in, and that the page says so.</summary>
public sealed class WordsTests
{
    private const string Files = """
        === post/own.md
        ---
        title: Own
        date: 2026-01-05T10:00:00Z
        categories: [k]
        summary: Short.
        ---
        ## First

        Text
        === post/foreign.md
        ---
        title: Foreign
        date: 2026-01-04T10:00:00Z
        lang: LANG
        toc: true
        ---
        ## First

        Text
        """;

    [Theory]
    [InlineData("pt-BR", "pt-br")]
    [InlineData("zh-Hant", "zh-tw")]
    [InlineData("ru", "ru")]
    [InlineData("bn", "bn")]
    [InlineData("de-AT", "de")]
    public async Task A_language_with_texts_is_that_of_the_page_and_nothing_is_marked(string language, string served)
    {
        await using var site = Blog(language, "en");
        var page = await site.PageAsync("/post/own/");
        Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
        Assert.Equal(Texts.For(served)["skip"], page.QuerySelector(".skip")?.TextContent);
        Assert.Empty(page.QuerySelectorAll("body [lang]:not(bdi), body [dir]:not([dir=auto])"));
        var foreign = (await site.PageAsync("/post/foreign/")).QuerySelector("article");
        Assert.Equal((language, null), MarksOf(foreign?.QuerySelector(".toc__title")));
    }

    [Fact]
    public async Task English_words_in_a_language_without_texts_say_that_they_are_english()
    {
        await using var site = Blog("pl", "en");
        var page = await site.PageAsync("/post/own/");
        Assert.Equal(("pl", null), MarksOf(page.DocumentElement));
        foreach (var words in new[] { ".skip", ".meta", ".widget__title", ".footer__credits", ".pager__subtitle" })
        {
            Assert.Equal(("en", null), MarksOf(page.QuerySelector(words)));
        }

        Assert.Equal((null, null), MarksOf(page.QuerySelector("article")));
    }

    [Fact]
    public async Task English_words_in_a_page_from_the_right_run_from_the_left()
    {
        await using var site = Blog("he", "en");
        var missing = await site.PageAsync("/nowhere/");
        Assert.Equal(("he", "rtl"), MarksOf(missing.DocumentElement));
        Assert.Equal(("en", "ltr"), MarksOf(missing.QuerySelector(".notice")));
    }

    [Theory]
    [InlineData("he", "en", "ltr", null, null)]
    [InlineData("he", "fa", null, "en", "ltr")]
    [InlineData("en", "fa", "rtl", "en", "ltr")]
    [InlineData("en", "de", null, "en", null)]
    public async Task A_post_in_another_language_runs_as_its_language_does_and_our_words_in_it_as_theirs(
        string language,
        string lang,
        string? direction,
        string? wordsLang,
        string? wordsDirection
    )
    {
        await using var site = Blog(language, lang);
        var article = (await site.PageAsync("/post/foreign/")).QuerySelector("article");
        Assert.Equal((lang, direction), MarksOf(article));
        Assert.Equal((wordsLang, wordsDirection), MarksOf(article?.QuerySelector(".toc__title")));
        var item = (await site.PageAsync("/post/")).QuerySelector($"article[lang={lang}]");
        Assert.Equal((lang, direction), MarksOf(item));
        Assert.Equal((wordsLang, wordsDirection), MarksOf(item?.QuerySelector(".meta")));
    }

    [Fact]
    public async Task Numbers_are_written_in_the_languages_own_digits()
    {
        await using var site = Blog("bn", "en");
        var count = (await site.PageAsync("/categories/")).QuerySelector(".count");
        Assert.Equal("১১টি পোস্ট", count?.TextContent);
        Assert.StartsWith(
            "৫ ",
            (await site.PageAsync("/post/own/")).QuerySelector("time")?.TextContent,
            StringComparison.Ordinal
        );
    }

    /// <param name="lang">Of the one post that names its language.</param>
    private static TestSite Blog(string language, string lang) =>
        TestSite.With(Files.Replace("LANG", lang, StringComparison.Ordinal), "Site:Language=" + language);

    private static (string? Lang, string? Dir) MarksOf(IElement? element)
    {
        Assert.NotNull(element);
        return (element.GetAttribute("lang"), element.GetAttribute("dir"));
    }
}
