using System.Net;
using Blog.Tests.Hosting;
using Blog.Tests.Support;

namespace Blog.Tests.Theming;

/// <summary>Words of the owner's in place of the program's (content-contract.md 10).</summary>
public sealed class OwnTextsTests
{
    private const string Post = "=== post/a.md\n---\ntitle: A\ndate: 2026-01-01\n---\nText.\n";

    [Fact]
    public async Task Section_10_A_setting_puts_a_word_in_place_of_ours_and_leaves_the_others()
    {
        await using var site = TestSite.With(Post, "Site:Texts:recent_title=Fresh", "Site:Texts:tags_title=");
        var page = await site.PageAsync("/");
        Assert.Equal("Fresh", page.QuerySelector(".widget-recent .widget__title")?.TextContent);
        Assert.Equal("Served by Blog.", page.QuerySelector(".footer__credits")?.TextContent);
    }

    [Theory]
    [InlineData("de.yaml", "- id: recent_title\n  translation: Frisch\n- id: 404_text\n  translation: Fort.\n")]
    [InlineData("DE.yml", "# Words\nrecent_title: Frisch\n404_text:\n  other: Fort.\n")]
    [InlineData("de.toml", "[recent_title]\nother = \"Frisch\"\n[404_text]\nother = \"Fort.\"\n")]
    [InlineData("de.json", "{\"recent_title\": \"Frisch\", \"404_text\": {\"other\": \"Fort.\"}}")]
    public async Task Section_10_A_file_of_words_beside_the_content_folder_counts(string name, string text)
    {
        await using var site = TestSite.With($"{Post}=== ../i18n/{name}\n{text}", "Site:Language=de-AT");
        var page = await site.PageAsync("/");
        Assert.Equal("Frisch", page.QuerySelector(".widget-recent .widget__title")?.TextContent);
        var missing = await site.PageAsync("/nowhere/");
        Assert.Equal("Fort. Startseite", missing.QuerySelector(".notice__text")?.TextContent);
    }

    [Fact]
    public async Task Section_10_A_setting_beats_the_file_and_each_language_has_its_own()
    {
        await using var site = TestSite.With(
            Post
                + "=== post/a.zh-cn.md\n---\ntitle: B\ndate: 2026-01-01\n---\n"
                + "=== ../i18n/en.yaml\n- {id: recent_title, translation: File}\n- {id: footer_credits, translation: File}\n"
                + "=== ../i18n/zh-cn.yaml\nrecent_title: 文件\nfooter_credits: 文件\n",
            "Site:Languages:en:Weight=1",
            "Site:Languages:zh-cn:Texts:recent_title=设置",
            "Site:Texts:recent_title=Setting"
        );
        Assert.Equal(("Setting", "File"), await WordsAsync("/"));
        Assert.Equal(("设置", "文件"), await WordsAsync("/zh-cn/"));

        async Task<(string?, string?)> WordsAsync(string address)
        {
            var page = await site.PageAsync(address);
            return (
                page.QuerySelector(".widget-recent .widget__title")?.TextContent,
                page.QuerySelector(".footer__credits")?.TextContent
            );
        }
    }

    [Fact]
    public async Task Section_10_Words_as_Mainroad_names_and_writes_them_are_understood()
    {
        await using var site = TestSite.With(
            Post
                + """
                === ../i18n/en.yaml
                - id: authorbox_name
                  translation: "By {{ .Name }}"
                - id: search_placeholder
                  translation: Look for
                - id: footer_credits
                  translation: Made with <a href="https://example.org/">Tools</a> &amp; care
                - id: sidebar_warning
                  translation: No widgets
                """,
            "Site:Author:Name=Ann"
        );
        var page = await site.PageAsync("/post/a/");
        Assert.Equal("Look for", page.QuerySelector(".search-form__label")?.TextContent);
        Assert.Equal("Made with Tools & care", page.QuerySelector(".footer__credits")?.TextContent);
        Assert.Contains("By Ann", page.QuerySelector(".authorbox")?.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en.yaml", "a: b: c\n", "en.yaml:1:")]
    [InlineData("en.toml", "recent_title = Fresh\n", "en.toml:1:")]
    [InlineData("en.json", "[]", "en.json:1:1:")]
    public void Section_10_A_bad_file_of_words_is_told_and_changes_nothing(string name, string text, string place)
    {
        using var layers = new Layers();
        layers.Folder.Write($"work/i18n/{name}", text);
        var settings = layers.Read();
        Assert.Contains(place, Assert.Single(settings.Warnings), StringComparison.Ordinal);
        Assert.Equal("Recent posts", settings.Texts["recent_title"]);
    }

    [Fact]
    public void Section_10_A_word_that_the_program_never_says_is_told_with_the_nearest_one()
    {
        using var layers = new Layers();
        layers
            .WithArgument("Site:Texts:raed_more", "On")
            .WithArgument("Site:Texts:count_posts_few", "{Count}")
            .WithArgument("Site:Texts:sidebar_warning", "None");
        Assert.Equal(
            ["Site:Texts:raed_more is no text of the program (command line); did you mean read_more?"],
            layers.Read().Warnings
        );
    }

    [Fact]
    public async Task Words_of_the_owner_are_spoken_where_no_page_is_made()
    {
        await using var site = TestSite.With("", "Site:Texts:503_text=Soon.", "Content:Path=nowhere");
        using var answer = await site.AskAsync("/");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal("Soon.\n", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
